using Communities;
using Discussions;
using Kernel.Data;
using Kernel.Events;
using Kernel.Text;

namespace Tests.Discussions;

/// <summary>Things of the domain, as far as a test does not care.</summary>
static class A
{
    public static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    public static readonly CommunityView Community = new() { Id = "water", Slug = "water" };

    public static Discussion Discussion(string by = "ana") => global::Discussions.Discussion.Start(Community, by, by, DiscussionKind.Question, "Why does it knock?", Text("Since spring."), Noon);

    public static Reply Reply(Discussion to, string by = "ben", string body = "Air in the line.", int number = 1, int? inReplyTo = null) => to.Post(number, by, Text(body), inReplyTo, Noon);

    public static Written Text(string text) => Written.From(text, "Body", "Write something.");

    public static List<IEvent> Said(IRaiseEvents noun) => noun.Raised;
}

using Communities;
using Discussions;
using Kernel.Text;

namespace TestKit;

/// <summary>Nouns for tests, made whole by their own rules: <c>A.Discussion(by: Cast.Ana)</c>. Nothing is stored before <see cref="Keeping.Keep"/>.</summary>
static class A
{
    public static Discussion Discussion(Member by, string title = "Which gauge do you trust?", string body = "Ours disagree by half a bar.", DiscussionKind kind = DiscussionKind.Question, DateTime? at = null, CommunityView? within = null) =>
        Discussions.Discussion.Start(within ?? Water, by.Id, by.Name, kind, title, Written.From(body, "Body", Discussions.Discussion.NoBody), at ?? Cast.Noon);

    public static Reply Reply(Discussion to, Member by, string body = "The one you calibrated last.", int? number = null, DateTime? at = null) =>
        to.Post(number ?? to.LastNumber + 1, by.Id, Written.From(body, "Body", Discussions.Reply.NoBody), null, at ?? Cast.Noon);

    public static Community Community(string name, CommunityPrivacy privacy = CommunityPrivacy.Open, DateTime? at = null)
    {
        var community = new Community { CreatedUtc = at ?? Cast.Noon, ModifiedUtc = at ?? Cast.Noon };
        community.Describe(name, "People who share this craft.", "", privacy);
        community.Publish(at ?? Cast.Noon);
        return community;
    }

    static CommunityView Water { get; } = new() { Id = Cast.WaterId, Slug = "water", Name = "Water" };
}

static class Keeping
{
    /// <summary>Stores a noun, with what it says about itself; <c>site.Settle()</c> brings the consequences.</summary>
    public static Task<T> Keep<T>(this TestSite site, T noun) where T : class => site.InTenant(async scope =>
    {
        scope.Db.Add(noun);
        await scope.Db.SaveChangesAsync();
        return noun;
    });
}

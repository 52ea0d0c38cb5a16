using Communities;

namespace Discussions.Seeding;

/// <summary>Makes a discussion with its replies and followers.</summary>
sealed class ThreadSeeds(SeedPlan plan, CommunityView community, IReadOnlyList<PlannedPerson> people)
{
    const int MostDaysOfTalk = 40;

    static readonly DiscussionKind[] Kinds = [DiscussionKind.Question, DiscussionKind.Question, DiscussionKind.Question, DiscussionKind.Conversation, DiscussionKind.Help, DiscussionKind.Story];

    readonly Talk talk = new(plan.Random);
    readonly SeededIds ids = new(plan.Random);

    public IEnumerable<object> Rows(PlannedDiscussion planned)
    {
        var starter = plan.PickTalker(people);
        var discussion = Made(planned, starter);
        var replies = Replies(discussion, planned).ToList();
        discussion.Counted(replies.Count, replies.Count, replies.FirstOrDefault(r => r.AuthorId != discussion.StartedBy)?.CreatedUtc, replies.LastOrDefault()?.CreatedUtc, replies.LastOrDefault()?.AuthorId);

        yield return discussion;
        foreach (var reply in replies) yield return reply;
        yield return Followed(discussion, starter.Id, FollowReason.Started);
        foreach (var author in replies.Select(r => r.AuthorId).Distinct().Where(id => id != starter.Id)) yield return Followed(discussion, author, FollowReason.Replied);
    }

    Discussion Made(PlannedDiscussion planned, PlannedPerson starter)
    {
        var discussion = new Discussion
        {
            Id = ids.At(planned.StartedUtc), CommunityId = community.Id, Kind = plan.Pick(Kinds), StartedBy = starter.Id, OwnerId = starter.Id, Author = starter.UserName,
            DisplayText = talk.Title(), Body = talk.Opening(), CreatedUtc = planned.StartedUtc, ModifiedUtc = planned.StartedUtc,
        };
        discussion.Path = $"communities/{community.Slug}/discussions/{discussion.Id}";
        discussion.Edited();
        discussion.Publish(planned.StartedUtc);
        SeedCommand.Quiet(discussion);
        return discussion;
    }

    IEnumerable<Reply> Replies(Discussion discussion, PlannedDiscussion planned)
    {
        var end = discussion.CreatedUtc.AddDays(MostDaysOfTalk) < plan.TodayUtc ? discussion.CreatedUtc.AddDays(MostDaysOfTalk) : plan.TodayUtc;
        var minutes = Math.Max(1, (end - discussion.CreatedUtc).TotalMinutes);
        // Most is said in the first days.
        var times = Enumerable.Range(0, planned.Replies).Select(_ => discussion.CreatedUtc.AddMinutes(minutes * Math.Pow(plan.Random.NextDouble(), 1.8))).Order().ToList();

        for (var number = 1; number <= times.Count; number++)
        {
            var reply = new Reply
            {
                Id = ids.At(times[number - 1]), DiscussionId = discussion.Id, Number = number, AuthorId = plan.PickTalker(people).Id, CreatedUtc = times[number - 1],
                InReplyTo = number > 1 && plan.Random.Next(5) == 0 ? plan.Random.Next(1, number) : null,
            };
            reply.Write(Written.From(talk.Reply(), "Body", Reply.NoBody));
            yield return reply;
        }
    }

    static Follow Followed(Discussion discussion, string personId, FollowReason reason)
    {
        var follow = new Follow { DiscussionId = discussion.Id, PersonId = personId };
        follow.Because(reason, discussion.CreatedUtc);
        SeedCommand.Quiet(follow);
        return follow;
    }
}

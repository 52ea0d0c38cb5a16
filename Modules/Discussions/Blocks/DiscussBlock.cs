using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Blocks;

/// <param name="Path">Where the group talks, within the site; null before the page is published.</param>
/// <param name="Replies">How many there are.</param>
public sealed record DiscussContent(string Prompt, string? Path, string Title, int Replies);

internal sealed class DiscussFields
{
    [Field("Question to the group", Hint = "It becomes the title of a discussion, and everybody who does the page meets there."), MaxLength(Discussion.LongestTitle)]
    public string Prompt { get; set; } = "";

    [Field("What else to say", Hint = "How to answer, by when, whom to answer.", Editor = FieldEditor.TextArea), MaxLength(4_000)]
    public string Body { get; set; } = "";

    [Field("Discussion", Hint = "The address of one that is there already. Left empty, one is opened when the page is published."), MaxLength(500)]
    public string Thread { get; set; } = "";
}

/// <summary>A talk with the others as a step of a page.</summary>
internal sealed class DiscussBlock(AppDb db, Starting starting, ICommunities communities, Viewer me) : BlockType<DiscussFields>
{
    public const string PostedAndReplied = "posted_and_replied";
    public const string Posted = "posted_n";
    public const string Replied = "replied_n";
    public const string OtherOrganisation = "replied_to_person_from_other_org";

    public override string Label => "Discussion";
    public override string About => "A question to the group, which everybody answers in one discussion.";
    public override string Icon => "talk";
    public override BlockGroup Group => BlockGroup.Talk;
    public override IReadOnlyList<BlockRule> Rules { get; } =
    [
        new(PostedAndReplied, "somebody has written there, and answered somebody else"),
        new(Posted, "somebody has written there") { Counts = "posts", Most = 20 },
        new(Replied, "somebody has answered somebody else there") { Counts = "answers", Most = 20 },
        new(OtherOrganisation, "somebody has answered a person of another organisation there"),
    ];

    protected override string? Amiss(DiscussFields fields, JsonObject block) => fields.Prompt.Trim().Length == 0 ? "Write the question to the group." : null;

    public override IReadOnlyList<string> NamesInPlace { get; } = [nameof(DiscussFields.Thread)];

    public override string SubjectOf(JsonObject block) => IdIn(Read(block).Thread);

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var (fields, id) = (Read(block), SubjectOf(block));
        var thread = id.Length == 0 ? null : await db.Set<Discussion>().Published().Where(d => d.Id == id).Select(d => new { d.CommunityId, d.DisplayText, d.ReplyCount }).SingleOrDefaultAsync(stop);
        // A discussion that the viewer may not read is not there for them.
        var place = thread is null ? null : await communities.ReadBy(me).SingleOrDefaultAsync(c => c.Id == thread.CommunityId, stop);
        return place is null ? new DiscussContent(fields.Prompt, null, "", 0) : new DiscussContent(fields.Prompt, Discussion.PathOf(place.Path, id), thread!.DisplayText, thread.ReplyCount);
    }

    public override async Task Prepare(ContentItem item, JsonObject block, CancellationToken stop)
    {
        if (item is not IWithinCommunity within) throw new RuleBroken("A discussion needs a community. This page stands in none.", Flow.IdOf(block));

        var (fields, id) = (Read(block), SubjectOf(block));
        if (id.Length > 0)
        {
            if (!await db.Set<Discussion>().Published().AnyAsync(d => d.Id == id && d.CommunityId == within.CommunityId, stop)) throw new RuleBroken("Discussion: there is no such discussion in this community. Empty the field, and one is opened.", Flow.IdOf(block));
            return;
        }
        var community = await communities.SeenBy(me).SingleAsync(c => c.Id == within.CommunityId, stop);
        var body = fields.Body.Trim().Length > 0 ? fields.Body : $"This is part of “{item.DisplayText}”. What do you say?";
        var begun = await starting.Start(community, new(DiscussionKind.Question, fields.Prompt, body, "") { About = "learning/" + item.Id }, stop);
        var own = block[Name] as JsonObject ?? [];
        block[Name] = own;
        own[nameof(DiscussFields.Thread)] = new JsonObject { ["Text"] = begun.Id };
    }

    public override async ValueTask<bool> IsMet(BlockUse use, CancellationToken stop)
    {
        if (SubjectOf(use.Block) is not { Length: > 0 } thread) return false;

        var (person, since) = (use.PersonId, use.SinceUtc ?? DateTime.MinValue);
        var mine = db.Set<Reply>().Where(r => r.DiscussionId == thread && r.AuthorId == person && r.CreatedUtc >= since);
        var opening = await db.Set<Discussion>().AnyAsync(d => d.Id == thread && d.OwnerId == person && d.CreatedUtc >= since, stop) ? 1 : 0;
        return use.Duty.Rule.Key switch
        {
            Posted => opening + await mine.CountAsync(stop) >= use.Duty.Amount,
            Replied => await ToOthers(mine, person).CountAsync(stop) >= use.Duty.Amount,
            OtherOrganisation => await ToOtherOrganisations(mine, person).AnyAsync(stop),
            // One post for oneself and one for somebody else; whoever asked the question has posted.
            _ => opening + await mine.CountAsync(stop) >= 2 && await ToOthers(mine, person).AnyAsync(stop),
        };
    }

    IQueryable<Reply> ToOthers(IQueryable<Reply> mine, string person) =>
        mine.Where(r => db.Set<Reply>().Any(o => o.DiscussionId == r.DiscussionId && o.Number == r.InReplyTo && o.AuthorId != person));

    IQueryable<Reply> ToOtherOrganisations(IQueryable<Reply> mine, string person) =>
        from r in mine
        from o in db.Set<Reply>()
        where o.DiscussionId == r.DiscussionId && o.Number == r.InReplyTo && o.AuthorId != person
        from other in db.Set<Person>()
        where other.Id == o.AuthorId
        from self in db.Set<Person>()
        where self.Id == person && self.Organisation != "" && other.Organisation != "" && other.Organisation != self.Organisation
        select r;
}

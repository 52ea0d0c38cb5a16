using System.Text.Json;
using Activities;
using CaseStudies.Articles;
using CaseStudies.Attachments;
using Communities;
using Communities.Posts;
using Kernel;
using Kernel.Attachments;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseStudies.Posts;

/// <summary>Published case studies, for those who look after what members write. Each is whole: its number is 0.</summary>
internal sealed class CasePosts(AppDb db, ICommunities communities, IActivities activities, IAttachments attachments, IServiceProvider services, TimeProvider clock) : IPosts
{
    public const string Name = "case-studies";

    public string Kind => Name;

    public async Task<Post?> Find(string itemId, int number, CancellationToken stop)
    {
        var found = await db.Set<CaseStudy>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == itemId && (c.State == ContentState.Published || c.HiddenUtc != null), stop);
        if (found is null || number != 0 || await communities.PathOf(found.CommunityId, stop) is not { } place) return null;

        var words = string.Join("\n\n", found.Read().Where(a => a.Key != CaseStudy.TitleKey).Select(a => a.Value).Append(found.Evidence));
        return new(Name, itemId, 0, found.CommunityId, found.AuthorIds.FirstOrDefault(found.OwnerId), $"the case study “{found.DisplayText}”", words, found.ModifiedUtc, CaseStudy.PathOf(place, itemId), found.HiddenReason);
    }

    public Task Hide(string itemId, int number, string reason, CancellationToken stop) => Change(itemId, c => c.Hide(Kernel.Text.PlainText.Cut(reason, CaseStudy.LongestReason), clock.UtcNow()), stop);

    public Task Show(string itemId, int number, CancellationToken stop) => Change(itemId, c => c.Show(clock.UtcNow()), stop);

    async Task Change(string itemId, Action<CaseStudy> change, CancellationToken stop)
    {
        change(await db.Set<CaseStudy>().SingleAsync(c => c.Id == itemId, stop));
        await db.SaveChangesAsync(stop);
    }

    public async Task<string> Publish(string communityId, string authorId, Contribution held, CancellationToken stop)
    {
        var author = await db.Set<Person>().Where(p => p.Id == authorId).Select(p => new { p.UserName, p.DisplayName, p.Photo }).SingleOrDefaultAsync(stop) ?? throw new RuleBroken("Whoever wrote it is gone.");
        var viewer = new Viewer();
        viewer.SignIn(authorId, author.UserName!, author.DisplayName, author.Photo, []);
        var community = await communities.SeenBy(viewer).SingleOrDefaultAsync(c => c.Id == communityId && c.IsMember, stop) ?? throw new RuleBroken("Whoever wrote it is no member here any more.");
        var found = await db.Set<CaseStudy>().Published().In(communityId).SingleOrDefaultAsync(c => c.Id == held.ItemId, stop) ?? throw new RuleBroken("The case study is gone or hidden by now. Return the words to their author.");
        if (!found.IsAuthor(authorId)) throw new RuleBroken("Whoever wrote it is no author of it any more.");

        // As if the author had pressed the button: with a CaseWriting of theirs.
        var change = JsonSerializer.Deserialize<HeldCase>(held.Details)!;
        await ActivatorUtilities.CreateInstance<CaseWriting>(services, viewer).Save(
            community, new(found, new(IsAuthor: true, Tends: false, Writes: true), await activities.About(found.Id, stop)), new() { Body = change.Evidence, Authors = change.Authors, Version = change.Version }, change.Answers, stop);
        await attachments.Move(held.FilesAt, AttachedEvidence.Of(found.Id), stop);
        return CaseStudy.PathOf(community.Path, found.Id);
    }

    public async Task<IReadOnlyList<PostedText>> Lately(string personId, DateTime sinceUtc, CancellationToken stop) =>
        [.. (await db.Set<CaseStudy>().Published().Where(c => c.OwnerId == personId && c.PublishedUtc >= sinceUtc).Select(c => new { c.PublishedUtc, c.Summary }).ToListAsync(stop)).Select(c => new PostedText(c.PublishedUtc!.Value, c.Summary))];

    // What was handed in was read by facilitators: it speaks for its author as a first post does.
    public Task<int> CountOf(string personId, string? communityId, DateTime beforeUtc, CancellationToken stop) =>
        db.Set<CaseStudy>().CountAsync(c => c.OwnerId == personId && (communityId == null || c.CommunityId == communityId) && c.SubmittedUtc < beforeUtc && c.AcceptedUtc != null, stop);
}

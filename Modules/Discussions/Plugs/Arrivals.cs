using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>
/// Gives a discussion that a recipe or an import brought what only the site knows: its address, the account of whoever
/// started it, and its place in lists.
/// </summary>
internal sealed class Arrivals(AppDb db) : IHandle<ContentPublished>
{
    public async Task Handle(ContentPublished happened, CancellationToken stop)
    {
        if (happened.ContentType != nameof(Discussion)) return;
        if (await db.Set<Discussion>().SingleOrDefaultAsync(d => d.Id == happened.ContentItemId, stop) is not { } discussion) return;

        if (await db.Set<Community>().Where(c => c.Id == discussion.CommunityId).Select(c => c.Slug).SingleOrDefaultAsync(stop) is { } slug)
            discussion.Path = $"communities/{slug}/discussions/{discussion.Id}";
        if (discussion.StartedBy != SealedNames.Unnamed.Id && !await db.Set<Person>().AnyAsync(p => p.Id == discussion.StartedBy, stop))
        {
            var name = discussion.Author.ToUpperInvariant();
            discussion.StartedBy = await db.Set<Person>().Where(p => p.NormalizedUserName == name).Select(p => p.Id).SingleOrDefaultAsync(stop) ?? "";
        }
        discussion.Counted(discussion.ReplyCount, discussion.LastNumber, discussion.FirstReplyUtc, discussion.LastReplyUtc, discussion.LastReplyBy);
    }
}

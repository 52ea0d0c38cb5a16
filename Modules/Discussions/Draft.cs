using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>What somebody began to write, and meets again on whatever device they open the page.</summary>
internal sealed class Draft : Row, IMapped
{
    public const int LongestBody = Kernel.Text.Markdown.MaxLength;

    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    [MaxLength(Id.Length)]
    public required string CommunityId { get; init; }

    /// <summary>Empty for a discussion that is not started yet.</summary>
    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }

    [MaxLength(Discussion.LongestTitle)]
    public string Title { get; init; } = "";
    public string Body { get; init; } = "";
    public required DateTime SavedUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<Draft>(draft =>
    {
        draft.HasKey(d => new { d.PersonId, d.CommunityId, d.DiscussionId });
        draft.HasIndex(d => new { d.PersonId, d.SavedUtc });
    });
}

/// <summary>Keeps drafts. No page but their owner's shows them, so keeping one makes no kept page stale.</summary>
internal sealed class DraftBox(AppDb db, CurrentTenant tenant, WriterLocks writers, TimeProvider clock)
{
    public Task<Draft?> Of(string personId, string communityId, string discussionId, CancellationToken stop) =>
        db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(d => d.PersonId == personId && d.CommunityId == communityId && d.DiscussionId == discussionId, stop);

    /// <summary>Stores it in place of the former one; a text that is too long is cut, an empty one forgotten.</summary>
    public async Task Keep(string personId, string communityId, string discussionId, string title, string body, CancellationToken stop)
    {
        (title, body) = (Cut(title.Trim(), Discussion.LongestTitle), Cut(body.TrimEnd(), Draft.LongestBody));
        if (title.Length == 0 && string.IsNullOrWhiteSpace(body))
        {
            await Forget(personId, communityId, discussionId, stop);
            return;
        }
        await using var _ = await writers.Of(tenant.Tenant, stop);
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Discussions_Draft" ("PersonId", "CommunityId", "DiscussionId", "Title", "Body", "SavedUtc") VALUES ({personId}, {communityId}, {discussionId}, {title}, {body}, {now})
            ON CONFLICT ("PersonId", "CommunityId", "DiscussionId") DO UPDATE SET "Title" = excluded."Title", "Body" = excluded."Body", "SavedUtc" = excluded."SavedUtc"
            """, stop);
    }

    public async Task Forget(string personId, string communityId, string discussionId, CancellationToken stop)
    {
        await using var _ = await writers.Of(tenant.Tenant, stop);
        await Drop(personId, communityId, discussionId, stop);
    }

    /// <summary>Inside the transaction that posts it.</summary>
    public Task<int> Drop(string personId, string communityId, string discussionId, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"""DELETE FROM "Discussions_Draft" WHERE "PersonId" = {personId} AND "CommunityId" = {communityId} AND "DiscussionId" = {discussionId}""", stop);

    static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}

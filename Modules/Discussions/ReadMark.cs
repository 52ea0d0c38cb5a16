using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>How far somebody has read a discussion: the highest number that a page showed them.</summary>
internal sealed class ReadMark : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }
    public int Number { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<ReadMark>(mark =>
    {
        mark.HasKey(m => new { m.PersonId, m.DiscussionId });
        mark.HasIndex(m => m.DiscussionId);
        mark.HasOne<Discussion>().WithMany().HasForeignKey(m => m.DiscussionId).OnDelete(DeleteBehavior.Cascade);
    });
}

internal sealed class ReadMarks(AppDb db, Notes notes, INotify notify)
{
    /// <summary>Moves a mark forward, never back, whatever other devices do at the same moment. What told of the discussion is read too.</summary>
    /// <param name="isAll">Nothing is left to read: news of replies are no news any more.</param>
    /// <param name="times">How long each post was read, in milliseconds by number.</param>
    public Task Read(string personId, string discussionId, int number, bool isAll, CancellationToken stop, IReadOnlyDictionary<int, int>? times = null)
    {
        string[] keys = isAll ? [NoticeKeys.Started(discussionId), NoticeKeys.Replies(discussionId)] : [NoticeKeys.Started(discussionId)];
        return notes.Store(async () =>
        {
            foreach (var (post, milliseconds) in times ?? new Dictionary<int, int>()) await Spend(personId, discussionId, post, milliseconds, stop);
            return await Raise(personId, discussionId, number, stop) + await notify.Seen(personId, keys, stop);
        }, stop);
    }

    /// <summary>Somebody's own reply is no news to them, but what others wrote just before it is. Inside the reply's transaction.</summary>
    public Task Wrote(string personId, string discussionId, int number, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"""UPDATE "Discussions_ReadMark" SET "Number" = {number} WHERE "PersonId" = {personId} AND "DiscussionId" = {discussionId} AND "Number" = {number - 1}""", stop);

    Task<int> Spend(string personId, string discussionId, int number, int milliseconds, CancellationToken stop) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "Discussions_ReadTime" ("PersonId", "DiscussionId", "Number", "Milliseconds") VALUES ({personId}, {discussionId}, {number}, {milliseconds})
        ON CONFLICT ("PersonId", "DiscussionId", "Number") DO UPDATE SET "Milliseconds" = "Discussions_ReadTime"."Milliseconds" + excluded."Milliseconds"
        """, stop);

    // One statement, the same on both engines.
    Task<int> Raise(string personId, string discussionId, int number, CancellationToken stop) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "Discussions_ReadMark" ("PersonId", "DiscussionId", "Number") VALUES ({personId}, {discussionId}, {number})
        ON CONFLICT ("PersonId", "DiscussionId") DO UPDATE SET "Number" = excluded."Number" WHERE excluded."Number" > "Discussions_ReadMark"."Number"
        """, stop);
}

/// <summary>The keys of the notices that tell of a discussion.</summary>
internal static class NoticeKeys
{
    public static string Started(string discussionId) => "discussion-started:" + discussionId;

    public static string Replies(string discussionId) => "discussion:" + discussionId;
}

using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>Gives replies their numbers, one after the other.</summary>
internal static class Turns
{
    /// <summary>
    /// Counts a reply that is about to be written. Inside a transaction: on PostgreSQL the update takes the row, so two
    /// replies at once get two numbers; on SQLite the writer lock sees to it. Not through the entity, because a reply must
    /// not make an editor's version of the opening post stale; and in one statement, because everybody else who writes
    /// waits meanwhile.
    /// </summary>
    /// <param name="discussion">As it was when it was read.</param>
    /// <returns>Null when it was closed, or its pace changed, since it was read.</returns>
    public static async Task<int?> Take(this AppDb db, Discussion discussion, string authorId, DateTime nowUtc, CancellationToken stop)
    {
        if (discussion.IsClosed) return null;

        var pace = discussion.Pace.ToString();
        var taken = await db.Database.SqlQuery<int>($"""
            UPDATE "Discussions_Discussion"
            SET "LastNumber" = "LastNumber" + 1, "ReplyCount" = "ReplyCount" + 1,
                "FirstReplyUtc" = CASE WHEN "FirstReplyUtc" IS NULL AND "StartedBy" <> {authorId} THEN {nowUtc} ELSE "FirstReplyUtc" END,
                "LastReplyUtc" = {nowUtc}, "LastReplyBy" = {authorId}, "ActiveUtc" = {nowUtc}
            WHERE "Id" = {discussion.Id} AND "ClosedUtc" IS NULL AND "Pace" = {pace}
            RETURNING "LastNumber" AS "Value"
            """).ToListAsync(stop);
        return taken.Count == 0 ? null : taken[0];
    }
}

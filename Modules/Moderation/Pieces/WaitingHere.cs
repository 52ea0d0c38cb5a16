using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Moderation.Account;

namespace Moderation.Pieces;

/// <summary>Below a discussion: the viewer's replies to it that wait for a facilitator.</summary>
public sealed record WaitingHerePiece(IReadOnlyList<WaitingReply> Replies);

/// <param name="Path">Of the page that says why it waits, within the site.</param>
public sealed record WaitingReply(string Html, string Path);

internal sealed class WaitingHere(AppDb db, Kept kept, Viewer me, IHttpContextAccessor request) : IZonePiece
{
    const int Most = 5;
    const int MostKept = 1_000;
    const int BytesOfOne = 120;

    // Where anything waits is kept for all readers together: this stands on the page that is opened most.
    sealed record Places(HashSet<string> Ids)
    {
        public bool MayHold(string id) => Ids.Count >= MostKept || Ids.Contains(id);
    }

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (!me.IsSignedIn || request.HttpContext?.Request.RouteValues["id"] is not string id) return null;

        var places = await kept.Of("moderation/waiting-in", async () => new Places([.. await db.Set<HeldPost>().Where(h => h.Path == "" && h.ItemId != "").Select(h => h.ItemId).Distinct().Take(MostKept).ToListAsync(stop)]),
            all => BytesOfOne * (all.Ids.Count + 1L));
        if (!places.MayHold(id)) return null;

        var waiting = await (from h in db.Set<HeldPost>()
                             where h.AuthorId == me.Id && h.ItemId == id && h.Path == ""
                             join c in db.Set<Case>() on h.CaseId equals c.Id
                             where c.Outcome == CaseOutcome.None
                             orderby h.Utc
                             select new { h.Body, h.CaseId }).Take(Most).ToListAsync(stop);
        return waiting.Count == 0 ? null : new WaitingHerePiece([.. waiting.Select(w => new WaitingReply(Kernel.Text.Markdown.ToHtml(w.Body), DecisionsController.PathOf(w.CaseId)))]);
    }
}

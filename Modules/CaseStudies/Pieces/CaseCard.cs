using CaseStudies.Shared;
using Communities.Products;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Pieces;

/// <summary>On top of the conversation about it: the case study, for those who may read it.</summary>
/// <param name="CanSay">The viewer is asked whether it would work for them.</param>
public sealed record CaseCardPiece(CaseRow Case, bool CanSay);

internal sealed class CaseCard(AppDb db, CaseRows rows, Kept kept) : IZonePiece
{
    sealed record Card(CaseRow? Case);

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not ConversationPlace place) return null;

        // Whoever reads the conversation reads their community, and with it what is published there. Where one of the two went elsewhere, it stands alone.
        var card = await kept.Of($"case-card/{place.Id}", async () => new Card((await rows.Read(
            db.Set<CaseStudy>().AsNoTracking().Published().In(place.Community.Id).Where(c => db.Set<CaseTalk>().Any(t => t.DiscussionId == place.Id && t.CaseId == c.Id)), place.Community, stop)).FirstOrDefault()), c => c.Case is null ? 100 : 1_500);
        return card.Case is { } found ? new CaseCardPiece(found, place.Community.IsMember) : null;
    }
}

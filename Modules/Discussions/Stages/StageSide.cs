using Communities.Products;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Stages;

/// <summary>The stage of a conversation, beside it.</summary>
/// <param name="Suggestion">Only for those who may set it.</param>
public sealed record StagePiece(string Path, StageWord Now, bool MaySet, StageSuggestion? Suggestion);

public sealed record SuggestionPiece(string Path, StageSuggestion Suggestion, bool FromBoard);

internal sealed class StageSide(AppDb db, StageQuery stages, Access access, Viewer me, Kept kept) : IZonePiece
{
    sealed record Standing(TalkStage Stage, string StartedBy, StageSuggestion? Suggestion);

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not ConversationPlace { Kind: "discussions" } place) return null;

        // The same for everybody who may read here; every change of the site is seen at once.
        var now = await kept.Of("stage/" + place.Id, () => Stands(place.Id, stop), _ => 400);
        var may = me.IsSignedIn && (await access.Can(DiscussionsModule.Moderate, place.Community, stop) || now.StartedBy == me.Id && await access.Can(DiscussionsModule.Reply, place.Community, stop));
        if (!may && now.Stage == TalkStage.Open) return null;

        return new StagePiece(place.Path, StageWord.Of(now.Stage), may, may ? now.Suggestion : null);
    }

    async Task<Standing> Stands(string id, CancellationToken stop)
    {
        var one = db.Set<Discussion>().Published().Where(d => d.Id == id);
        return await one.Select(d => new { d.Stage, d.StartedBy }).SingleOrDefaultAsync(stop) is { } d ? new(d.Stage, d.StartedBy, (await stages.Suggested(one, stop)).GetValueOrDefault(id)) : new(TalkStage.Open, "", null);
    }
}

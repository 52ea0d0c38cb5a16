using Communities;
using Kernel.Content.Blocks;
using Learning.Doing;
using Learning.Languages;

namespace Learning.Pages;

/// <summary>A guided page as one person sees it.</summary>
/// <param name="Closed">The gate behind which there is more; null when everything is open.</param>
/// <param name="Standing">Null for somebody who cannot do it.</param>
/// <param name="As">Through whose eyes a facilitator looks; null for one's own.</param>
public sealed record PageShow(CommunityView Community, string Id, string Path, string Title, string Purpose, string ForWhom, int Minutes, bool IsDraft, bool CanBuild, IReadOnlyList<StepCard> Steps, ClosedGate? Closed, PageStanding? Standing, PreviewLook? As)
{
    /// <summary>A tag by BCP 47; empty where nobody said.</summary>
    public string Language { get; init; } = "";

    /// <summary>The languages to choose from, this one among them; none for a page that has one.</summary>
    public IReadOnlyList<LanguageLink> Languages { get; init; } = [];

    /// <summary>The viewer's own certificate of it; empty for none.</summary>
    public string CertificatePath { get; init; } = "";
}

/// <param name="Rule">What has to be done, as a sentence; empty for nothing.</param>
/// <param name="DoneUtc">Null while it is not done.</param>
public sealed record StepCard(BlockCard Card, string Rule, bool IsOptional, DateTime? DoneUtc)
{
    /// <summary>Steps side by side; none for a step of its own.</summary>
    public IReadOnlyList<StepCard> Columns { get; init; } = [];

    /// <summary>It, or the steps in its columns.</summary>
    internal IEnumerable<StepCard> Each => Columns.Count == 0 ? [this] : Columns;
}

/// <summary>How far somebody is.</summary>
/// <param name="Next">The block to go on with; null when nothing is left.</param>
/// <param name="Why">Why the page is completed, as a sentence without its full stop; empty while it is not.</param>
/// <param name="TakesTick">They say themselves when they are done.</param>
/// <param name="WaitsForMark">A facilitator says it.</param>
/// <param name="HasExpired">They had completed it before everybody was asked to do it again.</param>
public sealed record PageStanding(int Done, int Total, StepCard? Next, DateTime? CompletedUtc, string Why, bool TakesTick, bool IsTicked, bool WaitsForMark, bool HasExpired)
{
    public int Percent => Total == 0 ? 0 : 100 * Done / Total;
}

/// <param name="Whose">Words for whose eyes these are.</param>
public sealed record PreviewLook(string Whose, string Name, bool IsPhone);

/// <summary>A page of a path that is not open yet for its viewer.</summary>
/// <param name="OpensUtc">Null when it waits for the step before it.</param>
public sealed record ClosedPage(CommunityView Community, string Title, DateTime? OpensUtc);

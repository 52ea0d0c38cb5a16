using Communities;
using Kernel.People;
using Sharing.Shared;

namespace Sharing.Outward;

/// <summary>Everything about sharing one case study outward.</summary>
/// <param name="MayShare">Otherwise the viewer is one of its authors and looks on.</param>
/// <param name="Hubs">Those with which this site is connected.</param>
/// <param name="Preview">What would be seen in the first hub.</param>
public sealed record SharePage(
    CommunityView Community, string Id, string Path, string Title, int Number, bool MayShare, IReadOnlyList<HubRow> Hubs, IReadOnlyList<HubState> Over, IReadOnlyList<Face> Authors, SharedCaseView Preview, ShareForm Form);

/// <param name="State">How it stands with that hub now; null when nothing was ever shared with it.</param>
public sealed record HubRow(string Id, string Name, HubState? State, OpenRequest? Asking, bool CanAsk);

/// <param name="Word">As a badge.</param>
/// <param name="Tone">Of the badge: positive, attention, or empty.</param>
/// <param name="Address">Where it is to be read; empty when it is not.</param>
/// <param name="Number">The version that the hub has; 0 for none.</param>
public sealed record HubState(string HubId, string Hub, string Word, string Tone, string Because, DateTime? SinceUtc, string Address, int Number, bool CanTakeBack);

/// <summary>A question to its authors that is not answered by all.</summary>
public sealed record OpenRequest(string Id, int Number, DateTime Utc, IReadOnlyList<AuthorAnswer> Answers);

/// <param name="Word">What they said, or that they have not said yet.</param>
/// <param name="IsAwaited">It is the viewer who has not said yet.</param>
public sealed record AuthorAnswer(Face Author, string Word, bool IsYes, bool IsAwaited);

public sealed class ShareForm
{
    public string? Hub { get; set; }

    public bool ForVisitors { get; set; }
}

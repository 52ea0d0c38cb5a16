using Kernel.People;

namespace People.Boundaries;

/// <summary>Whom the viewer muted and blocked.</summary>
public sealed record BlocksPage(IReadOnlyList<BoundaryRow> Rows);

/// <param name="Facilitated">Communities of the viewer's that they facilitate, and go on facilitating.</param>
public sealed record BoundaryRow(Face Face, bool IsBlock, DateTime SinceUtc, IReadOnlyList<string> Facilitated);

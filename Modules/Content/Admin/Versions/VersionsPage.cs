using Content.Admin.Items;
using Content.Editing;
using Kernel.People;
using Kernel.Text;

namespace Content.Admin.Versions;

public sealed record VersionsPage(string Id, string Title, IReadOnlyList<VersionRow> Versions, int From, int To, Comparison? Comparison);

/// <param name="State">Null for a former version.</param>
public sealed record VersionRow(int Number, StateBadge? State, Face Author, DateTime SavedUtc)
{
    public bool IsFormer => State is null;
}

public sealed record Comparison(string From, string To, IReadOnlyList<ComparedField> Fields);

public sealed record ComparedField(string Label, IReadOnlyList<Run> Runs);

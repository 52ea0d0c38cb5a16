using Content.Editing;

namespace Content.Admin.Items;

/// <summary>An input with what stands in it.</summary>
/// <param name="Kind">The word by which <c>_Input</c> chooses the box.</param>
public sealed record FilledInput(string Name, string Label, string Hint, string Kind, string Value, bool Required, int? MaxLength, IReadOnlyList<Choice> Choices, string? Error)
{
    public string Id => "f-" + string.Concat(Name.Select(c => char.IsLetterOrDigit(c) ? c : '-'));

    public string? DescribedBy => $"{(Hint.Length > 0 ? Id + "-hint" : "")} {(Error is null ? "" : Id + "-error")}".Trim() is { Length: > 0 } ids ? ids : null;
}

/// <summary>The editor of one item, new or not.</summary>
/// <param name="Seen">The mark of the text that this form was drawn from.</param>
/// <param name="In">The list that a new item is made for; else empty.</param>
public sealed record EditorPage(
    string? Id, string TypeName, string Action, string Seen, string In, FilledInput Title, FilledInput? Path,
    IReadOnlyList<FilledInput> Inputs, IReadOnlyList<KeptPiece> Facts, IReadOnlyList<KeptPiece> Kept, Standing? Standing,
    Clash? Clash, IReadOnlyList<FormError> Errors, bool CanPublish, bool CanDelete)
{
    public bool IsNew => Id is null;
}

public sealed record FormError(string? At, string Sentence);

/// <summary>How an item stands that is there already.</summary>
/// <param name="Contained">The types of which the item's list may hold more.</param>
public sealed record Standing(
    StateBadge State, bool IsPublished, bool HasDraft, bool IsInBin, int Revision, DateTime SavedUtc, string? Address,
    Choice? Container, bool IsList, IReadOnlyList<Choice> Contained);

/// <summary>Somebody saved while this form was open: both texts, side by side.</summary>
public sealed record Clash(string Author, DateTime SavedUtc, IReadOnlyList<ClashField> Fields);

public sealed record ClashField(string Label, string Theirs, string Mine);

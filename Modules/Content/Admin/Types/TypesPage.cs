using System.ComponentModel.DataAnnotations;
using Content.Editing;

namespace Content.Admin.Types;

public sealed record TypesPage(IReadOnlyList<TypeRow> Types, TypeForm Form);

/// <param name="From">The module that made it, or that editors and imports did.</param>
public sealed record TypeRow(string Name, string DisplayName, string Description, string From, int Fields, int Items);

public sealed record TypePage(string Name, string DisplayName, string Description, string From, IReadOnlyList<PartRow> Parts, FieldForm Form);

public sealed record PartRow(string Name, string PartName, IReadOnlyList<FieldRow> Fields);

public sealed record FieldRow(string Name, string Label, string FieldType, string From);

public sealed class TypeForm
{
    [Display(Name = "What is one of them called?", Description = "Such as “Recipe” or “Field report”.")]
    [Required(ErrorMessage = "Give the type a name."), MaxLength(60, ErrorMessage = "Keep the name under 60 characters.")]
    public string Title { get; init; } = "";

    [Display(Name = "What is it for?"), MaxLength(300, ErrorMessage = "Keep this under 300 characters.")]
    public string? Description { get; init; }
}

public sealed class FieldForm
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new("TextField", "A short text"), new("MarkdownField", "A long text"), new("BooleanField", "Yes or no"),
        new("NumericField", "A number"), new("DateField", "A date"),
    ];

    [Display(Name = "Name"), Required(ErrorMessage = "Give the field a name."), MaxLength(60, ErrorMessage = "Keep the name under 60 characters.")]
    public string Title { get; init; } = "";

    [Display(Name = "What it holds"), Required(ErrorMessage = "Choose what the field holds.")]
    public string Kind { get; init; } = "TextField";

    [Display(Name = "Hint", Description = "Shown beside the field to those who fill it in."), MaxLength(300, ErrorMessage = "Keep this under 300 characters.")]
    public string? Hint { get; init; }
}

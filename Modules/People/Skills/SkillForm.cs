using System.ComponentModel.DataAnnotations;
using People.Details;

namespace People.Skills;

public sealed class SkillForm
{
    public SkillKind Kind { get; set; }

    [Display(Name = "Add a term")]
    public string? Terms { get; set; }
}

/// <summary>The terms of one kind, with the form that adds to them.</summary>
public sealed record SkillList(SkillKind Kind, IReadOnlyList<SkillRow> Rows, SkillForm? Refused)
{
    public string Title => Kind == SkillKind.CanHelp ? "Can help with" : "Wants to learn";

    public string Hint => Kind == SkillKind.CanHelp ? "What you like to be asked about, in a word or two each." : "Somebody here may know it already, and be glad to be asked.";

    /// <summary>What was typed and not taken; empty otherwise.</summary>
    public string Typed => IsRefused ? Refused!.Terms ?? "" : "";

    public bool IsRefused => Refused is { } form && form.Kind == Kind;
}

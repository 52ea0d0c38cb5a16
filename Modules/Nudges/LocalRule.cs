using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Nudges;

/// <summary>What those who look after a community changed of a rule there.</summary>
internal sealed class LocalRule : Row, IMapped, IVersioned
{
    [MaxLength(Id.Length)]
    public required string PlaceId { get; init; }
    [MaxLength(Id.Length)]
    public required string RuleId { get; init; }

    /// <summary>Null while it is as on the rest of the site.</summary>
    public bool? IsOn { get; set; }

    /// <summary>Empty for the words of the rule.</summary>
    [MaxLength(NudgeRule.MostLetters)]
    public string Text { get; private set; } = "";
    [MaxLength(NudgeRule.MostLetters)]
    public string Draft { get; private set; } = "";
    public int Version { get; set; }

    /// <exception cref="Kernel.RuleBroken">The words are not what a nudge may say.</exception>
    public void Say(string text, string draft)
    {
        if (text.Length > 0) NudgeRule.CheckWords(text, nameof(Text));
        if (draft.Length > 0) NudgeRule.CheckWords(draft, nameof(Draft));
        (Text, Draft) = (text, draft);
    }

    public static void Map(ModelBuilder model) => model.Entity<LocalRule>(local =>
    {
        local.HasKey(l => new { l.PlaceId, l.RuleId });
        local.HasIndex(l => l.RuleId);
    });
}

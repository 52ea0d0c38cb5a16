using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace People;

public enum SkillKind
{
    CanHelp,
    WantsToLearn,
}

/// <summary>One thing with which somebody can help, or which they want to learn, in their own words.</summary>
internal sealed class Skill : Entity, IMapped
{
    public const int Longest = 40;
    const int LongestKey = 120;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }
    public required SkillKind Kind { get; init; }

    [MaxLength(Longest)]
    public required string Term { get; init; }

    /// <summary>As terms are compared: see <see cref="KeyOf"/>.</summary>
    [MaxLength(LongestKey)]
    public required string TermKey { get; init; }

    /// <summary>Its place among the person's terms, in the order in which they were said.</summary>
    public required int Position { get; init; }

    /// <exception cref="RuleBroken">It is too long.</exception>
    public static Skill Of(string personId, SkillKind kind, string term, int position, string on)
    {
        if (term.Length > Longest) throw new RuleBroken($"“{PlainText.Cut(term, Longest)}” is longer than {Longest} characters. Say it in a word or two; put commas between several.", on);

        return new() { PersonId = personId, Kind = kind, Term = term, TermKey = KeyOf(term), Position = position };
    }

    /// <summary>The terms in what somebody typed, with commas or on lines of their own.</summary>
    public static IReadOnlyList<string> In(string typed) =>
        [.. typed.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(PlainText.Clean).Where(t => t.Length > 0).DistinctBy(KeyOf)];

    /// <summary>Small letters without accents, one blank between two words: “Débt  Recovery” is “debt recovery”.</summary>
    public static string KeyOf(string term) => Slug.From(term.Replace("+", " plus ", StringComparison.Ordinal).Replace("#", " sharp ", StringComparison.Ordinal), LongestKey).Replace('-', ' ');

    public static void Map(ModelBuilder model) => model.Entity<Skill>(skill =>
    {
        skill.HasIndex(s => new { s.PersonId, s.Kind, s.TermKey }).IsUnique();
        skill.HasIndex(s => new { s.Kind, s.TermKey });
    });
}

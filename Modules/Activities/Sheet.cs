using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Activities.Formats;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Activities;

/// <summary>What somebody answered to the questions of a format: their review, or what they looked back at.</summary>
internal sealed class Sheet : Entity, IMapped
{
    /// <summary>In place of a phase, for the answers to the template of what stands alone.</summary>
    public const string Template = "";

    [MaxLength(Kernel.Data.Id.Length)]
    public required string ActivityId { get; init; }
    [MaxLength(60)]
    public required string PhaseKey { get; init; }
    public required int Round { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>Its place among the sheets of its activity, by which others speak of it.</summary>
    public int Number { get; init; }

    /// <summary>Why a facilitator hid it; empty while those who may read it do.</summary>
    public string HiddenReason { get; set; } = "";

    public string AnswersJson { get; private set; } = "{}";

    /// <summary>In the answers that were given in one’s own words.</summary>
    public int Words { get; private set; }
    public DateTime SavedUtc { get; private set; }
    public DateTime? CompletedUtc { get; private set; }

    public bool IsComplete => CompletedUtc is not null;

    public IReadOnlyDictionary<string, string> Read() => JsonSerializer.Deserialize<Dictionary<string, string>>(AnswersJson) ?? [];

    /// <summary>Keeps what was typed so far, complete or not.</summary>
    public void Keep(IReadOnlyList<Prompt> prompts, IReadOnlyDictionary<string, string?> typed, DateTime nowUtc)
    {
        var answers = Clean(prompts, typed);
        (AnswersJson, SavedUtc) = (JsonSerializer.Serialize(answers), nowUtc);
        Words = prompts.Where(p => p.Kind != PromptKind.Tick && p.Scale.Count == 0).Sum(p => Kernel.Text.WordCount.Of(answers.GetValueOrDefault(p.Key, "")));
    }

    /// <exception cref="RuleBroken">Something is missing or too long; the sentence stands at its question.</exception>
    public void Complete(IReadOnlyList<Prompt> prompts, DateTime nowUtc)
    {
        var answers = Read();
        foreach (var prompt in prompts)
            if (prompt.Amiss(answers.GetValueOrDefault(prompt.Key, ""), isWhole: true) is { } amiss) throw new RuleBroken(amiss, $"Answers[{prompt.Key}]");
        CompletedUtc = nowUtc;
    }

    /// <summary>Those of the answers that belong to a question, in tidy text.</summary>
    public static SortedDictionary<string, string> Clean(IReadOnlyList<Prompt> prompts, IReadOnlyDictionary<string, string?> typed)
    {
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var prompt in prompts)
            if (PlainText.CleanLines(typed.GetValueOrDefault(prompt.Key) ?? "") is { Length: > 0 } text) answers[prompt.Key] = PlainText.Cut(text, Activity.LongestText);
        return answers;
    }

    public static void Map(ModelBuilder model) => model.Entity<Sheet>(s =>
    {
        s.Ignore(x => x.IsComplete);
        s.HasIndex(x => new { x.ActivityId, x.PhaseKey, x.Round, x.PersonId }).IsUnique();
        s.HasIndex(x => x.PersonId);
    });
}

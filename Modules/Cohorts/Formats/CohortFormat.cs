using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Kernel;

namespace Cohorts.Formats;

/// <summary>From which day a phase is counted.</summary>
internal enum PhaseFrom
{
    /// <summary>The first day of the course.</summary>
    Start,
    /// <summary>The last one.</summary>
    End,
}

internal enum TargetKind
{
    /// <summary>They said something in the phase's conversation.</summary>
    Posted,
    /// <summary>They made a commitment.</summary>
    Committed,
}

/// <param name="Label">Follows a number of people in a sentence: “answered”.</param>
/// <param name="Percent">Of those whom the phase has reached, 1 to 100.</param>
internal sealed record PhaseTarget(TargetKind What, string Label, int Percent);

/// <summary>A stretch of a cohort's time, with what it asks.</summary>
/// <param name="Days">Days from the anchor; negative for days before it.</param>
/// <param name="Prompt">What its conversation begins with.</param>
/// <param name="Activity">The key of a format of activities that goes with it; empty for none.</param>
/// <param name="Target">Null for none.</param>
internal sealed record CohortPhase(string Key, string Title, PhaseFrom From, int Days, string Prompt, string Activity = "", PhaseTarget? Target = null);

/// <summary>Numbers of days count from the end of the course.</summary>
/// <param name="SilentAfterDays">Whoever has not answered so many days after a prompt counts as silent.</param>
/// <param name="SilentCheckIns">After so many in a row their facilitator is asked to write to them; 0 for never.</param>
/// <param name="TakeOverAfterDays">When a member is asked to facilitate; 0 for never.</param>
/// <param name="TrainerExpertAfterDays">When the trainer stops facilitating; 0 for never.</param>
/// <param name="SwapBuddiesAfterDays">When everybody gets another buddy; 0 for never.</param>
internal sealed record CohortRules(int SilentAfterDays = 7, int SilentCheckIns = 2, int TakeOverAfterDays = 21, int TrainerExpertAfterDays = 30, int SwapBuddiesAfterDays = 30);

/// <summary>How a cohort goes on, as its file says it.</summary>
internal sealed partial record CohortFormat([property: JsonPropertyName("format")] string Key, string Title, string About, CohortRules Rules, IReadOnlyList<CohortPhase> Phases)
{
    const int LongestText = 1_000;
    const int MostPhases = 20;
    const int MostDays = 730;

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) }, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Does a phase come after another one? Each does after none.</summary>
    public bool IsLater(string phaseKey, string than) => than.Length == 0 || PlaceOf(phaseKey) > PlaceOf(than);

    int PlaceOf(string phaseKey) => Phases.TakeWhile(p => p.Key != phaseKey).Count();

    /// <exception cref="RuleBroken">It is not in order; the sentence says where and why.</exception>
    public static CohortFormat Read(string text)
    {
        CohortFormat? read;
        try
        {
            read = JsonSerializer.Deserialize<CohortFormat>(text, json);
        }
        catch (JsonException e)
        {
            throw new RuleBroken($"Line {(e.LineNumber ?? 0) + 1} is not in order{(e.Path is { Length: > 1 } path ? $", at “{path[2..]}”" : "")}. Compare it with the format that ships.", "Json");
        }
        var format = read ?? throw new RuleBroken("Write the format’s file.", "Json");
        return format.Faults().FirstOrDefault() is { } fault ? throw new RuleBroken(fault, "Json") : format;
    }

    IEnumerable<string> Faults()
    {
        if (Key is null || !Name().IsMatch(Key)) yield return "The “format” key is a word of small letters, digits and hyphens, such as “cohort-short”.";
        if (string.IsNullOrWhiteSpace(Title)) yield return "Give the format a “title”.";
        if (Rules is null) yield return "Say the “rules”; {} takes the usual ones.";
        else if (new[] { Rules.SilentAfterDays, Rules.SilentCheckIns, Rules.TakeOverAfterDays, Rules.TrainerExpertAfterDays, Rules.SwapBuddiesAfterDays }.Any(d => d is < 0 or > MostDays)) yield return $"Each of the “rules” is a number from 0 to {MostDays}.";
        if (Phases is null || Phases.Count is 0 or > MostPhases)
        {
            yield return $"A format has between one and {MostPhases} “phases”.";
            yield break;
        }
        foreach (var (phase, at) in Phases.Select((p, at) => (p, at + 1)))
            if (FaultOf(phase, at) is { } fault) yield return fault;
        if (Phases.Select(p => p?.Key).Distinct().Count() < Phases.Count) yield return "Two phases have the same “key”.";
        foreach (var (one, next) in Phases.Zip(Phases.Skip(1)))
            if (one is not null && next is not null && (next.From < one.From || next.From == one.From && next.Days <= one.Days)) yield return $"“{next.Title}” has to come after “{one.Title}”.";
    }

    static string? FaultOf(CohortPhase? phase, int at) => phase switch
    {
        null => $"Phase {at} is empty.",
        _ when phase.Key is null || !Name().IsMatch(phase.Key) => $"The “key” of phase {at} is a word of small letters, digits and hyphens.",
        _ when string.IsNullOrWhiteSpace(phase.Title) => $"Give phase {at} a “title”.",
        _ when phase.Prompt is null || phase.Prompt.Length > LongestText => $"Give phase {at} a “prompt” of up to {LongestText:N0} characters, or an empty one.",
        _ when phase.Days is < -MostDays or > MostDays || phase is { From: PhaseFrom.End, Days: < 0 } => $"The “days” of phase {at} lie too far away.",
        { Target: { } target } when target.Percent is < 1 or > 100 || string.IsNullOrWhiteSpace(target.Label) => $"The “target” of phase {at} has a “label” and a “percent” from 1 to 100.",
        _ => null,
    };

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$")]
    private static partial Regex Name();
}

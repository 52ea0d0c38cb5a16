using Nudges.Proof;
using Nudges.Statistics;

namespace Nudges.Admin;

public sealed record RulesPage(IReadOnlyList<RuleLine> Rules);

/// <param name="Key">Such as <c>N04</c>; empty for the site's own.</param>
/// <param name="Paused">Why it stopped by itself; empty while it did not.</param>
/// <param name="IsWaiting">It needs a part of the site that is not there.</param>
/// <param name="Effect">What is known of its effect; empty before it began.</param>
public sealed record RuleLine(string Id, string Key, string Name, string Sentence, bool IsOn, string Paused, bool IsWaiting, int Sent, string Effect);

public sealed record RuleFormPage(string Id, RuleForm Form, BlankChoices Choices);

/// <summary>Whether a rule does any good.</summary>
/// <param name="Interval">Of the difference, in hundredths; empty before anything can be said.</param>
public sealed record ProofPage(string Id, string Key, string Name, string Sentence, string Hope, string Text, bool IsOn, string Paused, IReadOnlyList<string> Missing, string Evidence, string Citation, int HoldOutPercent,
    int Experiment, DateTime? StartedUtc, int Sent, int SentActed, int HeldOut, int HeldOutActed, int Waiting, int Bundled, int Stopped, IReadOnlyList<ProofLine> Suppressed, IReadOnlyList<ArmLine> Arms, string Verdict, string Interval)
{
    /// <summary>Where the workflow beneath it opens; null where there is none.</summary>
    public string? WorkflowPath { get; init; }

    internal static ProofPage Of(NudgeRule rule, Tally tally, Sentences sentences)
    {
        var (effect, difference) = (tally.Effect, tally.Effect.Difference);
        return new(rule.Id, rule.Key, rule.DisplayText, sentences.Of(rule), sentences.Hope(rule), rule.Text, rule.IsOn, rule.PausedReason, sentences.Missing(rule), rule.Evidence, rule.Citation, rule.HoldOutPercent,
            rule.Experiment, rule.StartedUtc, tally.Sent, tally.SentActed, tally.HeldOut, tally.HeldOutActed, tally.Waiting, tally.Bundled, tally.Stopped,
            [.. tally.Suppressed.Select(s => new ProofLine(Sentences.ReasonOf(s.Reason), s.Count))],
            [Arm("Sent", effect.Sent), Arm("Held out", effect.HeldOut)], effect.Sentence(rule.OutcomeDays),
            effect.Sent.Of == 0 || effect.HeldOut.Of == 0 ? "" : difference.Sentence);
    }

    static ArmLine Arm(string name, Share share) => new(name, share.Count, share.Of, share.Of == 0 ? "" : $"{(share.Rate * 100).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} in 100");
}

public sealed record ProofLine(string Reason, int Count);

public sealed record ArmLine(string Name, int Acted, int Of, string Rate);

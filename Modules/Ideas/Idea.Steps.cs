using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Content;
using Kernel.Pages;
using Kernel.Text;

namespace Ideas;

/// <param name="Scores">1 to 5 for each of <see cref="Idea.Criteria"/>; 0 for none given.</param>
internal sealed record IdeaVerdict(IdeaDecision Decision, string Reason, DateTime? AgainUtc, IReadOnlyList<int> Scores);

// From being raised to what was done. What was decided is for no editor to change: publishing an older draft must not undo it.
internal sealed partial class Idea
{
    public const int LongestAnswer = 2_000;
    public const int FewestReasonWords = 30;

    public static readonly IReadOnlyList<string> Criteria = ["Fits our mission", "Helps the people we serve", "Helps those who work here", "Little effort", "Little risk"];

    [Field("Standing", ReadOnly = true)]
    public IdeaStanding Standing { get; set; }

    /// <summary>A person's id: who carries it on; empty before it was acknowledged.</summary>
    [Field("Carried by", ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string CarrierId { get; set; } = "";

    [Field("Acknowledged", ReadOnly = true)]
    public DateTime? AcknowledgedUtc { get; set; }

    [Field("Problem and change", ReadOnly = true)]
    public string Problem { get; set; } = "";

    [Field("Who benefits", ReadOnly = true)]
    public string Benefit { get; set; } = "";

    [Field("Effort", ReadOnly = true)]
    public IdeaEffort Effort { get; set; }

    [Field("Measure and baseline", ReadOnly = true)]
    public string Measure { get; set; } = "";

    /// <summary>By the order of <see cref="Criteria"/>.</summary>
    [Field("Scores", ReadOnly = true)]
    public List<string> Scores { get; set; } = [];

    [Field("Decision", ReadOnly = true)]
    public IdeaDecision? Decision { get; set; }

    [Field("Reason", ReadOnly = true)]
    public string Reason { get; set; } = "";

    [Field("Decided", ReadOnly = true)]
    public DateTime? DecidedUtc { get; set; }

    [Field("Decided by", ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string DecidedById { get; set; } = "";

    /// <summary>When it is looked at again that was put off.</summary>
    [Field("Again on", ReadOnly = true)]
    public DateTime? AgainUtc { get; set; }

    [Field("What is done", ReadOnly = true)]
    public string Plan { get; set; } = "";

    [Field("Done by", ReadOnly = true)]
    public DateTime? EndUtc { get; set; }

    [Field("Result", ReadOnly = true)]
    public string Result { get; set; } = "";

    /// <summary>What was done, in a sentence to those who said it.</summary>
    [Field("We did", ReadOnly = true), MaxLength(LongestReason)]
    public string WeDid { get; set; } = "";

    [Field("Shared", ReadOnly = true)]
    public DateTime? SharedUtc { get; set; }

    public bool IsDecided => Decision is not null;

    /// <summary>It still waits for a decision.</summary>
    public bool IsUndecided => Standing is IdeaStanding.Raised or IdeaStanding.Shaping or IdeaStanding.Deciding;

    public bool TakesWords => Standing is IdeaStanding.Raised or IdeaStanding.Shaping;

    /// <summary>Somebody read it, and says who carries it on.</summary>
    public void Acknowledge(string carrierId, string byId, DateTime nowUtc)
    {
        Check(IdeaStanding.Raised);
        (Standing, CarrierId, AcknowledgedUtc, ModifiedUtc) = (IdeaStanding.Shaping, carrierId, nowUtc, nowUtc);
        Raise(new IdeaAcknowledged(Id, CommunityId, byId));
    }

    public void Shape(string? problem, string? benefit, IdeaEffort effort, string? measure, DateTime nowUtc)
    {
        Check(IdeaStanding.Shaping, IdeaStanding.Deciding);
        (Problem, Benefit, Effort, Measure, ModifiedUtc) = (
            Said(problem, "Say what is wrong now and what would change.", nameof(Problem)), Said(benefit, "Say who would benefit.", nameof(Benefit)), effort,
            Said(measure, "Say how one would see that it worked, and how it stands today.", nameof(Measure)), nowUtc);
        Standing = IdeaStanding.Deciding;
    }

    /// <exception cref="RuleBroken">There is no reason of thirty words, or no day on which it is looked at again.</exception>
    public void Decide(IdeaVerdict verdict, string byId, DateTime nowUtc)
    {
        Check(IdeaStanding.Deciding);
        var reason = Said(verdict.Reason, $"Say why, in {FewestReasonWords} words or more. Everybody here reads it: those who brought it would rather hear no than nothing.", nameof(Reason));
        if (WordCount.OfText(reason) is var words && words < FewestReasonWords) throw new RuleBroken($"These are {words} words. Say why in {FewestReasonWords} or more: what spoke for it, what against it, and what would have to be different.", nameof(Reason));
        if (verdict.Decision == IdeaDecision.NotNow && (verdict.AgainUtc is not { } again || again <= nowUtc)) throw new RuleBroken("Say on which day it is looked at again.", "Again");
        if (verdict.Scores.Any(s => s is < 0 or > 5)) throw new RuleBroken("Give one to five points for each question, or none.", nameof(Scores));

        (Decision, Reason, DecidedUtc, DecidedById, ModifiedUtc) = (verdict.Decision, reason, nowUtc, byId, nowUtc);
        AgainUtc = verdict.Decision == IdeaDecision.NotNow ? verdict.AgainUtc : null;
        Scores = verdict.Scores.Any(s => s > 0) ? [.. verdict.Scores.Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture))] : [];
        Standing = verdict.Decision switch { IdeaDecision.No => IdeaStanding.No, IdeaDecision.NotNow => IdeaStanding.NotNow, _ => IdeaStanding.Doing };
        Raise(new IdeaDecided(Id, CommunityId, byId, verdict.Decision.ToString()));
    }

    /// <summary>The day has come on which it is looked at again.</summary>
    public void ComeBack(TimeZoneInfo zone, DateTime nowUtc)
    {
        Check(IdeaStanding.NotNow);
        (Standing, Decision, AgainUtc, ModifiedUtc) = (IdeaStanding.Deciding, null, null, nowUtc);
        SetDecisionClock(nowUtc, zone);
    }

    public void PlanIt(string? plan, DateTime endUtc, DateTime nowUtc)
    {
        Check(IdeaStanding.Doing);
        if (endUtc <= nowUtc) throw new RuleBroken("The day by which it is done lies ahead.", "End");
        (Plan, EndUtc, ModifiedUtc) = (Said(plan, "Say what is done, and by whom.", nameof(Plan)), endUtc, nowUtc);
    }

    public void MeasureIt(string? result, DateTime nowUtc)
    {
        Check(IdeaStanding.Doing);
        var said = Said(result, "Say what came of it.", nameof(Result));
        if (!said.Any(char.IsDigit) && !said.Contains("http", StringComparison.OrdinalIgnoreCase)) throw new RuleBroken("Give a number with its date and source, or a link to what shows it: before and after.", nameof(Result));

        (Standing, Result, ModifiedUtc) = (IdeaStanding.Measured, said, nowUtc);
        Raise(new IdeaMeasured(Id, CommunityId));
    }

    /// <summary>Everybody is told what was said and what was done.</summary>
    public void Share(string? weDid, DateTime nowUtc)
    {
        Check(IdeaStanding.Measured);
        weDid = PlainText.Clean(weDid ?? "");
        if (weDid.Length == 0) throw new RuleBroken("Say in one sentence what was done.", nameof(WeDid));
        if (weDid.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", nameof(WeDid));

        (Standing, WeDid, SharedUtc, ModifiedUtc) = (IdeaStanding.Shared, weDid, nowUtc, nowUtc);
        Raise(new IdeaShared(Id, CommunityId));
    }

    public void MergeInto(Idea other, DateTime nowUtc)
    {
        if (other.Id == Id || other.CommunityId != CommunityId) throw new RuleBroken("Choose another idea of this community.", "Into");
        if (!IsUndecided || !other.IsUndecided) throw new RuleBroken("Only ideas about which nothing is decided yet become one.", "Into");

        (Standing, MergedIntoId, ModifiedUtc) = (IdeaStanding.Merged, other.Id, nowUtc);
    }

    void Check(params IdeaStanding[] standings)
    {
        if (!standings.Contains(Standing)) throw new RuleBroken($"This idea is at “{StandingWord.Of(Standing, Decision)}” by now, so this step is not open. Look at it again.");
    }

    static string Said(string? text, string missing, string on)
    {
        text = PlainText.CleanLines(text ?? "").Trim();
        if (text.Length == 0) throw new RuleBroken(missing, on);
        return text.Length <= LongestAnswer ? text : throw new RuleBroken($"Say it in {LongestAnswer:N0} characters at most; this has {Plural.Of(text.Length, "character", "characters")}.", on);
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Settings;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Nudges;

internal enum NudgeState
{
    /// <summary>Bids for the attention of its reader.</summary>
    Waiting,
    Sent,
    /// <summary>Would have been sent, and was not, so that the two can be compared.</summary>
    HeldOut,
    Suppressed,
    /// <summary>There was no room for it: the next digest has it.</summary>
    Bundled,
}

/// <summary>Why a nudge was not sent.</summary>
internal enum Suppression { None, AlreadyDone, OptedOut, Paused, Throttled, BackedOff, NoAccess, OutOfTime }

/// <summary>What somebody said to a task.</summary>
internal enum TaskAnswer { None, Done, Later, NotUseful }

/// <summary>That a rule wants to nudge somebody, and what became of it.</summary>
internal sealed class Nudge : Entity, IMapped, IVersioned, ILeavesWork
{
    public const int LongestKey = 200;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string RuleId { get; init; }
    public int Experiment { get; init; }

    /// <summary>Whom it is sent to.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>The person or thing whose deeds show whether it helps, by which it is held out or not.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string MeasuredId { get; init; }

    /// <summary>The community; empty for none.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string PlaceId { get; init; } = "";
    [MaxLength(Kernel.Data.Id.Length)]
    public string ItemId { get; init; } = "";

    /// <summary>The person whom it is about; empty for nobody.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string SubjectId { get; init; } = "";

    /// <summary>The same for each try of one step of one run and one person.</summary>
    [MaxLength(LongestKey)]
    public required string Key { get; init; }
    public string OccasionJson { get; init; } = "{}";
    public NudgeState State { get; private set; } = NudgeState.Waiting;
    public Suppression Reason { get; private set; }

    /// <summary>It stands in the list of whoever looks after the community.</summary>
    public bool IsTask { get; init; }
    public bool IsMailed { get; private set; }
    public DateTime CreatedUtc { get; init; }

    /// <summary>When it is looked at next.</summary>
    public DateTime DueUtc { get; private set; }

    /// <summary>When it was sent, held out, suppressed or left to the digest.</summary>
    public DateTime? EndedUtc { get; private set; }

    /// <summary>What is done after this time is not counted.</summary>
    public DateTime? ActByUtc { get; private set; }
    public DateTime? ActedUtc { get; private set; }

    public TaskAnswer Answer { get; private set; }
    public DateTime? AnsweredUtc { get; private set; }

    /// <summary>As it was said.</summary>
    [MaxLength(1_000)]
    public string Text { get; private set; } = "";
    [MaxLength(1_000)]
    public string Path { get; private set; } = "";
    [MaxLength(1_000)]
    public string Draft { get; private set; } = "";
    public int Version { get; set; }

    public Occasion Occasion => JsonSerializer.Deserialize<Occasion>(OccasionJson, SiteJson.Options)!;

    public static Nudge For(NudgeRule rule, Occasion occasion, string personId, string key, DateTime nowUtc) => new()
    {
        RuleId = rule.Id, Experiment = rule.Experiment, PersonId = personId, PlaceId = occasion.CommunityId, ItemId = occasion.ItemId, SubjectId = occasion.PersonId,
        MeasuredId = rule.OutcomeBy switch { OutcomeBy.Subject => occasion.PersonId, OutcomeBy.Anybody => occasion.ItemId, _ => personId },
        Key = key, OccasionJson = JsonSerializer.Serialize(occasion, SiteJson.Options), IsTask = rule.IsTask, CreatedUtc = nowUtc, DueUtc = nowUtc,
    };

    public void PutOff(DateTime untilUtc) => DueUtc = untilUtc;

    public void Say(string text, string path, string draft) => (Text, Path, Draft) = (text, path, draft);

    public void Send(bool isMailed, int outcomeDays, DateTime nowUtc)
    {
        (IsMailed, ActByUtc) = (isMailed, nowUtc.AddDays(outcomeDays));
        End(NudgeState.Sent, nowUtc);
    }

    public void HoldOut(int outcomeDays, DateTime nowUtc)
    {
        ActByUtc = nowUtc.AddDays(outcomeDays);
        End(NudgeState.HeldOut, nowUtc);
    }

    public void Suppress(Suppression reason, DateTime nowUtc)
    {
        Reason = reason;
        End(NudgeState.Suppressed, nowUtc);
    }

    public void Bundle(int outcomeDays, DateTime nowUtc)
    {
        ActByUtc = nowUtc.AddDays(outcomeDays);
        End(NudgeState.Bundled, nowUtc);
    }

    /// <summary>What it wanted was done: in time, or before it was sent.</summary>
    public void Act(DateTime nowUtc)
    {
        if (State == NudgeState.Waiting) Suppress(Suppression.AlreadyDone, nowUtc);
        else if (ActedUtc is null && nowUtc <= ActByUtc) ActedUtc = nowUtc;
    }

    /// <summary>Whoever looks after the community is done with a task; what they put off stays for another day.</summary>
    public void Take(TaskAnswer answer, DateTime nowUtc) => (Answer, AnsweredUtc) = (answer, nowUtc);

    void End(NudgeState state, DateTime nowUtc) => (State, EndedUtc) = (state, nowUtc);

    public static void Map(ModelBuilder model) => model.Entity<Nudge>(nudge =>
    {
        nudge.Ignore(n => n.Occasion);
        nudge.HasIndex(n => n.Key).IsUnique();
        nudge.HasIndex(n => new { n.State, n.DueUtc });
        nudge.HasIndex(n => new { n.PersonId, n.EndedUtc });
        nudge.HasIndex(n => new { n.MeasuredId, n.ActedUtc });
        nudge.HasIndex(n => new { n.RuleId, n.Experiment, n.State });
        nudge.HasIndex(n => new { n.PlaceId, n.IsTask, n.State });
    });
}

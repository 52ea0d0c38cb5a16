using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Events;
using Kernel.Settings;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Workflows.Runs;

public enum RunStatus
{
    /// <summary>Has steps that can be taken now.</summary>
    Running,
    Waiting,
    Finished,
    /// <summary>Stopped by a limit.</summary>
    Faulted,
    /// <summary>A step failed: somebody looks, and tries again or cancels.</summary>
    Parked,
    Cancelled,
}

/// <summary>One run of a workflow. The row is the truth: where it is, what it has gathered, when it goes on.</summary>
internal sealed class WorkflowRun : Entity, IVersioned, ILeavesWork, IMapped
{
    /// <summary>Failures of one step after which somebody has to look.</summary>
    public const int MaxTries = 5;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string WorkflowTypeId { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string VersionId { get; init; }

    public RunStatus Status { get; private set; } = RunStatus.Running;

    /// <summary>When a step can be taken; null while it waits for something and when it is over.</summary>
    public DateTime? DueUtc { get; private set; }

    /// <summary>What it is about, by which facts and signals find it: an item's or a person's id, or what a step said.</summary>
    [MaxLength(200)]
    public string CorrelationId { get; set; } = "";

    [MaxLength(Kernel.Data.Id.Length)]
    public string PersonId { get; init; } = "";
    [MaxLength(Kernel.Data.Id.Length)]
    public string ItemId { get; init; } = "";

    /// <summary>What it began with, as JSON.</summary>
    public required string OccasionJson { get; init; }
    public string StateJson { get; private set; } = "{}";

    public required DateTime StartedUtc { get; init; }
    public DateTime? EndedUtc { get; private set; }

    /// <summary>Steps taken: also the number of the next.</summary>
    public int Steps { get; set; }

    /// <summary>How many runs led to it, one after the other, without a wait between them.</summary>
    public int Depth { get; private set; }

    /// <summary>Things that it waits for.</summary>
    public int Waits { get; set; }
    public int Tries { get; private set; }

    /// <summary>The step at which it stands since it failed; empty for none.</summary>
    [MaxLength(100)]
    public string FailedStepId { get; private set; } = "";
    public string Error { get; private set; } = "";
    public int Version { get; set; }

    public bool IsOver => Status is RunStatus.Finished or RunStatus.Faulted or RunStatus.Cancelled;

    public static WorkflowRun Begin(string typeId, string versionId, Occasion occasion, int depth, DateTime nowUtc) => new()
    {
        WorkflowTypeId = typeId, VersionId = versionId, OccasionJson = JsonSerializer.Serialize(occasion, SiteJson.Options), StartedUtc = nowUtc, DueUtc = nowUtc, Depth = depth,
        PersonId = Fit(occasion.PersonId), ItemId = Fit(occasion.ItemId), CorrelationId = Fit(occasion.ItemId.Length > 0 ? occasion.ItemId : occasion.PersonId),
    };

    static string Fit(string id) => id.Length <= Kernel.Data.Id.Length ? id : "";

    public Occasion Occasion => JsonSerializer.Deserialize<Occasion>(OccasionJson, SiteJson.Options)!;

    public RunState State
    {
        get => field ??= RunState.Read(StateJson);
        private set;
    }

    /// <summary>Writes down where it is after some steps.</summary>
    public void Settle(DateTime nowUtc)
    {
        StateJson = State.Write();
        (Tries, Error, FailedStepId) = (0, "", "");
        if (State.Ready.Count > 0) (Status, DueUtc) = (RunStatus.Running, nowUtc);
        else if (Waits > 0) (Status, DueUtc) = (RunStatus.Waiting, null);
        else (Status, DueUtc, EndedUtc) = (RunStatus.Finished, null, nowUtc);
    }

    /// <summary>Something that it waited for has come.</summary>
    /// <param name="tookTime">It waited for its time: what it does now follows from the clock and not from those who led to it.</param>
    public void GoOn(DateTime nowUtc, bool tookTime)
    {
        Waits--;
        if (tookTime) Depth = 0;
        StateJson = State.Write();
        if (Status is RunStatus.Parked) return;

        (Status, DueUtc) = (RunStatus.Running, nowUtc);
    }

    /// <summary>Its next step reaches outside, and somebody is about to take it; should they be gone, it is taken again then.</summary>
    public void Lend(DateTime untilUtc) => DueUtc = untilUtc;

    /// <summary>A step failed: tried again after 2, 8, 32, 128 seconds, then parked; at once where the failure stays.</summary>
    public void Failed(string stepId, Exception error, DateTime nowUtc)
    {
        (FailedStepId, Tries) = (stepId, Tries + 1);
        Error = error is RuleBroken or GiveUp or TryLater ? error.Message : $"{error.GetType().Name}: {error.Message}";
        if (error is RuleBroken or GiveUp || Tries >= MaxTries) (Status, DueUtc) = (RunStatus.Parked, null);
        else DueUtc = nowUtc.AddSeconds(Math.Pow(4, Tries) / 2);
    }

    /// <summary>A limit stops it.</summary>
    public void Stop(string sentence, DateTime nowUtc) => (Status, Error, DueUtc, EndedUtc) = (RunStatus.Faulted, sentence, null, nowUtc);

    public void TryAgain(DateTime nowUtc)
    {
        if (Status != RunStatus.Parked) throw new RuleBroken("Only a run whose step failed can be tried again.");

        (Status, Tries, DueUtc) = (RunStatus.Running, 0, nowUtc);
    }

    public void Cancel(DateTime nowUtc)
    {
        if (IsOver) throw new RuleBroken("This run is over already.");

        (Status, DueUtc, EndedUtc, Waits) = (RunStatus.Cancelled, null, nowUtc, 0);
    }

    public static void Map(ModelBuilder model) => model.Entity<WorkflowRun>(run =>
    {
        run.Ignore(r => r.State).Ignore(r => r.Occasion).Ignore(r => r.IsOver);
        run.HasIndex(r => r.DueUtc);
        run.HasIndex(r => new { r.WorkflowTypeId, r.Status });
        run.HasIndex(r => new { r.Status, r.EndedUtc });
    });
}

using Activities.Formats;
using Activities.Running;
using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Activities.Plugs;

/// <summary>A workflow's step that begins an activity in the community in which something happened.</summary>
internal sealed class StartActivity(AppDb db, FormatShelf shelf, TimeProvider clock) : IWorkflowTask
{
    const string Failed = "Failed";

    public string Name => "StartActivityTask";
    public string Label => "Begin an activity";
    public string Category => "Activities";
    public string Summary => "Begins an activity, such as an after-action review, in the community that the run is about.";
    public IReadOnlyList<string> Outcomes => ["Done", Failed];

    public IReadOnlyList<TaskProperty> Properties =>
    [
        new("Format", "Format", PropertyKind.Text, true, "Its key, as on the page of formats: after-action-review."),
        new("Title", "Title", PropertyKind.Expression, true),
        new("Person", "Whose it is", PropertyKind.Expression, Help: "A person’s id, such as {{ Author.Id }}; empty for whoever the run is about."),
    ];

    public async Task<string> Run(TaskRun run, CancellationToken stop)
    {
        var person = Person(run);
        if (run.Occasion.CommunityId.Length == 0 || person.Length == 0) return Failed;
        var chosen = (await shelf.On("", stop)).FirstOrDefault(f => f.Format.Key == run.Property("Format").Trim()) ?? throw new RuleBroken($"The format “{run.Property("Format")}” is not on here.");

        var begun = Activity.Begin(run.Occasion.CommunityId, chosen.Json, chosen.Format, "", run.Property("Title"), person, clock.UtcNow());
        begun.Standings.Clear();
        db.Add(begun);
        run.Values["ActivityId"] = begun.Id;
        return "Done";
    }

    public Task<string> Rehearse(TaskRun run, CancellationToken stop) => Task.FromResult($"Would begin “{run.Property("Title")}” ({run.Property("Format")}).");

    static string Person(TaskRun run) => run.Property("Person") is { Length: > 0 } named ? named.Trim() : run.Occasion.PersonId;
}

/// <summary>A workflow's step that moves an activity to another phase, as a facilitator would.</summary>
internal sealed class MoveActivity(AppDb db, Conductor conductor, Subjects subjects, TimeProvider clock) : IWorkflowTask
{
    const string Failed = "Failed";

    public string Name => "MoveActivityTask";
    public string Label => "Move an activity on";
    public string Category => "Activities";
    public string Summary => "Brings an activity into another phase and says why.";
    public IReadOnlyList<string> Outcomes => ["Done", Failed];

    public IReadOnlyList<TaskProperty> Properties =>
    [
        new("Activity", "Activity", PropertyKind.Expression, true, "Its id, such as {{ ActivityId }}."),
        new("Phase", "To the phase", PropertyKind.Text, true, "Its key in the format’s file."),
        new("Reason", "Why", PropertyKind.Expression, true),
    ];

    public async Task<string> Run(TaskRun run, CancellationToken stop)
    {
        var id = run.Property("Activity").Trim();
        if (!await db.Set<Activity>().AnyAsync(a => a.Id == id && a.ClosedUtc == null, stop)) return Failed;

        await conductor.Play(id, async a => a.MoveTo(run.Property("Phase").Trim(), "", run.Property("Reason"), await subjects.FactsOf(a, stop), clock.UtcNow()), stop);
        return "Done";
    }

    public Task<string> Rehearse(TaskRun run, CancellationToken stop) => Task.FromResult($"Would move the activity to “{run.Property("Phase")}”.");
}

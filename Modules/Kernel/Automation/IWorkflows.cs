namespace Kernel.Automation;

/// <summary>A workflow that a module makes for its people, such as the one beneath a nudge rule.</summary>
/// <param name="Id">The maker's own id, by which it is found again.</param>
/// <param name="Path">The page, within the site, where whoever opens the workflow finds what it was made from.</param>
public sealed record WorkflowSketch(string Id, string Name, string Path, bool IsOn, IReadOnlyList<StepSketch> Steps);

/// <param name="Activity">The activity's lasting name: <c>TriggerEvent</c>, <c>WaitTask</c>, <c>ConditionTask</c>, or that of an <see cref="IWorkflowTask"/>.</param>
/// <param name="Properties">
/// By the names that the activity's form has: <c>TriggerEvent</c> takes <c>Event</c> (the fact's name) and <c>Filter</c> (<c>Replies &gt; 3</c>),
/// <c>WaitTask</c> takes <c>Duration</c> and <c>Unit</c> (<c>Minutes</c>, <c>Hours</c>, <c>WorkingHours</c>, <c>Days</c>),
/// <c>ConditionTask</c> takes <c>Condition</c>, <c>Value</c> and <c>Person</c>, and goes out by <c>True</c> or <c>False</c>.
/// </param>
/// <param name="Next">The steps that follow, by outcome. The first step is where it starts.</param>
public sealed record StepSketch(string Id, string Activity, IReadOnlyDictionary<string, string> Properties, IReadOnlyDictionary<string, string> Next);

/// <summary>The workflows of the current tenant, for modules that make some.</summary>
public interface IWorkflows
{
    /// <summary>Makes it, or gives it a new version where it changed: what runs already goes on by the one that it began with. Saves with the caller.</summary>
    Task Keep(WorkflowSketch sketch, CancellationToken stop);

    /// <summary>Takes it away with the runs that wait. Saves with the caller.</summary>
    Task Drop(string id, CancellationToken stop);

    /// <summary>Where the viewer may open the workflow that was made; null where there is none, and for those who may not.</summary>
    Task<string?> PathOf(string id, CancellationToken stop);
}

/// <summary>Used while no module runs workflows.</summary>
sealed class NoWorkflows : IWorkflows
{
    public Task Keep(WorkflowSketch sketch, CancellationToken stop) => Task.CompletedTask;

    public Task Drop(string id, CancellationToken stop) => Task.CompletedTask;

    public Task<string?> PathOf(string id, CancellationToken stop) => Task.FromResult<string?>(null);
}

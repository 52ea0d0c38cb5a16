namespace Workflows;

/// <summary>How far automation may go on this site, and how long its history is kept.</summary>
public sealed class WorkflowSettings
{
    /// <summary>Steps that one run may take.</summary>
    public int MaxSteps { get; set; } = 1_000;

    /// <summary>Runs that may begin because of each other without a wait between them.</summary>
    public int MaxDepth { get; set; } = 8;

    /// <summary>Days after which a run that still waits is stopped.</summary>
    public int MaxDays { get; set; } = 400;

    /// <summary>Runs that may be under way at once.</summary>
    public int MaxRuns { get; set; } = 200_000;

    /// <summary>Days for which runs that came to an end are kept.</summary>
    public int KeepDays { get; set; } = 30;
}

/// <summary>The names of the facts that this site's workflows wait for, worked out whenever one changes.</summary>
public sealed class ListeningSettings
{
    public HashSet<string> Events { get; set; } = [];
}

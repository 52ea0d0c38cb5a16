using Kernel.Recipes;

namespace Tenants.RecipeRuns;

/// <summary>What a recipe did, or would do, sorted by kind.</summary>
public sealed record RecipeReport(string Name, bool IsRehearsal, IReadOnlyList<ReportGroup> Groups)
{
    static readonly (RecipeOutcome Outcome, string Title)[] Order =
    [
        (RecipeOutcome.Made, "Made"),
        (RecipeOutcome.Changed, "Changed"),
        (RecipeOutcome.Kept, "Kept"),
        (RecipeOutcome.Missing, "Missing"),
        (RecipeOutcome.NotUnderstood, "Not understood"),
    ];

    internal static RecipeReport Of(RecipeRun run) => new(
        run.Recipe.DisplayName ?? run.Recipe.Name ?? Path.GetFileName(run.Recipe.File), run.IsRehearsal,
        [.. Order.Select(o => new ReportGroup(o.Title, o.Outcome is RecipeOutcome.Missing or RecipeOutcome.NotUnderstood,
            [.. run.Lines.Where(l => l.Outcome == o.Outcome).Select(l => new ReportLine(l.Step, l.What))]))]);
}

/// <summary>The lines of one kind; <see cref="IsWarning"/> for those that somebody should read.</summary>
public sealed record ReportGroup(string Title, bool IsWarning, IReadOnlyList<ReportLine> Lines)
{
    public int Count => Lines.Count;
}

/// <param name="Step">The step's number and name, such as <c>3 (content)</c>; empty for the recipe as a whole.</param>
public sealed record ReportLine(string Step, string What);

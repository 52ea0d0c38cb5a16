using System.Text.Json.Nodes;

namespace Kernel.Recipes;

public enum RecipeOutcome { Made, Changed, Kept, NotUnderstood, Missing }

/// <summary>One line of the report: what happened to one thing, or would in a rehearsal.</summary>
/// <param name="Step">The step's number and name, such as <c>3 (content)</c>.</param>
public sealed record RecipeLine(RecipeOutcome Outcome, string Step, string What);

/// <summary>A recipe while it runs: its files and parameters, and what the steps have to tell.</summary>
public sealed class RecipeRun(Recipe recipe, IRecipeFiles files, bool isRehearsal)
{
    readonly List<RecipeLine> lines = [];
    readonly List<Func<Task>> undo = [];

    public Recipe Recipe => recipe;

    /// <summary>The files beside the recipe whose step is running, which may be one that the recipe includes.</summary>
    public IRecipeFiles Files { get; internal set; } = files;

    /// <summary>True when everything will be taken back: files must not be written.</summary>
    public bool IsRehearsal => isRehearsal;

    public IReadOnlyList<RecipeLine> Lines => lines;

    /// <summary>What whoever runs the recipe gave along: the site's name, a password that no file should hold.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    internal RecipeStepSource? Current { get; set; }

    public void Made(string what) => Add(RecipeOutcome.Made, what);
    public void Changed(string what) => Add(RecipeOutcome.Changed, what);
    public void Kept(string what) => Add(RecipeOutcome.Kept, what);
    public void NotUnderstood(string what) => Add(RecipeOutcome.NotUnderstood, what);
    public void Missing(string what) => Add(RecipeOutcome.Missing, what);

    /// <summary>Called when the recipe fails after all, for what no transaction takes back, such as a file.</summary>
    public void OnFailure(Func<Task> takeBack) => undo.Add(takeBack);

    internal async Task TakeBack()
    {
        foreach (var step in Enumerable.Reverse(undo)) await step();
    }

    internal void Take(IEnumerable<RecipeFinding> findings) => lines.AddRange(findings.Select(f => new RecipeLine(
        f.Kind switch { FindingKind.Missing => RecipeOutcome.Missing, FindingKind.Kept => RecipeOutcome.Kept, _ => RecipeOutcome.NotUnderstood },
        f.Step ?? "", f.Path is null ? f.Sentence : $"{f.Sentence} ({f.Path})")));

    void Add(RecipeOutcome outcome, string what) => lines.Add(new(outcome, Current?.Label ?? "", what));
}

using System.Text.Json.Nodes;
using Kernel.Recipes.Scripts;

namespace Kernel.Recipes;

/// <summary>
/// Works out the texts of a recipe that are expressions, such as <c>[js: variables('blog')]</c>.
/// It knows a small closed set of functions and runs no script engine. What it does not know stays as it was
/// written and becomes a finding. One instance serves one run, so that a variable keeps its value from step to step.
/// </summary>
public sealed class RecipeExpressions(
    Recipe recipe, IReadOnlyDictionary<string, string> parameters, IRecipeFiles files, string urlPrefix, TimeProvider clock)
{
    // An import that goes this wrong is not read to its end by anyone, and each refusal costs time.
    public const int MaxFindings = 500;

    readonly List<RecipeFinding> findings = [];
    readonly ScriptRun run = new(new(recipe.Variables, parameters, files, urlPrefix), clock);

    public IReadOnlyList<RecipeFinding> Findings => findings;

    /// <summary>A copy of the node with every expression in it worked out. The node itself stays as it is.</summary>
    public JsonNode? Evaluate(JsonNode? node, RecipeStepSource step) => node switch
    {
        JsonObject known => new JsonObject(known.Select(property => KeyValuePair.Create(property.Key, Evaluate(property.Value, step)))),
        JsonArray list => new JsonArray([.. list.Select(item => Evaluate(item, step))]),
        JsonValue value when value.TryGetValue(out string? text) && Expression.IsIn(text) => JsonValue.Create(Text(text, value, step)),
        _ => node?.DeepClone(),
    };

    string Text(string text, JsonNode at, RecipeStepSource step)
    {
        if (findings.Count > MaxFindings) return text;

        try
        {
            return run.Resolve(text);
        }
        catch (ScriptRefused refused)
        {
            findings.Add(new(refused.Kind, step.Label, at.GetPath(), refused.Sentence));
            if (findings.Count == MaxFindings) findings.Add(new(FindingKind.NotUnderstood, null, null, $"More than {MaxFindings} expressions could not be worked out. All that follow were left as they are."));
            return text;
        }
    }
}

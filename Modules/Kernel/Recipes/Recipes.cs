using System.Text.Json.Nodes;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Recipes;

/// <summary>
/// Runs recipes on the current tenant. The whole file is read, evaluated and checked before anything is written, and
/// all of it is one transaction: it happens whole or not at all. A rehearsal does the same and takes everything back.
/// </summary>
public sealed class Recipes(AppDb db, CurrentTenant tenant, ModuleCatalog catalog, RecipeLibrary library, KeptSteps kept, TimeProvider clock, IServiceProvider services)
{
    const int DeepestInclude = 5;

    sealed record Planned(Recipe Recipe, IRecipeFiles Files, RecipeStepSource Source, JsonObject Body, RecipeStep? Step);

    /// <param name="by">Whose permissions each step asks for; null for the operator, who holds them all.</param>
    /// <exception cref="RecipeBroken">Nothing was written; the message names file, line and step.</exception>
    public async Task<RecipeRun> Run(Recipe recipe, IRecipeFiles files, IReadOnlyDictionary<string, string> parameters, bool rehearse, CancellationToken stop, Access? by = null)
    {
        var run = new RecipeRun(recipe, files, rehearse) { Parameters = parameters };
        run.Take(recipe.Findings);
        var plan = Plan(recipe, files, parameters, run, depth: 0).ToList();
        foreach (var planned in plan)
        {
            await At(run, planned, p =>
            {
                CheckMay(by, p.Step);
                return p.Step?.Check(p.Body, run, stop) ?? Task.CompletedTask;
            });
        }

        async Task<bool> ApplyAll()
        {
            foreach (var planned in plan) await At(run, planned, p => Apply(p, run, stop));
            await db.SaveChangesAsync(stop);
            return true;
        }
        try
        {
            if (rehearse) await db.Rehearse(ApplyAll, stop);
            else await db.Write(ApplyAll, stop);
        }
        catch
        {
            await run.TakeBack();
            throw;
        }
        return run;
    }

    /// <summary>Everything of this site that a recipe can say, steps that nobody understood included.</summary>
    public async Task<JsonObject> Export(string name, CancellationToken stop)
    {
        var steps = new JsonArray();
        foreach (var step in Steps().OrderBy(s => s.Order).ThenBy(s => s.Name, StringComparer.Ordinal))
        {
            if (await step.Export(stop) is not { } body) continue;
            var whole = new JsonObject { ["name"] = step.Name };
            foreach (var (key, value) in body) whole[key] = value?.DeepClone();
            steps.Add(whole);
        }
        foreach (var step in await kept.All(stop)) steps.Add(step);

        return new JsonObject
        {
            ["name"] = name, ["displayName"] = name, ["description"] = "", ["author"] = "", ["website"] = "", ["version"] = "1.0.0",
            ["issetuprecipe"] = false, ["exportUtc"] = clock.UtcNow(), ["steps"] = steps,
        };
    }

    IEnumerable<RecipeStep> Steps() => catalog.PlugsOf(typeof(RecipeStep)).Select(p => (RecipeStep)services.GetRequiredService(p.Plug));

    IEnumerable<Planned> Plan(Recipe recipe, IRecipeFiles files, IReadOnlyDictionary<string, string> parameters, RecipeRun run, int depth)
    {
        var known = Steps().ToDictionary(s => s.Name, StringComparer.OrdinalIgnoreCase);
        var expressions = new RecipeExpressions(recipe, parameters, files, tenant.Tenant.PathBase, clock);
        foreach (var source in recipe.Steps)
        {
            var body = Plain(expressions.Evaluate(source.Body, source)!);
            if (!source.Name.Equals("recipes", StringComparison.OrdinalIgnoreCase))
            {
                yield return new(recipe, files, source, body, known.GetValueOrDefault(source.Name));
                continue;
            }
            foreach (var name in Included(body))
            {
                if (depth >= DeepestInclude) throw Broken(recipe, source, $"Recipes include each other more than {DeepestInclude} deep.");
                if (library.Called(name) is not { } inner)
                {
                    run.Current = source;
                    run.Missing($"There is no recipe called “{name}” here.");
                    continue;
                }
                foreach (var planned in Plan(inner, RecipeLibrary.FilesOf(inner), parameters, run, depth + 1)) yield return planned;
            }
        }
        run.Take(expressions.Findings);
    }

    // Read once more, so that a step may ask a text for a time, whether the file or an expression gave it.
    static JsonObject Plain(JsonNode body) => (JsonObject)JsonNode.Parse(body.ToJsonString(Kernel.Settings.SiteJson.Options), documentOptions: new() { MaxDepth = 2 * RecipeJson.MaxDepth })!;

    static IEnumerable<string> Included(JsonObject body) =>
        (body.FirstOrDefault(m => m.Key.Equals("Values", StringComparison.OrdinalIgnoreCase)).Value as JsonArray ?? [])
            .OfType<JsonObject>().Select(v => v["name"]?.ToString() ?? "").Where(n => n.Length > 0);

    // A recipe can make administrators, so a step that does not say who may run it is for administrators.
    static void CheckMay(Access? by, RecipeStep? step)
    {
        if (by is null or { CanEverything: true } || step is null || step.Needs is { } held && by.Can(held)) return;

        throw new RuleBroken(step.Needs is { } needs
            ? $"This step needs the permission “{needs}”, which you do not hold. Ask an administrator to run the recipe."
            : "Only an administrator may run this step. Ask one to run the recipe.");
    }

    async Task Apply(Planned planned, RecipeRun run, CancellationToken stop)
    {
        if (planned.Step is not null)
        {
            await planned.Step.Apply(planned.Body, run, stop);
            await db.SaveChangesAsync(stop);
        }
        else if (await kept.Keep(planned.Source with { Body = planned.Body }, stop))
        {
            run.NotUnderstood($"No module here understands the step “{planned.Source.Name}”. It is kept as it is and given back by an export.");
        }
        else
        {
            run.Kept($"The step “{planned.Source.Name}”, which no module here understands, is kept already.");
        }
    }

    static async Task At(RecipeRun run, Planned planned, Func<Planned, Task> act)
    {
        (run.Current, run.Files) = (planned.Source, planned.Files);
        try
        {
            await act(planned);
        }
        catch (RuleBroken broken)
        {
            throw Broken(planned.Recipe, planned.Source, broken.Message);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or FormatException or InvalidOperationException { Source: "System.Text.Json" })
        {
            throw Broken(planned.Recipe, planned.Source, "Something in this step has another kind than expected: a text where a list should be, for example.");
        }
    }

    static RecipeBroken Broken(Recipe recipe, RecipeStepSource step, string sentence) => new(recipe.File, sentence, step.Line, step.Number, step.Name);
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kernel.Recipes.Scripts;

/// <summary>The variables of a recipe, each worked out when it is first asked for and then kept, failures too.</summary>
internal sealed class RecipeVariables(JsonObject written)
{
    readonly Dictionary<string, string> values = [];
    readonly Dictionary<string, ScriptRefused> refusals = [];
    readonly HashSet<string> running = [];

    public string Value(string name, ScriptRun run)
    {
        if (values.TryGetValue(name, out var known)) return known;
        if (refusals.TryGetValue(name, out var refusal)) throw refusal;
        if (!running.Add(name)) throw new ScriptRefused("It needs its own value. Let one of the variables in the circle be a plain text.", variable: name);

        try
        {
            return values[name] = run.Resolve(Written(name));
        }
        catch (ScriptRefused refused)
        {
            throw refusals[name] = refused.In(name);
        }
        finally
        {
            running.Remove(name);
        }
    }

    string Written(string name)
    {
        if (!written.TryGetPropertyValue(name, out var value))
            throw new ScriptRefused("The recipe's \"variables\" do not define it.", FindingKind.Missing);

        return value?.GetValueKind() switch
        {
            null => "",
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.Object or JsonValueKind.Array => throw new ScriptRefused("It holds an object or a list, and only a text can be used."),
            _ => value.ToJsonString(),
        };
    }
}

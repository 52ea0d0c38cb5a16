using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Kernel.Data;

namespace Kernel.Recipes.Scripts;

/// <summary>Everything that a recipe's script can reach. A function that is not in this list does not exist.</summary>
internal sealed class RecipeFunctions(JsonObject variables, IReadOnlyDictionary<string, string> parameters, IRecipeFiles files, string urlPrefix)
{
    readonly RecipeVariables values = new(variables);

    public object Call(ScriptRun run, string engine, string name, IReadOnlyList<object> given)
    {
        var result = (engine, name, given) switch
        {
            ("file", "text", [string path]) => File(path),
            ("js", "uuid", []) => Id.New(),
            ("js", "variables", [string variable]) => values.Value(variable, run),
            ("js", "parameters", [string parameter]) => Parameter(parameter),

            // Always the value the recipe falls back to: what a server is configured with is none of a recipe's business.
            ("js", "configuration", [string]) => "",
            ("js", "configuration", [string, var otherwise]) => otherwise,
            ("js", "base64", [string encoded]) => Encoded.Base64(encoded),
            ("js", "gzip", [string encoded]) => Encoded.Gzip(encoded, run),
            ("js", "daysAgo", [double days, string time]) => Day(run, -days, time),
            ("js", "inDays", [double days, string time]) => Day(run, days, time),
            ("js", "html", [string encoded]) => WebUtility.HtmlDecode(encoded),
            ("js", "encodeURI", [string text]) => Encoded.Uri(text),
            ("js", "getUrlPrefix", []) => Path(""),
            ("js", "getUrlPrefix", [string path]) => Path(path),
            ("js", "createWorkflowToken", _) => throw new ScriptRefused("It makes the address of a workflow, and no workflow can be called by address yet."),
            _ => throw new ScriptRefused($"Recipes know no function \"{Shown.Short(name)}\" that takes what it is given here."),
        };

        if (result is string made && name != "variables") run.Spend(made.Length);
        return result;
    }

    // Ours, not Orchard's: what a demonstration tells of happened lately whenever it is made.
    static string Day(ScriptRun run, double days, string time)
    {
        if (Math.Abs(days) > ScriptDate.Furthest) throw new ScriptRefused("The date is too far away.");
        if (!TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            throw new ScriptRefused($"\"{Shown.Short(time)}\" is no time of day. Write one such as '07:30', in UTC.");

        return (run.Now.UtcDateTime.Date.AddDays(days) + at.ToTimeSpan()).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    string Parameter(string name) => parameters.TryGetValue(name, out var value) ? value
        : throw new ScriptRefused($"It asks for the parameter \"{Shown.Short(name)}\", which is not given to recipes here.", FindingKind.Missing);

    string File(string path)
    {
        if (RecipePath.Refusal(path) is { } refusal) throw new ScriptRefused(refusal, FindingKind.Missing);

        return files.Text(path)
            ?? throw new ScriptRefused($"There is no file \"{Shown.Short(path)}\" beside the recipe, or it is not UTF-8 text of at most 4 MB.", FindingKind.Missing);
    }

    string Path(string path) => "/" + string.Join('/', new[] { urlPrefix, path }.Select(part => part.Trim(' ', '/')).Where(part => part.Length > 0));
}

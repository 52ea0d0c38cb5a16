using System.Text.Json.Nodes;
using Jint;
using Jint.Native;
using Jint.Native.Json;
using Jint.Runtime;
using Kernel;

namespace Workflows.Expressions;

/// <summary>What a script did besides giving a value.</summary>
/// <param name="Values">Workflow properties that it set.</param>
/// <param name="Outcomes">The ways out that it chose, for a step that is a script.</param>
internal sealed record Scripted(JsonNode? Result, IReadOnlyDictionary<string, JsonNode?> Values, IReadOnlyDictionary<string, JsonNode?> Output, IReadOnlyList<string> Outcomes);

/// <summary>
/// Conditions and values in JavaScript, as Orchard's workflows have them: <c>Replies > 3</c>, <c>property('Email')</c>. An
/// interpreter without any way out of it, bounded in time, memory, depth and statements.
/// </summary>
internal static class Script
{
    const int Longest = 20_000;
    const int MostStatements = 20_000;
    const int MostMemory = 16_000_000;

    // Memory is looked at between statements: what makes a long text in one is held back before it does.
    static readonly Prepared<Acornima.Ast.Script> bounds = Jint.Engine.PrepareScript("""
        (() => {
          const longest = 1000000
          const bound = (of, name, size) => {
            const own = of[name]
            of[name] = function (...given) {
              if (size(this, given) > longest) throw new RangeError("A text of more than 1,000,000 characters.")
              return own.apply(this, given)
            }
          }
          const replaced = (text, given) => text.length * (1 + String(given[1]).length)
          const joined = (list, given) => { let sum = 0; for (const one of list) sum += String(one).length + String(given[0] ?? ",").length; return sum }
          bound(String.prototype, "repeat", (text, given) => text.length * given[0])
          bound(String.prototype, "padStart", (text, given) => given[0])
          bound(String.prototype, "padEnd", (text, given) => given[0])
          bound(String.prototype, "replace", replaced)
          bound(String.prototype, "replaceAll", replaced)
          bound(Array.prototype, "join", joined)
        })()
        """);
    const int MostItems = 10_000;
    static readonly TimeSpan patience = TimeSpan.FromMilliseconds(500);

    /// <returns>What is wrong with it, as a sentence; null when nothing is.</returns>
    public static string? Fault(string text)
    {
        if (text.Length > Longest) return $"This text has {text.Length:N0} characters; {Longest:N0} fit.";
        try
        {
            Jint.Engine.PrepareScript(text);
            return null;
        }
        catch (ScriptPreparationException e)
        {
            return $"“{Shown(text)}” cannot be read: {(e.InnerException?.Message ?? e.Message).Replace(" (<anonymous>:", " (line:position ", StringComparison.Ordinal)}. Texts stand in quotes.";
        }
    }

    /// <exception cref="RuleBroken">It cannot be worked out within the limits.</exception>
    public static Scripted Run(string text, JsonObject scope, CancellationToken stop)
    {
        var (values, output, outcomes) = (new Dictionary<string, JsonNode?>(), new Dictionary<string, JsonNode?>(), new List<string>());
        using var engine = new Jint.Engine(options => options.TimeoutInterval(patience).LimitMemory(MostMemory).LimitRecursion(64).MaxStatements(MostStatements).RegexTimeoutInterval(patience).CancellationToken(stop).DisableStringCompilation().Constraints.MaxArraySize = MostItems);
        try
        {
            Fill(engine, scope, values, output, outcomes);
            engine.Execute(bounds);
            return new(Json(engine, engine.Evaluate(text)), values, output, outcomes);
        }
        catch (Exception e) when (e is JintException or TimeoutException or InvalidOperationException)
        {
            throw new RuleBroken($"“{Shown(text)}” cannot be worked out: {e.Message}");
        }
    }

    static void Fill(Jint.Engine engine, JsonObject scope, Dictionary<string, JsonNode?> values, Dictionary<string, JsonNode?> output, List<string> outcomes)
    {
        var reader = new JsonParser(engine);
        JsValue Read(JsonNode? json) => json is null ? JsValue.Null : reader.Parse(json.ToJsonString());
        var workflow = scope["Workflow"] as JsonObject ?? [];
        var properties = workflow["Properties"] as JsonObject ?? [];

        foreach (var (name, value) in scope) engine.SetValue(name, Read(value));
        engine.SetValue("input", new Func<string, JsValue>(name => Read((workflow["Input"] as JsonObject)?[name] ?? scope[name])));
        engine.SetValue("property", new Func<string, JsValue>(name => Read(values.GetValueOrDefault(name) ?? properties[name])));
        engine.SetValue("lastResult", new Func<JsValue>(() => Read(workflow["LastResult"])));
        engine.SetValue("correlationId", new Func<JsValue>(() => Read(workflow["CorrelationId"])));
        engine.SetValue("workflow", new Func<JsValue>(() => Read(workflow)));
        engine.SetValue("setProperty", new Action<string, JsValue>((name, value) => values[name] = Json(engine, value)));
        engine.SetValue("output", new Action<string, JsValue>((name, value) => output[name] = Json(engine, value)));
        engine.SetValue("setOutcome", new Action<string>(outcomes.Add));
        engine.SetValue("requestForm", new Func<string, JsValue>(name => Read(scope["Request"]?["Form"]?[name])));
        engine.SetValue("queryString", new Func<string, JsValue>(name => Read(scope["Request"]?["Query"]?[name])));
    }

    static JsonNode? Json(Jint.Engine engine, JsValue value)
    {
        var written = new JsonSerializer(engine).Serialize(value);
        return written.IsString() ? JsonNode.Parse(written.AsString()) : null;
    }

    static string Shown(string text) => text.Length <= 60 ? text : text[..59] + "…";
}

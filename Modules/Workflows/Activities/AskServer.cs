using System.Net.Mime;
using Kernel;
using Kernel.Automation;
using Kernel.Events;
using Kernel.Outgoing;
using Workflows.Plans;

namespace Workflows.Activities;

/// <summary>
/// Asks another server through the guarded client. It may be asked twice for one visit, should the program die between the
/// answer and the commit: then with the same <c>Idempotency-Key</c>, by which the server can tell.
/// </summary>
internal sealed class AskServer(GuardedHttp http) : Activity
{
    const string Unhandled = "UnhandledHttpStatus";
    const int MostBytes = 65_536;
    static readonly string[] methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    public override string Name => "HttpRequestTask";
    public override string Label => "Ask another server";
    public override string Category => "HTTP";
    public override string Summary => "Sends a request to an address of the public network and goes the way of the answer’s status.";
    public override bool IsOutside => true;

    public override IReadOnlyList<TaskProperty> Properties =>
    [
        new("Url", "Address", PropertyKind.Expression, true), new("HttpMethod", "Method", PropertyKind.Choice) { Choices = [.. methods.Select(m => new KeyValuePair<string, string>(m, m))] },
        new("Headers", "Headers", PropertyKind.Expression, Help: "One a line, such as “Accept: application/json”."), new("Body", "Body", PropertyKind.Expression),
        new("ContentType", "Kind of the body", PropertyKind.Expression, Help: "Such as application/json."), new("HttpResponseCodes", "Statuses with a way of their own", PropertyKind.Text, Help: "Divided by commas, such as 200, 404."),
    ];

    public override IReadOnlyList<string> OutcomesOf(PlanStep step) => [.. Codes(step), Unhandled];

    static IEnumerable<string> Codes(PlanStep step) => step.Text("HttpResponseCodes").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var (url, method) = (await visit.Text("Url", stop), visit.Step.Text("HttpMethod").ToUpperInvariant() is var named && methods.Contains(named) ? named : "GET");
        if (http.Allowed(url.Trim()) is null) throw new RuleBroken($"“{url}” may not be asked. Only addresses of the public network may, over HTTP at the usual ports.");
        if (visit.IsRehearsal) return Taken.By(Codes(visit.Step).FirstOrDefault() ?? Unhandled, $"Would send {method} to {url}.");

        var headers = (await visit.Text("Headers", stop)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(':', 2, StringSplitOptions.TrimEntries)).Where(l => l.Length == 2).Select(l => KeyValuePair.Create(l[0], l[1]))
            .Append(KeyValuePair.Create("Idempotency-Key", visit.Key));
        var type = await visit.Text("ContentType", stop) is { Length: > 0 } kind ? kind : MediaTypeNames.Application.Json;
        var answer = await http.Send(new(method), url.Trim(), headers, type, method == "GET" ? "" : await visit.Text("Body", stop), MostBytes, stop)
            ?? throw new TryLater($"{new Uri(url.Trim()).Host} did not answer.");

        visit.Set("LastHttpStatus", answer.Status);
        visit.State.Last = answer.Body;
        var status = answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Taken.By(Codes(visit.Step).FirstOrDefault(c => c == status) ?? Unhandled, $"{method} {new Uri(url.Trim()).Host}: {status}");
    }
}

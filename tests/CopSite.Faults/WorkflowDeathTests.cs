using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using TestKit;

namespace Faults;

/// <summary>
/// Two hundred runs of twenty steps and more, each with writes, calls to another server, a mail, a wait, a signal, a fork and a
/// loop, while the process is killed at random and every signal is sent twice and at once.
/// </summary>
public sealed class WorkflowDeathTests(ITestOutputHelper output)
{
    const int Runs = 200;
    const int Deaths = 8;
    const string WorkId = "faultwork00000000000000001";
    const string HornId = "faulthorn00000000000000001";

    // What is at rest sooner is at rest; a machine with other work to do may take longer than the minute that is promised.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public Task Every_effect_of_two_hundred_runs_happens_once_through_sudden_deaths() => Live(nodes: 1, server: null);

    [Fact]
    public async Task It_does_so_on_two_nodes_of_which_one_dies_now_and_then()
    {
        Assert.SkipWhen(Engines.Postgres is null, "There is no PostgreSQL for tests. Run them through tools/with-postgres, or name a server in COPSITE_TEST_POSTGRES.");
        var given = Engines.Postgres;
        var server = new NpgsqlConnectionStringBuilder(given) { Database = $"copsite_{Guid.NewGuid():N}", MaxPoolSize = 40 };
        await using (var db = new NpgsqlConnection(given))
        {
            await db.OpenAsync(TestContext.Current.CancellationToken);
            await using var make = new NpgsqlCommand($"CREATE DATABASE {server.Database}", db);
            await make.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        await Live(nodes: 2, server.ToString());
    }

    async Task Live(int nodes, string? server)
    {
        await using var recorder = await Recorder.Start();
        await using var site = RunningSite.At("Development", ("COPSITE__LIMITS", "off"), ("COPSITE__DEMO_PASSWORD", "correct horse battery"), ("COPSITE__INTRANET", recorder.Host), ("COPSITE__DATABASE", server ?? "sqlite"));
        await site.Start("/");
        await site.Kill();
        var file = Path.Combine(site.Folder, "work.recipe.json");
        await File.WriteAllTextAsync(file, Recipe(recorder.Address), TestContext.Current.CancellationToken);
        await site.Command("recipe", "run", file, "--tenant", "demo");
        RunningSite[] all = [site, .. Enumerable.Range(1, nodes - 1).Select(_ => site.Node())];
        foreach (var node in all) await node.Start("/");
        var cookies = await Demonstration.SignIn(site, "admin");
        var (work, horn) = (await Door(site, cookies, WorkId), await Door(site, cookies, HornId));

        var random = new Random(20261123);
        using var ended = new CancellationTokenSource();
        var begun = Begin(all, work);
        var blowing = Blow(all, horn, ended.Token);
        for (var death = 0; death < Deaths; death++)
        {
            await Task.Delay(random.Next(300, 4_000), TestContext.Current.CancellationToken);
            var node = all[random.Next(all.Length)];
            await node.Kill();
            await node.Start("/");
        }
        var accepted = await begun;
        var ledger = new Ledger(site, server);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && await ledger.Count(Unfinished, WorkId) + await ledger.Count("""SELECT count(*) FROM "Kernel_OutboxRow" WHERE "EventName" = @id""", "workflows.called") > 0) await Task.Delay(500, TestContext.Current.CancellationToken);
        await ended.CancelAsync();
        await blowing;
        foreach (var node in all) await node.Kill();

        output.WriteLine($"{accepted.Count} runs, {recorder.Asked.Values.Sum(a => a.Count)} calls, at rest after {watch.Elapsed.TotalSeconds:0} s");
        Assert.Equal(Runs, accepted.Count);
        Assert.Equal(0, await ledger.Count(Unfinished, WorkId));
        foreach (var n in accepted)
        {
            // One item before the wait, three in the loop, one after the signal.
            foreach (var what in new[] { "first", "round 0", "round 1", "round 2", "last" }) Assert.Equal(1, await ledger.Count("""SELECT count(*) FROM "Kernel_ContentItem" WHERE "DisplayText" = @id""", $"{n} {what}"));
            // The other server may be asked again, and can tell: each visit has one key.
            foreach (var what in new[] { "before", "after" }) Assert.Single(recorder.Asked[$"{n}-{what}"].Distinct());
            Assert.Equal(1, await ledger.Count("""SELECT count(*) FROM "Notifications_Delivery" WHERE "Subject" = @id""", $"Work {n}"));
        }
        Assert.Equal(0, await ledger.Count("""SELECT count(*) FROM "Workflows_WorkflowWait" WHERE "RunId" <> @id""", ""));
    }

    const string Unfinished = """SELECT count(*) FROM "Workflows_WorkflowRun" WHERE "WorkflowTypeId" = @id AND "Status" <> 'Finished'""";

    // A beginning whose answer was lost may have been stored or not: it is begun again under another number.
    static async Task<List<int>> Begin(RunningSite[] nodes, string door)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        var accepted = new List<int>();
        for (var n = 1; accepted.Count < Runs; n++)
            try
            {
                if ((await client.PostAsync($"{nodes[n % nodes.Length].Address}{door}?n={n}", null)).StatusCode == HttpStatusCode.Accepted) accepted.Add(n);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                await Task.Delay(100);
            }
        return accepted;
    }

    // Two horns at once, again and again: most signals find nobody who waits, and none may take a run on twice.
    static Task Blow(RunningSite[] nodes, string door, CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, 2).Select(async horn =>
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        while (!stop.IsCancellationRequested)
            try
            {
                await client.PostAsync(nodes[horn % nodes.Length].Address + door, null, stop);
                await Task.Delay(150, stop);
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
            {
                await Task.Delay(100, CancellationToken.None);
            }
    }));

    static async Task<string> Door(RunningSite site, CookieContainer cookies, string id)
    {
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        var form = Demonstration.Token().Match(await client.GetStringAsync($"{site.Address}/admin/workflows/{id}")).Groups[1].Value;
        var answer = await client.PostAsync($"{site.Address}/admin/workflows/{id}/doors/begin", new FormUrlEncodedContent([new("__RequestVerificationToken", form)]));
        var page = await answer.Content.ReadAsStringAsync();
        var at = page.IndexOf("/workflows/invoke/", StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"No address was made ({(int)answer.StatusCode}).") : page[at..(at + "/workflows/invoke/".Length + 43)];
    }

    static string Recipe(string recorder)
    {
        JsonObject Text(string text) => new() { ["Expression"] = text };
        JsonObject Step(string id, string name, params (string Name, JsonNode? Value)[] properties)
        {
            var set = new JsonObject();
            foreach (var (property, value) in properties) set[property] = value;
            return new() { ["ActivityId"] = id, ["Name"] = name, ["X"] = 0, ["Y"] = 0, ["IsStart"] = id == "begin", ["Properties"] = set };
        }
        JsonArray Ways(params string[] ways) => [.. ways.Select(w => w.Split(' ')).Select(w => new JsonObject { ["Id"] = 0, ["SourceActivityId"] = w[0], ["SourceOutcomeName"] = w[1], ["DestinationActivityId"] = w[2] })];
        JsonObject Make(string id, string what) => Step(id, "CreateContentTask", ("ContentType", "Work"), ("Publish", true), ("ContentProperties", Text("{ \"DisplayText\": \"{{ n }} " + what + "\" }")));
        JsonObject Ask(string id, string what) => Step(id, "HttpRequestTask", ("Url", Text(recorder + "/{{ n }}-" + what)), ("HttpMethod", "POST"), ("Body", Text("{}")), ("HttpResponseCodes", "200"));

        var work = new JsonObject
        {
            ["WorkflowTypeId"] = WorkId, ["Name"] = "Work", ["IsEnabled"] = true,
            ["Activities"] = new JsonArray(Step("begin", "HttpRequestEvent", ("HttpMethod", "POST")), Step("n", "SetPropertyTask", ("PropertyName", "n"), ("Value", Text("Request.Query.n"))), Make("first", "first"),
                Step("fork", "ForkTask", ("Forks", new JsonArray("call", "rounds"))), Ask("before", "before"),
                Step("rounds", "ForLoopTask", ("From", Text("0")), ("To", Text("3")), ("LoopVariableName", "r")), Make("round", "round {{ r }}"),
                Step("join", "JoinTask", ("Mode", "WaitAll")), Step("wait", "WaitTask", ("Duration", Text("0.02")), ("Unit", "Minutes")), Step("horn", "SignalEvent", ("SignalName", Text("horn"))),
                Ask("after", "after"), Step("mail", "EmailTask", ("Recipients", Text("work@example.org")), ("Subject", Text("Work {{ n }}")), ("Body", Text("Done."))), Make("last", "last"), Step("log", "LogTask", ("Text", Text("Done.")))),
            ["Transitions"] = Ways("begin Done n", "n Done first", "first Done fork", "fork call before", "before 200 join", "fork rounds rounds", "rounds Iterate round", "round Done rounds", "rounds Done join", "join Joined wait", "wait Done horn", "horn Done after", "after 200 mail", "mail Done last", "last Done log"),
        };
        var horn = new JsonObject
        {
            ["WorkflowTypeId"] = HornId, ["Name"] = "Horn", ["IsEnabled"] = true, ["DeleteFinishedWorkflows"] = true,
            ["Activities"] = new JsonArray(Step("begin", "HttpRequestEvent", ("HttpMethod", "POST")), Step("blow", "TriggerSignalTask", ("SignalName", Text("horn")))), ["Transitions"] = Ways("begin Done blow"),
        };
        return new JsonObject
        {
            ["name"] = "work",
            ["steps"] = new JsonArray(
                new JsonObject { ["name"] = "feature", ["enable"] = new JsonArray("Cop.Workflows") },
                new JsonObject { ["name"] = "ContentDefinition", ["ContentTypes"] = new JsonArray(new JsonObject { ["Name"] = "Work", ["DisplayName"] = "Work", ["Settings"] = new JsonObject { ["ContentTypeSettings"] = new JsonObject { ["Creatable"] = true, ["Listable"] = true } }, ["ContentTypePartDefinitionRecords"] = new JsonArray() }) },
                new JsonObject { ["name"] = "WorkflowType", ["data"] = new JsonArray(work, horn) }),
        }.ToJsonString();
    }
}

/// <summary>Another organisation's server: it remembers by which key it was asked at each address.</summary>
sealed class Recorder : IAsyncDisposable
{
    readonly WebApplication app;

    Recorder(WebApplication app) => this.app = app;

    public ConcurrentDictionary<string, ConcurrentBag<string>> Asked { get; } = new();

    public string Address => app.Urls.Single();
    public string Host => new Uri(Address).Authority;

    public static async Task<Recorder> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var recorder = new Recorder(app);
        app.Run(async context =>
        {
            recorder.Asked.GetOrAdd(context.Request.Path.Value!.TrimStart('/'), _ => []).Add(context.Request.Headers["Idempotency-Key"].ToString());
            await Task.Delay(20);
        });
        await app.StartAsync();
        return recorder;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

using Bench.Automation;
using Bench.Books;
using Bench.Learning;
using Bench.Measuring;
using Bench.Site;
using Bench.Tenants;

namespace Bench.Reports;

/// <summary>The targets of the design. CPU a request decides; requests a second are noted, since they depend on what else the machine does.</summary>
sealed class Targets(Taken taken)
{
    const string Cpu = "CPU ms a request";

    public static IReadOnlyList<Ratio> Judge(Taken taken) => [.. new Targets(taken).All()];

    IEnumerable<Ratio> All()
    {
        yield return CachedCpu() with { NodeBB = "13–15" };
        yield return CachedRate(2) with { NodeBB = "72–81" };
        yield return CachedRate(16) with { NodeBB = "68–85" };
        yield return Times("Discussion, signed in", Cpu, SiteRows.SignedIn, "ef-signed-in", connections: 2, row => row.CpuMs, atMost: 1.4) with { NodeBB = "18–19" };
        yield return Times("Discussion, signed in, PostgreSQL", Cpu, $"{SiteRows.SignedIn}-postgres", "ef-signed-in-postgres", connections: 2, row => row.CpuMs, atMost: 1.4) with { NodeBB = "18–19" };
        foreach (var engine in new[] { "", "-postgres" })
        {
            var fifty = LongThread.Short + engine;
            yield return Times($"First page of {LongThread.ReplyCount} replies{SiteRows.Suffix(engine)}", Cpu, LongThread.First + engine, fifty, connections: 2, row => row.CpuMs, atMost: 2);
            yield return Times($"Last page of {LongThread.ReplyCount} replies{SiteRows.Suffix(engine)}", Cpu, LongThread.Last + engine, fifty, connections: 2, row => row.CpuMs, atMost: 2);
            yield return Times($"Where the first unread of {LongThread.ReplyCount} is{SiteRows.Suffix(engine)}", Cpu, LongThread.Unread + engine, fifty, connections: 2, row => row.CpuMs, atMost: 1);
            yield return Times($"The page on which it is{SiteRows.Suffix(engine)}", Cpu, LongThread.Middle + engine, fifty, connections: 2, row => row.CpuMs, atMost: 1.5);
        }
        yield return Times("Post a reply, durable, 1 writer", "median ms", SiteRows.Reply, "durable-insert", connections: 1, row => row.P50Ms, atMost: 2) with { NodeBB = "10" };
        yield return P99("Post a reply, 16 writers", SiteRows.Reply, connections: 16, below: 50);
        yield return P99("Community home, signed in", SiteRows.Community, connections: 2, below: 30);
        yield return P99("Home, signed in", SiteRows.Home, connections: 2, below: 30);
        foreach (var search in Searches.All)
        {
            yield return P99($"Search for {search.Words}, signed in", search.Name, connections: 2, below: 80);
            yield return P99($"Search for {search.Words}, signed in, PostgreSQL", search.Name + "-postgres", connections: 2, below: 80);
        }
        yield return Fact("Memory, one busy tenant", "memory after load, MB", "MB", below: 250);
        yield return Fact("Page weight, compressed", "page weight, KB", "KB", below: 120);
        yield return Fact("of which script", "script weight, KB", "KB", below: 40);
        yield return Fact("New tenant from a recipe, with the command's start", "tenant create, seconds", "s", below: 2);
        yield return Fact("A book of 200 discussions and 50 case studies", BookRun.Seconds, "s", below: 20);
        yield return Fact("Memory above idle while it is made", BookRun.Memory, "MB", below: 150);
        yield return Fact("A second of rest with 100,000 runs that wait", AutomationRun.IdleWithWaits, "ms of CPU", below: 20);
        yield return AtLeast("Events a second through three steps, one tenant", AutomationRun.Rate, 1_000);
        yield return AtLeast("The same, each of 20 tenants at once", AutomationRun.RateOfMany, 200);
        yield return Times("Post a reply beside them, 1 writer", "median ms", AutomationRun.ReplyBeside, AutomationRun.ReplyAlone, connections: 1, row => row.P50Ms, atMost: 1.5);
        yield return Fact("From a fact to the end of its workflow, idle", AutomationRun.StartToFinish, "ms", below: 1_000);
        yield return Times("Guided page of 30 blocks, on a path of 100 pages", Cpu, LearningRun.Page, LearningRun.Discussion, connections: 1, row => row.CpuMs, atMost: 1.5);
        yield return Times("The path of 100 pages itself", Cpu, LearningRun.Path, LearningRun.Discussion, connections: 1, row => row.CpuMs, atMost: 1.5);
        yield return P99("Keep what was done of it, durable", LearningRun.Answer, connections: 1, below: 20);
        yield return P99("How far 5,000 people are", LearningRun.People, connections: 1, below: 100);
        yield return P99("Who goes the path, first page of 5,000", LearningRun.Enrolled, connections: 1, below: 100);
        yield return Fact("Host start with many tenants", "many tenants: start, seconds", "s", below: 3);
        yield return Fact("Memory, each idle tenant", "many tenants: memory of an idle tenant, KB", "KB", below: 20);
        yield return Below("First request to a cold tenant", "p95 ms", TenantsRun.ColdRow, connections: 1, row => row.P95Ms, below: 150);
    }

    Ratio CachedCpu()
    {
        const string target = "≥ 0.70 of the limit's speed";
        return Compare("Discussion, visitor, cached", Cpu, SiteRows.Visitor, SiteRows.SiteBytes, 2, target, row => row.CpuMs,
            (site, limit) => limit / site, value => value >= 0.7 ? Verdict.Pass : Verdict.Miss);
    }

    Ratio CachedRate(int connections) =>
        Compare($"Discussion, visitor, cached, {connections} connections", "requests/s", SiteRows.Visitor, SiteRows.SiteBytes, connections, "noted", row => row.RequestsPerSecond,
            (site, limit) => site / limit, _ => Verdict.Noted);

    Ratio Times(string title, string unit, string name, string limit, int connections, Func<Measure, double> number, double atMost) =>
        Compare(title, unit, name, limit, connections, FormattableString.Invariant($"≤ {atMost} × the limit"), number, (site, least) => site / least, value => value <= atMost ? Verdict.Pass : Verdict.Miss);

    Ratio Compare(string title, string unit, string name, string limit, int connections, string target, Func<Measure, double> number, Func<double, double, double> divide, Func<double, Verdict> judge)
    {
        if (Why(name, connections) is { } why) return Ratio.Missing(title, unit, limit, target, why);
        if (Why(limit, connections) is { } noLimit) return Ratio.Missing(title, unit, limit, target, $"no limit to compare with: {noLimit}");

        var (measured, least) = (number(taken.Find(name, connections)!), number(taken.Find(limit, connections)!));
        var value = divide(measured, least);
        return new(title, measured, unit, least, limit, value, target, judge(value));
    }

    Ratio P99(string title, string name, int connections, double below) => Below(title, "p99 ms", name, connections, row => row.P99Ms, below);

    Ratio Below(string title, string unit, string name, int connections, Func<Measure, double> number, double below)
    {
        var target = FormattableString.Invariant($"< {below} {unit.Split(' ')[^1]}");
        return Why(name, connections) is { } why ? Ratio.Missing(title, unit, "", target, why) : Absolute(title, number(taken.Find(name, connections)!), unit, target, below);
    }

    Ratio Fact(string title, string fact, string unit, double below)
    {
        var target = FormattableString.Invariant($"< {below} {unit}");
        return taken.Facts.TryGetValue(fact, out var number) ? Absolute(title, number, unit, target, below) : Ratio.Missing(title, unit, "", target, "not measured in this run");
    }

    Ratio AtLeast(string title, string fact, double least)
    {
        var target = FormattableString.Invariant($"≥ {least:N0}");
        return taken.Facts.TryGetValue(fact, out var number) ? new(title, number, "a second", least, "", number / least, target, number >= least ? Verdict.Pass : Verdict.Miss) : Ratio.Missing(title, "a second", "", target, "not measured in this run");
    }

    static Ratio Absolute(string title, double measured, string unit, string target, double below) =>
        new(title, measured, unit, below, "", measured / below, target, measured < below ? Verdict.Pass : Verdict.Miss);

    string? Why(string name, int connections)
    {
        var row = taken.Find(name, connections) ?? taken.Find(name, 0);
        return row is null ? "not measured in this run" : row.Trouble ?? row.Missing;
    }
}

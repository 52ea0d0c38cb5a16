using System.Diagnostics;
using Bench.Limits;
using Bench.Measuring;
using Bench.Site;

namespace Bench.Automation;

/// <summary>What workflows manage in the background, on SQLite, and what members feel of it.</summary>
sealed class AutomationRun(Options options, ScratchFolder scratch, Taken taken)
{
    public const string Group = "automation";
    public const string Rate = "workflow of three steps, events a second, one tenant";
    public const string RateOfMany = "workflow of three steps, events a second, each of 20 tenants at once";
    public const string Idle = "CPU ms in a second of rest";
    public const string IdleWithWaits = "CPU ms in a second of rest, 100,000 runs waiting";
    public const string StartToFinish = "from a fact to the end of its workflow, ms";
    public const string ReplyAlone = "reply-without-events";
    public const string ReplyBeside = "reply-beside-events";
    const int Facts = 5_000, FactsBeside = 60_000, Waits = 100_000, Many = 20, FactsOfMany = 1_000;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    public async Task Take(CancellationToken stop)
    {
        if (!options.Wants(Group)) return;

        Console.Error.WriteLine("Workflows");
        try
        {
            var build = await SiteBuild.Make(options, scratch, stop);
            var folder = new SiteFolder(build, scratch.Under("automation-data"), options.Environment);
            await MeasuredTenant.Create(folder, options, stop);
            await ThreeSteps.Bring(folder, scratch.Path, MeasuredTenant.Name, stop);
            var backlog = Backlog.In(folder);
            await BecomeReady(folder, backlog, stop);

            await Sleep(folder, backlog, stop);
            await Count(folder, backlog, stop);
            await Reply(folder, backlog, stop);
            await CountMany(new SiteFolder(build, scratch.Under("automation-many"), options.Environment), stop);
        }
        catch (CannotMeasure sentence)
        {
            taken.Miss(Group, connections: 1, sentence);
        }
    }

    static async Task BecomeReady(SiteFolder folder, Backlog backlog, CancellationToken stop)
    {
        await using var site = await SiteUnderTest.Start(folder, stop);
        await Until(() => backlog.IsReady, "The workflows did not become ready", stop);
    }

    async Task Sleep(SiteFolder folder, Backlog backlog, CancellationToken stop)
    {
        taken.Facts[Idle] = await CpuOfRest(folder, stop);
        backlog.AddWaits(Waits);
        taken.Facts[IdleWithWaits] = await CpuOfRest(folder, stop);
    }

    async Task<double> CpuOfRest(SiteFolder folder, CancellationToken stop)
    {
        await using var site = await SiteUnderTest.Start(folder, stop);
        using var member = await Member(site, stop);
        // Warm, with its lease: the tenant has just been visited.
        await member.Open("/", stop);
        await Task.Delay(TimeSpan.FromSeconds(options.QuietSeconds), stop);
        var from = site.Tree.Cpu();
        await Task.Delay(Rest, stop);
        return (site.Tree.Cpu() - from).TotalMilliseconds / Rest.TotalSeconds;
    }

    async Task Count(SiteFolder folder, Backlog backlog, CancellationToken stop)
    {
        // The first thousand find a program that has just begun.
        backlog.AddFacts(1_000, "warm");
        await using var site = await SiteUnderTest.Start(folder, stop);
        using var member = await Member(site, stop);
        await Start(member, stop);
        await Until(() => backlog.Finished("warm") == 1_000, "The first workflows did not end", stop);

        backlog.AddFacts(Facts, "count");
        var from = Stopwatch.GetTimestamp();
        await Start(member, stop);
        await Until(() => backlog.Finished("count") == Facts, "The counted workflows did not end", stop);
        taken.Facts[Rate] = Facts / Stopwatch.GetElapsedTime(from).TotalSeconds;

        await Task.Delay(TimeSpan.FromSeconds(options.QuietSeconds), stop);
        var before = backlog.FinishedOfDiscussions;
        await Start(member, stop);
        from = Stopwatch.GetTimestamp();
        await Until(() => backlog.FinishedOfDiscussions > before, "The workflow of a discussion did not end", stop, everyMs: 2);
        taken.Facts[StartToFinish] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    async Task Reply(SiteFolder folder, Backlog backlog, CancellationToken stop)
    {
        await using var site = await SiteUnderTest.Start(folder, stop);
        using var member = await Member(site, stop);
        var load = new Load(site.Address, options.Pace, site.Tree);
        var ask = await Replies(member, stop);
        taken.Add(load.Run(ReplyAlone, ask, connections: 1, stop));
        backlog.AddFacts(FactsBeside, "beside");
        // The load begins at once: these are not left over, they are what it is measured beside.
        taken.Add(load.Run(ReplyBeside, ask, connections: 1, stop, rests: false));
        if (backlog.Facts("beside") == 0) taken.Note("The workflows had ended before the replies were counted.");
    }

    static async Task<Ask> Replies(Visitor member, CancellationToken stop)
    {
        var paths = await SitePaths.Find(member, stop);
        var form = FilledForm.On(await member.Open(paths.Discussion, stop), "/replies");
        var text = new Words(seed: 7).Reply();
        var status = await member.Submit(form.Write($"{text} The first."), stop);
        return Ask.Post(form.Action, MeasuredTenant.Host, (caller, number) => form.Write($"{text} {caller} {number}.").Encoded(), member.Headers, status);
    }

    async Task CountMany(SiteFolder folder, CancellationToken stop)
    {
        for (var n = 0; n < Many; n++)
        {
            await folder.Run(stop, "tenant", "create", $"many{n}", "--host", $"many{n}.localhost", "--recipe", "start-simple", "--admin-email", MeasuredTenant.AdminEmail, "--admin-password", MeasuredTenant.AdminPassword);
            await ThreeSteps.Bring(folder, scratch.Path, $"many{n}", stop);
        }
        var all = Directory.GetDirectories(Path.Combine(folder.Path, "tenants")).Select(d => new Backlog(folder, Path.GetFileName(d))).ToList();
        await using var site = await SiteUnderTest.Start(folder, stop);
        // A visit opens a tenant, and what is due there is begun.
        for (var n = 0; n < Many; n++) await site.Visitor($"many{n}.localhost").Open("/", stop);
        await Until(() => all.All(b => b.IsReady), "The workflows of twenty tenants did not become ready", stop);

        foreach (var backlog in all) backlog.AddFacts(FactsOfMany, "many");
        var from = Stopwatch.GetTimestamp();
        await Until(() => all.All(b => b.Finished("many") == FactsOfMany), "The workflows of twenty tenants did not end", stop, everyMs: 500);
        taken.Facts[RateOfMany] = FactsOfMany / Stopwatch.GetElapsedTime(from).TotalSeconds;
    }

    static async Task<Visitor> Member(SiteUnderTest site, CancellationToken stop)
    {
        var member = site.Visitor(MeasuredTenant.Host);
        await member.SignIn(MeasuredTenant.AdminEmail, MeasuredTenant.AdminPassword, stop);
        return member;
    }

    // Also what wakes the tenant's worker.
    static async Task Start(Visitor member, CancellationToken stop)
    {
        var community = (await SitePaths.Find(member, stop)).Community;
        var form = FilledForm.On(await member.Open($"{community}/discussions/new", stop), "/discussions").Fill("Title", $"What wakes us at {DateTime.UtcNow:HH:mm:ss.fff}?").Fill("Body", new Words(seed: DateTime.UtcNow.Millisecond).Reply());
        if (await member.Submit(form, stop) is not (>= 300 and < 400) and var status) throw new CannotMeasure($"Starting a discussion answered {status}.");
    }

    static async Task Until(Func<bool> holds, string why, CancellationToken stop, int everyMs = 50)
    {
        for (var from = Stopwatch.GetTimestamp(); !holds(); await Task.Delay(everyMs, stop))
            if (Stopwatch.GetElapsedTime(from) > Patience) throw new CannotMeasure($"{why} within {Patience.TotalMinutes} minutes.");
    }
}

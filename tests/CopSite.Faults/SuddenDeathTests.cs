using System.Diagnostics;
using Microsoft.Data.Sqlite;
using TestKit;

namespace Faults;

/// <summary>
/// The process is killed at random moments, start-up included, while several members post. A killed process does not
/// lose the page cache, so this shows that commits are whole and that restarts recover, not that a power cut is survived.
/// </summary>
public sealed class SuddenDeathTests(ITestOutputHelper output)
{
    const int Cycles = 25;
    const int Writers = 4;
    const int CheckEvery = 5;

    [Fact]
    public async Task No_acknowledged_reply_is_lost_in_twenty_five_sudden_deaths()
    {
        var random = new Random(20261121);
        await using var site = RunningSite.At("Development", ("COPSITE__LIMITS", "off"), ("COPSITE__DEMO_PASSWORD", "correct horse battery"));
        await site.Start("/");
        var cookies = await Demonstration.SignIn(site, "member");
        var discussion = await Demonstration.Start(site, cookies);

        using var ended = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(n => new Writer(site, $"w{n}", discussion, cookies)).ToList();
        var work = Task.WhenAll(writers.Select(w => w.Write(ended.Token)));
        for (var cycle = 1; cycle <= Cycles; cycle++)
        {
            // Every second life ends soon after something was acknowledged in it, however slow the machine is.
            if (cycle % 2 == 0) await Posted(writers);
            await Task.Delay(random.Next(10, 3_000), TestContext.Current.CancellationToken);
            await site.Kill();
            if (cycle % CheckEvery == 0) Check(site, writers);
            // Every third life is cut short while it starts.
            if (cycle % 3 == 0) await DieYoung(site, random);
            await site.Start("/");
        }
        await Task.Delay(1_000, TestContext.Current.CancellationToken);
        await ended.CancelAsync();
        await work;
        await site.Kill();
        Check(site, writers);

        var all = writers.SelectMany(w => w.History.Values).ToList();
        output.WriteLine($"{all.Count(o => o == Outcome.Acknowledged)} acknowledged, {all.Count(o => o == Outcome.Unknown)} unknown");
        Assert.True(all.Count(o => o == Outcome.Acknowledged) >= Cycles / 2, "Too few replies were posted for this to mean anything.");
    }

    static async Task Posted(List<Writer> writers)
    {
        var before = writers.Sum(w => w.Acknowledged);
        for (var waited = Stopwatch.StartNew(); writers.Sum(w => w.Acknowledged) == before && waited.Elapsed < TimeSpan.FromSeconds(30);) await Task.Delay(20);
    }

    static async Task DieYoung(RunningSite site, Random random)
    {
        var start = site.Start("/").ContinueWith(_ => { }, TaskScheduler.Default);
        await Task.Delay(random.Next(10, 1_500));
        await site.Kill();
        await start;
    }

    static void Check(RunningSite site, List<Writer> writers)
    {
        var file = Assert.Single(Directory.GetFiles(Path.Combine(site.Folder, "tenants"), "site.db", SearchOption.AllDirectories));
        using var db = new SqliteConnection($"Data Source={file};Pooling=False");
        db.Open();
        Assert.Equal("ok", Scalar(db, "PRAGMA integrity_check"));
        Assert.Null(Scalar(db, "PRAGMA foreign_key_check"));

        foreach (var (mark, outcome) in writers.SelectMany(w => w.History.ToList()))
        {
            var there = (long)Scalar(db, $"SELECT count(*) FROM Discussions_Reply WHERE Body LIKE '%{mark}'")!;
            Assert.True(outcome switch { Outcome.Acknowledged => there == 1, _ => there <= 1 }, $"{mark} was {outcome} and is there {there} times.");
        }
        // Counters equal a recount, and numbers have no gap and no double.
        Assert.Equal(0L, Scalar(db, "SELECT count(*) FROM Discussions_Discussion d WHERE d.ReplyCount <> (SELECT count(*) FROM Discussions_Reply r WHERE r.DiscussionId = d.Id)"));
        Assert.Equal(0L, Scalar(db, "SELECT count(*) FROM (SELECT DiscussionId FROM Discussions_Reply GROUP BY DiscussionId HAVING max(Number) <> count(*))"));
    }

    static object? Scalar(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

using Bench.Limits;

namespace Bench.Site;

/// <summary>The site on SQLite and, when a PostgreSQL is given, on that.</summary>
sealed class SiteRun(Options options, LimitsServer limits, ScratchPostgres? postgres, ScratchFolder scratch, Taken taken)
{
    public async Task Take(CancellationToken stop)
    {
        if (!SiteRows.All.Any(name => options.Wants("site", name))) return;

        Console.Error.WriteLine("The site");
        try
        {
            var build = await SiteBuild.Make(options, scratch, stop);
            await On(build, engine: "", database: null, stop);
            if (postgres is null) MissAll("-postgres", ScratchPostgres.NotGiven);
            else await On(build, "-postgres", await postgres.Database("site", stop), stop);
        }
        catch (CannotMeasure sentence)
        {
            MissAll("", sentence);
            MissAll("-postgres", sentence);
        }
    }

    async Task On(SiteBuild build, string engine, string? database, CancellationToken stop)
    {
        var folder = new SiteFolder(build, scratch.Under($"site-data{engine}"), options.Environment, database);
        taken.Facts["tenant create, seconds" + SiteRows.Suffix(engine)] = (await MeasuredTenant.Create(folder, options, stop)).TotalSeconds;
        taken.Facts["search rebuild, seconds" + SiteRows.Suffix(engine)] = (await MeasuredTenant.Seed(folder, options, stop)).TotalSeconds;

        await using var site = await SiteUnderTest.Start(folder, stop);
        taken.Facts["start, seconds" + SiteRows.Suffix(engine)] = site.StartTime.TotalSeconds;
        taken.Facts["memory after start, MB" + SiteRows.Suffix(engine)] = site.Tree.ResidentMb();

        await new SiteRows(options, site, limits, database is null ? null : postgres?.Tree, engine, taken).Take(stop);
        taken.Facts["memory after load, MB" + SiteRows.Suffix(engine)] = site.Tree.ResidentMb();
    }

    void MissAll(string engine, CannotMeasure why)
    {
        foreach (var name in SiteRows.All.Where(name => options.Wants("site", name)))
            if (!taken.Measures.Any(row => row.Name == name + engine)) taken.Miss(name + engine, connections: 0, why);
    }
}

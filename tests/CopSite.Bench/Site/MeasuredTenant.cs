namespace Bench.Site;

/// <summary>The tenant that the rows are taken on.</summary>
static class MeasuredTenant
{
    public const string Name = "bench";
    public const string Host = "bench.localhost";
    public const string AdminEmail = "admin@bench.example";
    public const string AdminPassword = "Correct-Horse-9-Battery";

    public static Task<TimeSpan> Create(SiteFolder folder, Options options, CancellationToken stop) =>
        folder.Run(stop, "tenant", "create", Name, "--host", Host, "--recipe", options.Recipe, "--admin-email", AdminEmail, "--admin-password", AdminPassword);

    /// <summary>Fills it, and gives how long its search index took to make.</summary>
    public static async Task<TimeSpan> Seed(SiteFolder folder, Options options, CancellationToken stop)
    {
        await folder.Run(stop, "seed", "--tenant", Name, "--members", $"{options.Members}", "--discussions", $"{options.Discussions}", "--replies", $"{options.Replies}", "--seed", $"{options.Seed}");
        if (LongThread.All.Any(name => options.Wants("site", name)))
            foreach (var replies in new[] { LongThread.ReplyCount, LongThread.ShortCount })
                await folder.Run(stop, "seed", "--tenant", Name, "--members", "20", "--discussions", "1", "--replies", $"{replies}", "--seed", $"{options.Seed + replies}", "--community", LongThread.Place);
        return await folder.Run(stop, "search", "rebuild", "--tenant", Name);
    }
}

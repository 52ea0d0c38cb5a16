using Bench.Limits;
using Bench.Measuring;

namespace Bench.Site;

/// <summary>The loads against one running site.</summary>
sealed class SiteRows(Options options, SiteUnderTest site, LimitsServer limits, ProcessTree? database, string engine, Taken taken)
{
    public const string Visitor = "discussion-visitor";
    public const string SignedIn = "discussion-signed-in";
    public const string Community = "community-signed-in";
    public const string Home = "home-signed-in";
    public const string Reply = "reply";
    public const string SiteBytes = "bytes-of-the-site";

    public static readonly string[] All = [Visitor, SignedIn, Community, Home, .. Searches.All.Select(s => s.Name), Reply, .. LongThread.All];

    static readonly int[] Readers = [2, 16];
    static readonly int[] Writers = [1, 16];

    public static string Suffix(string engine) => engine.Length > 0 ? ", on PostgreSQL" : "";

    readonly Load load = new(site.Address, options.Pace, database is null ? [site.Tree] : [site.Tree, database]);

    public async Task Take(CancellationToken stop)
    {
        using var visitor = site.Visitor(MeasuredTenant.Host);
        using var member = site.Visitor(MeasuredTenant.Host);
        await member.SignIn(MeasuredTenant.AdminEmail, MeasuredTenant.AdminPassword, stop);
        var paths = await SitePaths.Find(visitor, stop);
        await FiftyReplies.Fill(member, paths.Discussion, taken, stop);

        await Weigh(paths, stop);
        await SameBytes(await visitor.Bytes(paths.Discussion, stop), stop);
        Read(Visitor, paths.Discussion, visitor, stop);
        Read(SignedIn, paths.Discussion, member, stop);
        Read(Community, paths.Community, member, stop);
        Read(Home, "/", member, stop);
        foreach (var search in Searches.All) Read(search.Name, search.Path, member, stop);
        await Write(member, paths.WrittenDiscussion, stop);
        if (LongThread.All.Any(name => options.Wants("site", name))) await new LongThread(load, engine, member, taken).Take(Readers, stop);
    }

    async Task Weigh(SitePaths paths, CancellationToken stop)
    {
        using var newcomer = site.Visitor(MeasuredTenant.Host);
        var weight = await PageWeight.Of(newcomer, paths.Discussion, stop);
        taken.Facts["page weight, KB" + Suffix(engine)] = weight.TotalKb;
        taken.Facts["script weight, KB" + Suffix(engine)] = weight.ScriptKb;
    }

    // The limit of a cached page is the very same bytes, so the site's page is put on the limits' shelf.
    async Task SameBytes(byte[] page, CancellationToken stop)
    {
        if (engine.Length > 0 || !options.Wants("site", Visitor)) return;

        await limits.Shelve("site", page, stop);
        var limit = new Load(limits.Address, options.Pace, limits.Tree);
        foreach (var connections in Readers) taken.Add(limit.Run(SiteBytes, Ask.Get("/bytes/site", "localhost"), connections, stop));
    }

    void Read(string name, string path, Visitor reader, CancellationToken stop)
    {
        if (!options.Wants("site", name)) return;
        foreach (var connections in Readers) taken.Add(load.Run(name + engine, Ask.Get(path, MeasuredTenant.Host, reader.Headers), connections, stop));
    }

    async Task Write(Visitor member, string discussion, CancellationToken stop)
    {
        if (!options.Wants("site", Reply)) return;

        var form = FilledForm.On(await member.Open(discussion, stop), "/replies");
        var text = new Words(seed: 5).Reply();
        var status = await member.Submit(form.Write($"{text} The first."), stop);
        if (status is < 200 or >= 400) throw new CannotMeasure($"Posting a reply answered {status}.");

        // A number in each text, because a site may rightly refuse the same words twice.
        var ask = Ask.Post(form.Action, MeasuredTenant.Host, (caller, number) => form.Write($"{text} {caller} {number}.").Encoded(), member.Headers, status);
        foreach (var connections in Writers) taken.Add(load.Run(Reply + engine, ask, connections, stop));
    }
}

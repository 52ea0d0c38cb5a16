using Bench.Measuring;
using Bench.Site;

namespace Bench.Learning;

/// <summary>A path of a hundred pages of thirty blocks with five thousand learners, on SQLite: a page beside a discussion, keeping an answer, and what a facilitator looks at.</summary>
sealed class LearningRun(Options options, ScratchFolder scratch, Taken taken)
{
    public const string Group = "learning";
    public const string Discussion = "discussion-beside-guided-page";
    public const string Page = "guided-page";
    public const string Path = "learning-path";
    public const string Answer = "guided-answer";
    public const string People = "guided-people";
    public const string Enrolled = "path-people";
    public static readonly string[] All = [Discussion, Page, Path, Answer, People, Enrolled];

    const string Place = "/communities/water-network-engineers";

    public async Task Take(CancellationToken stop)
    {
        if (!options.Wants(Group)) return;

        Console.Error.WriteLine("Guided pages");
        try
        {
            var folder = new SiteFolder(await SiteBuild.Make(options, scratch, stop), scratch.Under("learning-data"), options.Environment);
            await MeasuredTenant.Create(folder, options, stop);
            await folder.Run(stop, "seed", "--tenant", MeasuredTenant.Name, "--members", "50", "--discussions", "1", "--replies", "50", "--seed", $"{options.Seed}", "--community", Place.Split('/')[^1]);
            await SeededPath.Bring(folder, scratch.Path, stop);

            await using var site = await SiteUnderTest.Start(folder, stop);
            using var member = site.Visitor(MeasuredTenant.Host);
            await member.SignIn(MeasuredTenant.AdminEmail, MeasuredTenant.AdminPassword, stop);
            await Measure(new(site.Address, options.Pace, site.Tree), member, stop);
        }
        catch (CannotMeasure sentence)
        {
            foreach (var row in All) taken.Miss(row, connections: 1, sentence);
        }
    }

    async Task Measure(Load load, Visitor member, CancellationToken stop)
    {
        await member.Submit(FilledForm.On(await member.Open(Place, stop), "/membership"), stop);
        // A page in the middle, which waits for nothing, and whose path is a hundred steps long.
        var (page, path) = ($"{Place}/learning/{SeededPath.PageId(5)}", $"{Place}/learning/paths/{SeededPath.PathId}");

        Read(load, Discussion, await Fifty(member, stop), member, stop);
        Read(load, Page, page, member, stop);
        Read(load, Path, path, member, stop);
        Read(load, People, page + "/people", member, stop);
        Read(load, Enrolled, path + "/people", member, stop);

        var form = FilledForm.On(await member.Open(page, stop), $"/answers/{SeededPath.BlockId(5, 2)}");
        if (await member.Submit(form, stop) is not (>= 300 and < 400) and var status) throw new CannotMeasure($"Keeping a list answered {status}.");
        var ticks = new[] { "Walk", "Listen", "Write+it+down", "Tell+somebody" };
        taken.Add(load.Run(Answer, Ask.Post(form.Action, MeasuredTenant.Host, (caller, number) => $"{form.Encoded()}&Ticked={ticks[(int)(number % ticks.Length)]}", member.Headers, expected: 302), connections: 1, stop));
    }

    static async Task<string> Fifty(Visitor member, CancellationToken stop)
    {
        foreach (var path in SitePaths.Discussions(await member.Open(Place + "/discussions", stop)))
            if ((await member.Open(path, stop)).QuerySelectorAll("article.reply").Length == 50) return path;

        throw new CannotMeasure("There is no discussion of fifty replies to compare a guided page with.");
    }

    void Read(Load load, string name, string path, Visitor member, CancellationToken stop) => taken.Add(load.Run(name, Ask.Get(path, MeasuredTenant.Host, member.Headers), connections: 1, stop));
}

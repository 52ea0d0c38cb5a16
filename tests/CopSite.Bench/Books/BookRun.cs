using System.Diagnostics;
using Bench.Site;

namespace Bench.Books;

/// <summary>A community's book of hundreds of chapters, from the press of the button until it can be read.</summary>
sealed class BookRun(Options options, ScratchFolder scratch, Taken taken)
{
    public const string Group = "book";
    public const string Seconds = "book of 200 discussions and 50 case studies, seconds";
    public const string Memory = "book of 200 discussions and 50 case studies, MB above idle";
    const int Discussions = 200, Cases = 50;
    const string Checker = "/usr/share/java/epubcheck.jar";
    const string Slug = "water-network-engineers";
    const string Books = $"/communities/{Slug}/books";

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public async Task Take(CancellationToken stop)
    {
        if (!options.Wants(Group)) return;

        Console.Error.WriteLine("A book");
        try
        {
            var folder = new SiteFolder(await SiteBuild.Make(options, scratch, stop), scratch.Under("book-data"), options.Environment);
            await MeasuredTenant.Create(folder, options, stop);
            await folder.Run(stop, "seed", "--tenant", MeasuredTenant.Name, "--members", "50", "--discussions", $"{Discussions}", "--replies", $"{options.Replies}", "--seed", $"{options.Seed}", "--community", Slug);
            await SeededCases.Bring(folder, scratch.Path, Cases, stop);

            await using var site = await SiteUnderTest.Start(folder, stop);
            using var maker = site.Visitor(MeasuredTenant.Host);
            await maker.SignIn(MeasuredTenant.AdminEmail, MeasuredTenant.AdminPassword, stop);
            await Make(site, maker, await Choose(maker, stop), stop);
        }
        catch (CannotMeasure sentence)
        {
            taken.Miss(Group, connections: 1, sentence);
        }
    }

    // Everything that there is, by the forms that people use. Gives the book's address.
    static async Task<string> Choose(Visitor maker, CancellationToken stop)
    {
        await Send(maker, FilledForm.On(await maker.Open(Books + "/new", stop), "/books").Fill("Title", "Everything").Fill("Audience", "Readers"), stop);
        var path = (await maker.Open(Books, stop)).QuerySelector($"a[href^='{Books}/'][href]:not([href$='/new'])")?.GetAttribute("href") ?? throw new CannotMeasure("The book that was begun is not on its shelf.");
        await Send(maker, FilledForm.On(await maker.Open(path + "/chapters", stop), "/chapters").Fill("Item", "").Fill("Kind", ""), stop);
        var chapters = (await maker.Open(path, stop)).QuerySelectorAll(".book-chapters > li").Length;
        return chapters >= Discussions + Cases ? path : throw new CannotMeasure($"The book has {chapters} chapters, and should have {Discussions + Cases}.");
    }

    async Task Make(SiteUnderTest site, Visitor maker, string path, CancellationToken stop)
    {
        var form = FilledForm.On(await maker.Open(path, stop), "/edition");
        // What seeding and the first pages left to do is done by then.
        await Task.Delay(TimeSpan.FromSeconds(options.QuietSeconds), stop);
        var idle = site.Tree.ResidentMb();
        site.Tree.ForgetPeak();

        var began = Stopwatch.GetTimestamp();
        await Send(maker, form, stop);
        while ((await maker.Open(path, stop)).QuerySelector("a[href$='/edition/epub']") is null)
        {
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new CannotMeasure($"The book was not made within {Patience.TotalMinutes} minutes.");
            await Task.Delay(200, stop);
        }
        taken.Facts[Seconds] = Stopwatch.GetElapsedTime(began).TotalSeconds;
        taken.Facts[Memory] = site.Tree.PeakMb() - idle;
        await Check(await maker.Bytes(path + "/edition/epub", stop), stop);
        taken.Facts["book, HTML, MB"] = (await maker.Bytes(path + "/edition/html", stop)).Length / (1024.0 * 1024);
    }

    async Task Check(byte[] epub, CancellationToken stop)
    {
        taken.Facts["book, EPUB, MB"] = epub.Length / (1024.0 * 1024);
        var file = Path.Combine(scratch.Path, "book.epub");
        await File.WriteAllBytesAsync(file, epub, stop);
        if (!File.Exists(Checker))
        {
            taken.Note("The book was not checked: epubcheck is not installed.");
            return;
        }
        await using var check = Child.Start("java", ["-jar", Checker, file]);
        await check.Finish(stop);
        taken.Note("The book is a valid EPUB, says epubcheck.");
    }

    static async Task Send(Visitor maker, FilledForm form, CancellationToken stop)
    {
        var status = await maker.Submit(form, stop);
        if (status is < 300 or >= 400) throw new CannotMeasure($"{form.Action} answered {status} instead of a redirect.");
    }
}

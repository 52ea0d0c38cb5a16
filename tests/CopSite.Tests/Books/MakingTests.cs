using System.Diagnostics;
using System.Net;
using System.Text;
using Tests.Media;
using Tests.Media.Attachments;
using Tests.Notifications;
using Tests.Sharing;
using Tests.Wiki;

namespace Tests.Books;

/// <summary>A facilitator chooses, orders and makes; everybody who reads the community reads the book.</summary>
public class MakingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Chosen_things_in_their_order_become_two_files_whose_links_stay_inside(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Furnish(site);
        var book = await site.Begin(foreword: "Thank you, @ben. See [the pump](https://example.org/pump?a=1&b=2).");
        await site.Choose(book, Cast.QuestionTitle, "Night flow", Outwardly.Title);

        var chapters = await site.As(Cast.Ana).Open(book + "/chapters");
        await chapters.Press("Move to the top: Night flow");
        chapters = await site.As(Cast.Ana).Open(book + "/chapters");
        await chapters.Press("Move down: Night flow");
        Assert.Equal([Cast.QuestionTitle, "Night flow", Outwardly.Title], (await site.As(Cast.Ana).Open(book)).FindAll(".book-chapters a").Select(Page.Words));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(book)).Status);
        await site.Make(book);

        var page = await site.Visitor().Open(book);
        Assert.True(page.Has("3 chapters") && page.Has("To read and print (HTML)"));
        await HtmlHolds(site, book);
        await EpubHolds(site, book, engine);
    }

    [Fact]
    public async Task A_book_says_when_it_is_out_of_date_and_is_made_again_in_the_place_of_the_former()
    {
        await using var site = await TestSite.Start();
        var page = await site.PageOf(Cast.Ben, body: "Close the valve.");
        var book = await site.Begin();
        await site.Choose(book, "Night flow");
        await site.Make(book);
        Assert.False((await site.As(Cast.Ana).Open(book)).Has("It is out of date"));

        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.As(Cast.Kavya).ChangePage(page, ("Body", "Close the valve, slowly."));
        Assert.True((await site.As(Cast.Ana).Open(book)).Has("One chapter says something else by now."));
        Assert.False((await site.As(Cast.Ben).Open(book)).Has("It is out of date"));
        await site.Make(book);

        Assert.Contains("slowly", (await site.Visitor().Html(book)).Body!.TextContent);
        Assert.Single(await site.Editions(book));
        Assert.Contains(await site.Lines(Cast.Ana), l => l.Text == "“What we know about night flow” is ready to read");
    }

    [Fact]
    public async Task Making_goes_on_in_steps_that_are_seen_and_says_in_a_sentence_why_it_fails()
    {
        await using var site = await TestSite.Start();
        await site.PageOf(Cast.Ben);
        var book = await site.Begin();
        await site.Choose(book, "Night flow");
        await (await site.As(Cast.Ana).Open(book)).Press("Make the book");

        var waits = await site.As(Cast.Ana).Open(book);
        Assert.True(waits.Has("It is about to be made."));
        Assert.Equal("every 2s", waits.Find("#edition").GetAttribute("hx-trigger"));
        Assert.DoesNotContain(waits.FindAll("button"), b => Page.Words(b) == "Make the book");
        // What it was to be made of goes before it is begun.
        await (await site.As(Cast.Ana).Open(book + "/chapters")).Press("Take out: Night flow");
        await site.Settle();

        Assert.True((await site.As(Cast.Ana).Open(book)).Has("Choose its chapters first."));
        Assert.True((await site.As(Cast.Ana).Open(book)).Has("It has no chapters. Choose some first."));
        await site.Settle();
        Assert.Contains(await site.Lines(Cast.Ana), l => l.Text == "“What we know about night flow” could not be made");
    }

    [Fact]
    public async Task What_is_hidden_or_taken_away_is_given_to_nobody_from_that_moment()
    {
        await using var site = await TestSite.Start();
        await site.As(Cast.Kavya).Say("Listen at three in the morning.");
        var page = await site.PageOf(Cast.Ben, body: "Close the valve.");
        var book = await site.Begin();
        await site.Choose(book, Cast.QuestionTitle, "Night flow");
        await site.Make(book);

        await site.InTenant(async scope =>
        {
            await scope.Db.Write(() => scope.Get<global::Discussions.Hidden.DiscussionPosts>().Hide(Cast.QuestionId, 1, "It puts somebody down.", default), default);
        });
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(book + "/edition/html")).Status);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Settle();
        await site.Settle();
        Assert.DoesNotContain("Listen at three", (await site.Visitor().Html(book)).Body!.TextContent);

        await (await site.As(Cast.Ana).Open(page + "/removal")).Press("Take it away", ("Reason", "It is wrong."));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(book + "/edition/epub")).Status);
        await site.Settle();
        Assert.DoesNotContain("Close the valve", (await site.Visitor().Html(book)).Body!.TextContent);
    }

    static async Task Furnish(TestSite site)
    {
        var picture = await site.As(Cast.Kavya).Attach("gauge.png", Pictures.Png());
        var page = await site.PageOf(Cast.Ben, body: Given.Steps + $"\n\nAsked in [the discussion]({Cast.QuestionPath}), and [elsewhere](<https://example.org/a b>).\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] done\n\n1. one\n\n   two");
        await site.Publish();
        await site.As(Cast.Kavya).Say($"Listen at three & write it <down>, see [the page]({page}) and [our home]({Cast.WaterPath}).\n\n{picture.Markdown}");
        await site.As(Cast.Ben).Say($"> Listen at three\n\nAs [you said]({Cast.QuestionPath}#reply-1), @kavya. <https://example.org/plain>");
        await site.Settle();
    }

    static async Task HtmlHolds(TestSite site, string book)
    {
        var answer = await site.Visitor().Open(book + "/edition/html");
        Assert.Contains("sandbox", answer.Answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("attachment", answer.Answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("what-we-know-about-night-flow.html", answer.Answer.Content.Headers.ContentDisposition.FileName);
        Assert.True(answer.Answer.Headers.CacheControl!.NoStore);

        var html = await site.Visitor().Html(book);
        Assert.Equal(["Foreword", Cast.QuestionTitle, "Night flow", Outwardly.Title, "Whose words these are"], html.QuerySelectorAll("nav.contents a").Select(Page.Words));
        Assert.Equal(["Foreword", Cast.QuestionTitle, "Night flow", Outwardly.Title, "Whose words these are"], html.QuerySelectorAll("main h2").Select(Page.Words));
        foreach (var link in html.QuerySelectorAll("a[href]"))
        {
            var href = link.GetAttribute("href")!;
            Assert.True(href.StartsWith("https://", StringComparison.Ordinal) || href is ['#', ..] && html.GetElementById(href[1..]) is not null, $"{href} leads nowhere.");
        }
        Assert.Equal("#c1", html.QuerySelectorAll("#c2 a").Single(a => Page.Words(a) == "the discussion").GetAttribute("href"));
        Assert.Equal("#c1-p1", html.QuerySelectorAll("#c1 a").Single(a => Page.Words(a) == "you said").GetAttribute("href"));
        Assert.Equal("#c2", html.QuerySelectorAll("#c1 a").Single(a => Page.Words(a) == "the page").GetAttribute("href"));
        Assert.Equal("https://localhost" + Cast.WaterPath, html.QuerySelectorAll("#c1 a").Single(a => Page.Words(a) == "our home").GetAttribute("href"));
        Assert.Equal(["https://example.org/a%20b"], html.QuerySelectorAll("#c2 .notes li").Select(Page.Words));
        Assert.StartsWith("data:image/png;base64,", html.QuerySelector("#c1 img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal(Pictures.Png(), Convert.FromBase64String(html.QuerySelector("#c1 img")!.GetAttribute("src")!["data:image/png;base64,".Length..]));
        Assert.Contains("Ben Mwangi, Kavya Rao", html.QuerySelector("#credits")!.TextContent);
        Assert.Equal("Listen at three & write it <down>, see the page and our home[1].", Page.Words(html.QuerySelector("#c1-p1 p:not(.by)")));
        Assert.Empty(html.QuerySelectorAll("script, link, img:not([src^='data:'])"));
        Assert.Contains("@media print", html.QuerySelector("style")!.TextContent);
    }

    static async Task EpubHolds(TestSite site, string book, Engine engine)
    {
        var (bytes, files) = await site.Visitor().Epub(book);
        Assert.Equal("mimetype", Encoding.ASCII.GetString(bytes, 30, 8));
        Assert.Equal("application/epub+zip", Encoding.ASCII.GetString(bytes, 38, 20));
        Assert.Contains("href=\"chapter-0001.xhtml#c1\"", files["EPUB/chapter-0002.xhtml"]);
        Assert.Contains("<dc:contributor>Kavya Rao</dc:contributor>", files["EPUB/package.opf"]);
        Assert.Single(files.Keys, f => f.EndsWith(".png", StringComparison.Ordinal));
        // The files are the same whatever the database is.
        if (engine == Engine.Sqlite) await IsValid(bytes);
    }

    static async Task IsValid(byte[] bytes)
    {
        const string jar = "/usr/share/java/epubcheck.jar";
        Assert.SkipUnless(File.Exists(jar), "epubcheck is not installed: tools/needs installs it on Debian.");
        var path = Path.Combine(Path.GetTempPath(), $"book-{Guid.NewGuid():N}.epub");
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        try
        {
            using var check = Process.Start(new ProcessStartInfo("java", ["-jar", jar, path]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            var said = await Task.WhenAll(check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await check.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(check.ExitCode == 0 && !said[1].Contains("WARNING", StringComparison.Ordinal), string.Concat(said));
        }
        finally
        {
            File.Delete(path);
        }
    }
}

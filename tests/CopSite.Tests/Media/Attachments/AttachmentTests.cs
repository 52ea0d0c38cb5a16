using System.Net;
using System.Text;

namespace Tests.Media.Attachments;

/// <summary>Uploading by the script of a form, and how much of it.</summary>
public class AttachmentTests
{
    static readonly byte[] Megabyte = [.. "%PDF-1.7"u8, .. new byte[(1 << 20) - 8]];

    [Fact]
    public async Task Uploading_needs_an_account()
    {
        await using var site = await TestSite.Start();
        var answer = await site.Visitor().Page(new(HttpMethod.Post, "/attachments") { Content = new MultipartFormDataContent() });

        Assert.NotEqual(HttpStatusCode.Created, answer.Status);
        Assert.Empty(await site.Attachments());
    }

    [Fact]
    public async Task The_script_is_told_how_the_file_stands_in_a_text()
    {
        await using var site = await TestSite.Start();

        var picture = await site.As(Cast.Ben).Attach("Night *flow*.png", Pictures.Png());
        var file = await site.As(Cast.Ben).Attach("Night *flow*.txt", "Hello"u8.ToArray());

        Assert.Equal((HttpStatusCode.Created, true, false), (picture.Status, picture.IsPicture, picture.HasSmall));
        Assert.Equal($"![]({picture.Address})", picture.Markdown);
        Assert.Equal($@"[Night \_flow\_.txt]({file.Address})", file.Markdown);
    }

    [Fact]
    public async Task A_page_shows_the_smaller_version_and_leads_to_the_original()
    {
        await using var site = await TestSite.Start();
        var kept = await site.As(Cast.Ben).Attach("big.jpg", Pictures.Jpeg(1600, 800, before: [Pictures.Segment(0xFE, new byte[500])], after: null), Pictures.Jpeg(160, 80));

        // The comment is metadata, so both are about as long; only a shorter one is worth keeping.
        var longer = await site.As(Cast.Ben).Attach("big.png", Pictures.Png(1600, 800, after: [Pictures.Chunk("IDAT", new byte[2000])]), Pictures.Jpeg(160, 80));
        var page = await (await site.As(Cast.Ben).Say(longer.Markdown)).Follow();

        Assert.Equal((HttpStatusCode.Created, false), (kept.Status, kept.HasSmall));
        Assert.True(longer.HasSmall);
        var picture = page.Find("#reply-1 img");
        Assert.Equal(("1600", longer.SmallAddress[1..], longer.Path), (picture.GetAttribute("width"), picture.GetAttribute("src"), picture.ParentElement!.GetAttribute("href")));
        Assert.Equal("image/jpeg", (await site.Visitor().Open(longer.SmallAddress[1..])).Answer.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("not a picture", 0, 0), InlineData("", 80, 160)]
    public async Task A_smaller_version_that_is_another_picture_is_left_out(string text, int width, int height)
    {
        await using var site = await TestSite.Start();
        var small = text.Length > 0 ? Encoding.ASCII.GetBytes(text) : Pictures.Jpeg((ushort)width, (ushort)height);

        var kept = await site.As(Cast.Ben).Attach("big.png", Pictures.Png(1600, 800, after: [Pictures.Chunk("IDAT", new byte[2000])]), small);

        Assert.Equal((HttpStatusCode.Created, false), (kept.Status, kept.HasSmall));
        Assert.Single(site.OnDisk());
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_with_the_limit_and_what_to_do()
    {
        await using var site = await TestSite.Start();
        await site.Allow(s => s.FileMegabytes = 1);

        var kept = await site.As(Cast.Ben).Attach("plan.pdf", [.. Megabyte, 0]);

        Assert.Equal("“plan.pdf” has 1 MB, and a file here has up to 1 MB. Attach a smaller one, or put it where your organisation keeps large files and paste the link.", kept.Error);
    }

    [Fact]
    public async Task What_a_site_does_not_want_is_not_taken_and_nothing_else_can_be_wanted()
    {
        await using var site = await TestSite.Start();
        await site.Allow(s => s.Kinds = ["pdf", "exe"]);

        Assert.Equal(HttpStatusCode.Created, (await site.As(Cast.Ben).Attach("plan.pdf", Megabyte)).Status);
        Assert.Contains("These can: PDF.", (await site.As(Cast.Ben).Attach("gauge.png", Pictures.Png())).Error);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.As(Cast.Ben).Attach("tool.exe", "MZ"u8.ToArray())).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task One_person_uploads_so_much_a_day_and_others_are_not_kept_from_it(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Allow(s => s.DailyMegabytes = 2);
        var ben = site.As(Cast.Ben);
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.Created, (await ben.Attach("plan.pdf", Megabyte)).Status);

        var third = await ben.Attach("plan.pdf", Megabyte);

        Assert.StartsWith("You have uploaded 2 MB within a day, and 2 MB is the most.", third.Error);
        Assert.Equal(HttpStatusCode.Created, (await site.As(Cast.Ana).Attach("plan.pdf", Megabyte)).Status);
        site.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Created, (await ben.Attach("plan.pdf", Megabyte)).Status);
    }

    [Fact]
    public async Task A_full_site_says_so()
    {
        await using var site = await TestSite.Start();
        await site.Allow(s => s.SiteMegabytes = 1);
        await site.As(Cast.Ana).Attach("plan.pdf", Megabyte);

        Assert.StartsWith("This site has no room for more files.", (await site.As(Cast.Ben).Attach("note.txt", "Hello"u8.ToArray())).Error);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Ten_files_at_once_are_ten_files_and_no_more_than_fit(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Allow(s => s.DailyMegabytes = 4);

        var kept = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => site.As(Cast.Ben).Attach($"plan-{i}.pdf", Megabyte)));

        // PostgreSQL lets writers work side by side, so there a few more may slip in together.
        Assert.InRange(kept.Count(k => k.Status == HttpStatusCode.Created), 4, engine == Engine.Sqlite ? 4 : 10);
        Assert.Equal(kept.Count(k => k.Status == HttpStatusCode.Created), (await site.Attachments()).Select(a => a.Key).Distinct().Count());
    }

    [Fact]
    public async Task What_was_never_posted_is_swept_after_a_day_and_what_was_stays()
    {
        await using var site = await TestSite.Start();
        await site.SettleAnyway();
        var ben = site.As(Cast.Ben);
        var posted = await ben.Attach("posted.png", Pictures.Png());
        await ben.Say(posted.Markdown);
        await ben.Attach("forgotten.png", Pictures.Png());
        foreach (var file in site.OnDisk()) File.SetLastWriteTimeUtc(file, site.Clock.NowUtc);

        site.Clock.Advance(TimeSpan.FromDays(32));
        await site.Settle();
        await site.Settle();

        Assert.Equal("posted.png", (await site.Attachments()).Single().Name);
        Assert.Single(site.OnDisk());
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open(posted.Path)).Status);
    }

    [Fact]
    public async Task Its_owner_takes_an_upload_back_and_nobody_takes_back_what_is_posted()
    {
        await using var site = await TestSite.Start();
        var (ben, ana) = (site.As(Cast.Ben), site.As(Cast.Ana));
        var kept = await ben.Attach("gauge.png", Pictures.Png());

        Assert.Equal(HttpStatusCode.NotFound, await Delete(ana, kept));
        Assert.Equal(HttpStatusCode.NoContent, await Delete(ben, kept));
        await site.Settle();
        Assert.Empty(site.OnDisk());

        var posted = await ben.Attach("gauge.png", Pictures.Png());
        await ben.Say(posted.Markdown);
        Assert.Equal(HttpStatusCode.NotFound, await Delete(ben, posted));
    }

    static async Task<HttpStatusCode> Delete(HttpClient client, Kept kept)
    {
        var token = (await client.Open(Cast.QuestionPath)).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var request = new HttpRequestMessage(HttpMethod.Delete, string.Join('/', kept.Path.Split('/')[..3])) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]) };
        return (await client.Page(request)).Status;
    }
}

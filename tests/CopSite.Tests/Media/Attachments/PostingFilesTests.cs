using System.Net;
using System.Text;

namespace Tests.Media.Attachments;

/// <summary>Files within posts, without any script.</summary>
public class PostingFilesTests
{
    static readonly byte[] Pdf = "%PDF-1.7 The plan"u8.ToArray();

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_picture_in_a_reply_is_shown_at_its_size_and_leads_to_itself(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        var page = await (await site.As(Cast.Ben).Say("Look at the gauge.", ("Files", new Upload("My gauge.jpg", Pictures.Jpeg(before: [Pictures.Exif(1, "Ben Mwangi")]))))).Follow();

        var picture = page.Find("#reply-1 a.attached-picture > img");
        Assert.Equal(("16", "8", "lazy", "My gauge.jpg"), (picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("loading"), picture.GetAttribute("alt")));
        Assert.Matches("^/attachments/[0-9a-z]{26}/my-gauge.jpg$", picture.GetAttribute("src"));
        Assert.Equal(picture.GetAttribute("src"), picture.ParentElement!.GetAttribute("href"));
        var served = await site.Visitor().Open(picture.GetAttribute("src")!);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (served.Status, served.Answer.Content.Headers.ContentType!.ToString()));
        Assert.DoesNotContain("Mwangi", served.Html);
    }

    [Fact]
    public async Task Any_other_file_is_a_row_with_its_kind_and_size_and_a_download()
    {
        await using var site = await TestSite.Start();

        var page = await (await site.As(Cast.Ben).Say("The plan:", ("Files", new Upload("Plan [final].pdf", Pdf)))).Follow();

        var row = page.Find("#reply-1 a.attached-file");
        Assert.Equal("PDF Plan [final].pdf 17 bytes", Page.Words(row));
        var served = await site.Visitor().Open(row.GetAttribute("href")!);
        Assert.Equal("attachment; filename=\"Plan _final_.pdf\"; filename*=UTF-8''Plan%20%5Bfinal%5D.pdf", Header(served, "Content-Disposition"));
        Assert.Equal("%PDF-1.7 The plan", served.Html);
    }

    [Fact]
    public async Task A_reply_may_be_a_picture_and_nothing_else()
    {
        await using var site = await TestSite.Start();

        var page = await (await site.As(Cast.Ben).Say("", ("Files", new Upload("gauge.png", Pictures.Png())))).Follow();

        Assert.Equal("2", page.Find("#reply-1 img").GetAttribute("width"));
    }

    [Fact]
    public async Task A_refused_file_says_why_at_its_field_and_what_was_typed_comes_back()
    {
        await using var site = await TestSite.Start();

        var page = await site.As(Cast.Ben).Say("I typed this for ten minutes.", ("Files", new Upload("drawing.svg", "<svg/>"u8.ToArray())));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("I typed this for ten minutes.", page.Find("textarea[name=Body]").TextContent.Trim());
        Assert.Contains("SVG drawings and web pages can carry programs", Page.Words(page.Find("#f-Files-error")));
        Assert.Contains("f-Files-error", page.Find("input[name=Files]").GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task The_files_that_were_taken_come_back_beside_the_one_that_was_not()
    {
        await using var site = await TestSite.Start();

        var again = await site.As(Cast.Ben).Say("Both of these:", ("Files", new Upload("plan.pdf", Pdf)), ("Files", new Upload("virus.exe", "MZ"u8.ToArray())));

        Assert.Contains("“virus.exe” is not a kind of file that can be attached here. These can: PNG, JPG, GIF", again.Text);
        Assert.Matches(@"^Both of these:\s+\[plan.pdf\]\(~/attachments/[0-9a-z]{26}/plan.pdf\)$", again.Find("textarea[name=Body]").TextContent.Trim());
        var posted = await (await again.Press("Reply")).Follow();
        Assert.Equal("PDF plan.pdf 17 bytes", Page.Words(posted.Find("#reply-1 a.attached-file")));
    }

    [Fact]
    public async Task A_new_discussion_and_a_changed_reply_take_files()
    {
        await using var site = await TestSite.Start();
        var ben = site.As(Cast.Ben);

        var started = await (await (await ben.Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", "What is this?"), ("Body", "Found it in a pipe."), ("Files", new Upload("thing.png", Pictures.Png())))).Follow();
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open(started.Find(".opening-post img").GetAttribute("src")!)).Status);

        await ben.Say("First words.");
        var changed = await (await (await ben.Open(Cast.QuestionPath + "/replies/1/edit")).Press("Save", ("Files", new Upload("note.txt", Encoding.UTF8.GetBytes("Listen"))))).Follow();
        Assert.Equal("TXT note.txt 6 bytes", Page.Words((await ben.Open(Cast.QuestionPath)).Find("#reply-1 a.attached-file")));
        Assert.Equal("Listen", (await site.Visitor().Open(changed.Find("#reply-1 a.attached-file").GetAttribute("href")!)).Html);
    }

    [Fact]
    public async Task In_a_letter_a_picture_is_a_link_and_nothing_is_fetched()
    {
        await using var site = await TestSite.Start();
        await site.As(Cast.Kavya).Say("Here it is.", ("Files", new Upload("gauge.png", Pictures.Png())));
        await site.Settle();
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        await site.Settle();

        var letter = (await Tests.Notifications.Mail.Mailed.To(site, Cast.Ben)).Single(l => l.Html?.Body!.TextContent.Contains("Here it is.") == true);

        Assert.Empty(letter.Html!.QuerySelectorAll("img[src*=attachments]"));
        var link = letter.Html.QuerySelectorAll("a").Single(a => a.TextContent == "Picture: gauge.png");
        Assert.StartsWith("https://localhost/attachments/", link.GetAttribute("href"));
    }

    internal static string Header(Page page, string name) => string.Join(", ", page.Answer.Headers.TryGetValues(name, out var values) ? values : page.Answer.Content.Headers.GetValues(name));
}

using System.Net;
using System.Text.Json;
using Kernel.Pages;
using Tests.Corpora;
using global::Media;
using Microsoft.EntityFrameworkCore;

namespace Tests.Media;

public class ServingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_saved_picture_is_served_cleaned_and_for_ever(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var key = await site.InTenant(async scope =>
        {
            var saved = await scope.Get<IMedia>().SavePicture(new MemoryStream(Pictures.Jpeg(before: [Pictures.Exif(1, "Ana Ferreira")])), "ana.jpg", default);
            await scope.Db.SaveChangesAsync();
            return saved;
        });

        var page = await site.Visitor().Open("/media/" + key);

        Assert.Equal((HttpStatusCode.OK, "image/jpeg", "public, max-age=31536000, immutable"), (page.Status, page.Answer.Content.Headers.ContentType!.ToString(), page.Answer.Headers.CacheControl!.ToString()));
        Assert.DoesNotContain("Ferreira", page.Html);
    }

    [Fact]
    public async Task Every_file_is_served_as_what_it_is_and_nothing_more()
    {
        await using var site = await TestSite.Start();
        await site.Keep("plans/poster.png", Pictures.Png());
        await site.Keep("notes.txt", "<script>alert(1)</script>");

        var picture = await site.Visitor().Open("/media/plans/poster.png");
        var text = await site.Visitor().Open("/media/notes.txt");

        foreach (var page in new[] { picture, text })
        {
            Assert.Equal("default-src 'none'; sandbox", Header(page, "Content-Security-Policy"));
            Assert.Equal("nosniff", Header(page, "X-Content-Type-Options"));
            Assert.Equal("no-cache, private", string.Join(", ", Header(page, "Cache-Control").Split(", ").Order()));
        }
        Assert.Equal("inline; filename=\"poster.png\"", Header(picture, "Content-Disposition"));
        Assert.Equal("attachment; filename=\"notes.txt\"", Header(text, "Content-Disposition"));
    }

    [Fact]
    public async Task A_file_without_a_row_is_not_there()
    {
        await using var site = await TestSite.Start();
        await site.Keep("notes.txt", "Hello");
        var onDisk = Path.GetRelativePath(Path.Combine(site.Folder, "tenants", site.Tenant.Id, "media"), site.OnDisk().Single());

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/media/" + onDisk)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/media/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/media/Notes.txt")).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task No_address_of_the_traversal_lists_finds_anything(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Keep("notes.txt", "Hello");
        using var rows = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(SharedData.Folder("corpora", "payloadsallthethings"), "traversal-exotic.json")));

        foreach (var value in rows.RootElement.EnumerateArray().Select(r => r.GetProperty("value").GetString()!.Replace("{FILE}", "site.db")).Take(100))
        {
            var page = await site.Visitor().Page(new(HttpMethod.Get, new Uri("https://localhost/media/" + Uri.EscapeDataString(value))));
            Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, value);
        }
    }

    [Fact]
    public async Task What_a_browser_has_already_is_not_sent_again()
    {
        await using var site = await TestSite.Start();
        await site.Keep("notes.txt", "Hello");
        var first = await site.Visitor().Open("/media/notes.txt");

        var again = await site.Visitor().Page(new(HttpMethod.Get, "/media/notes.txt") { Headers = { IfNoneMatch = { first.Answer.Headers.ETag! } } });

        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Html));
    }

    [Fact]
    public async Task A_part_of_a_film_can_be_asked_for_and_a_head_brings_no_body()
    {
        await using var site = await TestSite.Start();
        await site.Keep("film.mp4", "0123456789");

        var part = await site.Visitor().Page(new(HttpMethod.Get, "/media/film.mp4") { Headers = { Range = new(2, 4) } });
        var head = await site.Visitor().Page(new(HttpMethod.Head, "/media/film.mp4"));

        Assert.Equal((HttpStatusCode.PartialContent, "234", "inline; filename=\"film.mp4\""), (part.Status, part.Html, Header(part, "Content-Disposition")));
        Assert.Equal((HttpStatusCode.OK, "", 10L), (head.Status, head.Html, head.Answer.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task A_file_for_people_with_an_account_is_not_there_for_visitors()
    {
        await using var site = await TestSite.Start();
        await site.Keep("plan.pdf", "%PDF-1.7");
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<MediaFile>().SingleAsync()).Visibility = MediaVisibility.SignedIn;
            await scope.Db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/media/plan.pdf")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ben).Open("/media/plan.pdf")).Status);
    }

    [Fact]
    public async Task A_replaced_or_deleted_file_leaves_the_disk_after_the_save()
    {
        await using var site = await TestSite.Start();
        await site.Keep("notes.txt", "First");
        await site.Keep("notes.txt", "Second");
        Assert.Equal(2, site.OnDisk().Length);
        await site.Settle();
        Assert.Single(site.OnDisk());
        Assert.Equal("Second", (await site.Visitor().Open("/media/notes.txt")).Html);

        await site.InTenant(async scope =>
        {
            await scope.Get<IMedia>().Delete("notes.txt", default);
            await scope.Db.SaveChangesAsync();
        });
        await site.Settle();
        Assert.Empty(site.OnDisk());
    }

    [Fact]
    public async Task Bytes_whose_row_was_never_saved_are_deleted_after_a_day()
    {
        await using var site = await TestSite.Start();
        await site.SettleAnyway();
        await site.Keep("kept.txt", "Kept");
        await site.InTenant(scope => scope.Get<IMedia>().SaveFile("lost.txt", new MemoryStream("Lost"u8.ToArray()), default));
        foreach (var file in site.OnDisk()) File.SetLastWriteTimeUtc(file, site.Clock.NowUtc);

        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.Settle();

        Assert.Single(site.OnDisk());
        Assert.Equal("Kept", (await site.Visitor().Open("/media/kept.txt")).Html);
    }

    static string Header(Page page, string name) => string.Join(", ", page.Answer.Headers.TryGetValues(name, out var values) ? values : page.Answer.Content.Headers.GetValues(name));
}

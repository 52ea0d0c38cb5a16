using System.Net;
using Communities;
using Tests.Wiki;

namespace Tests.Books;

/// <summary>Who makes books, and who reads them.</summary>
public class ReadersTests
{
    [Fact]
    public async Task Facilitators_make_books_and_those_who_may_read_the_community_read_them()
    {
        await using var site = await TestSite.Start();
        await site.PageOf(Cast.Ben);
        var book = await site.Begin();
        var chapters = await site.As(Cast.Ana).Open(book + "/chapters");

        foreach (var page in new[] { book + "/edit", book + "/chapters" })
        {
            Assert.StartsWith("/login", (await site.Visitor().Open(page)).Location, StringComparison.Ordinal);
            // Nobody else knows of a book that cannot be read yet.
            Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(page)).Status);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Kavya).Open(Bookmaking.Shelf + "/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(site, Cast.Kavya, "POST", Bookmaking.Shelf, ("Title", "Mine"))).Status);
        Assert.DoesNotContain((await site.As(Cast.Kavya).Open(Cast.WaterPath)).FindAll(".tabs__link"), t => Page.Words(t) == "Books");
        await site.Choose(book, "Night flow");
        await site.Make(book);

        foreach (var (verb, path) in new[] { ("POST", book + "/edition"), ("POST", book + "/chapters"), ("POST", book + "/consents"), ("PUT", book), ("DELETE", book) })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await Send(site, Cast.Kavya, verb, path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Send(site, Cast.Ana, verb, path.Replace("/water/", "/nowhere/", StringComparison.Ordinal))).Status);
        }
        Assert.True((await site.As(Cast.Kavya).Open(Bookmaking.Shelf)).Has("What we know about night flow"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/books/" + Bookmaking.IdOf(book))).Status);

        await site.Close();
        foreach (var file in new[] { "/edition/html", "/edition/epub", "" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(book + file)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ed).Open(book + file)).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Kavya).Open(book + file)).Status);
        }
        await (await site.As(Cast.Ana).Open(book + "/edit")).Press("Delete this book");
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open(book)).Status);
        Assert.Empty(Directory.GetDirectories(Path.Combine(site.Folder, "tenants", site.Tenant.Id, "books")));
    }

    [Fact]
    public async Task Bad_input_comes_back_with_a_sentence_and_things_of_other_communities_are_not_found()
    {
        await using var site = await TestSite.Start();
        var empty = await (await site.As(Cast.Ana).Open(Bookmaking.Shelf + "/new")).Press("Go on to the chapters", ("Title", " "), ("CoverWords", "Kept."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.True(empty.Has("Give the book a title. It stands on its cover."));
        Assert.Contains("Kept.", empty.Html);

        var book = await site.Begin();
        await (await site.As(Cast.Ana).Open("/communities/new")).Press("Start the community", ("Name", "Quiet"), ("Question", "Who may hear this?"), ("Privacy", "Private"));
        await site.Settle();
        var elsewhere = await site.InTenant(scope => Task.FromResult(scope.Db.Set<global::Discussions.Discussion>().Where(d => d.DisplayText == "Who may hear this?").Select(d => d.Id).Single()));
        Assert.False((await site.As(Cast.Ana).Open(book + "/chapters?q=hear")).Has("Who may hear this?"));
        await Send(site, Cast.Ana, "POST", book + "/chapters", ("Kind", "discussions"), ("Item", elsewhere));
        Assert.True((await site.As(Cast.Ana).Open(book + "/chapters")).Has("Nothing yet."));
    }

    static async Task<Page> Send(TestSite site, Member who, string verb, string path, params (string, string)[] fields)
    {
        var client = site.As(who);
        var token = (await client.Open(Cast.QuestionPath)).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        return await client.Page(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("_method", verb.ToLowerInvariant()), .. fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))]) });
    }
}

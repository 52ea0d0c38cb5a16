using System.Net;
using Books;
using Communities;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;
using Tests.Wiki;

namespace Tests.Books;

/// <summary>What a closed community wrote is read by everybody only where each author said yes to exactly these words.</summary>
public class ConsentTests
{
    const string Talk = "What did the frost do?";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Words_go_outside_with_the_yes_of_each_author_and_come_back_with_a_withdrawal(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var book = await Furnish(site);
        var outside = "/books/" + Bookmaking.IdOf(book);
        await (await site.As(Cast.Ana).Open(book)).Press("Ask everybody");
        await site.Settle();
        await site.Settle();

        // Silence is no.
        Assert.True((await site.As(Cast.Ana).Open(book)).Has("0 of 3 have answered."));
        await site.Make(book);
        Assert.True((await site.As(Cast.Ana).Open(book)).Has("Nobody whose words begin a chapter has agreed yet"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(outside)).Status);

        // Each sees their own words, and nobody else's.
        Assert.Contains(await site.Lines(Cast.Ben), l => l.Text == "May your words be in “What we know about night flow”, a book for everyone?");
        var question = await site.As(Cast.Ben).Open("/account/books/" + Bookmaking.IdOf(book));
        Assert.True(question.Has("Frost broke the pipe.") && question.Has("written with others"));
        Assert.False(question.Has("She walks at four."));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open("/account/books/" + Bookmaking.IdOf(book))).Status);
        Assert.True((await question.Press("Answer")).Has("Choose one of the answers."));
        await site.Answer(Cast.Ben, book, "Yes");
        await site.Make(book);

        var html = (await site.Visitor().Html(outside)).DocumentElement.TextContent;
        Assert.Contains("Frost broke the pipe.", html);
        // Kavya's words, the page that both wrote, the foreword by Ana, what Ben quotes, and whom he mentions.
        Assert.DoesNotContain("Kavya", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Shared words", html);
        Assert.DoesNotContain("Ana says so", html);
        Assert.Contains("[A quotation is left out.]", html);
        Assert.Contains("Right, somebody.", html);
        Assert.DoesNotContain("/communities/", (await site.Visitor().Html(outside)).DocumentElement.OuterHtml);
        Assert.Contains("One post is left out here", html);
        Assert.True((await site.As(Cast.Ana).Open(book)).Has("1 of 3 have answered."));

        await site.Answer(Cast.Kavya, book, "WithoutName");
        await site.Make(book);
        html = (await site.Visitor().Html(outside)).DocumentElement.TextContent;
        Assert.Contains("She walks at four.", html);
        Assert.Contains("Shared words", html);
        Assert.DoesNotContain("Kavya Rao", html);
        Assert.Contains("A member", html);

        await (await site.As(Cast.Ben).Open("/account/books/" + Bookmaking.IdOf(book))).Press("Take it back");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(outside)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(outside + "/epub")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Kavya).Open(book + "/edition/html")).Status);
        await site.Settle();
        // Without him nothing is left that could stand alone.
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(outside)).Status);
        Assert.DoesNotContain(await site.Editions(book), e => e.IsGiven);
    }

    [Fact]
    public async Task A_yes_is_for_the_words_that_were_shown()
    {
        await using var site = await TestSite.Start();
        var book = await Furnish(site);
        await (await site.As(Cast.Ana).Open(book)).Press("Ask everybody");
        var before = await site.As(Cast.Kavya).Open("/account/books/" + Bookmaking.IdOf(book));
        await site.InTenant(async scope =>
        {
            var reply = await scope.Db.Set<global::Discussions.Reply>().SingleAsync(r => r.AuthorId == Cast.Kavya.Id);
            reply.Change(Cast.Kavya.Id, global::Kernel.Text.Written.From("Other words of hers.", "Body", ""), false, site.Clock.NowUtc);
            await scope.Db.SaveChangesAsync();
        });

        Assert.True((await before.Press("Answer", ("Answer", "Yes"))).Has("Your words have changed since this page was opened."));
        await site.Answer(Cast.Kavya, book, "Yes");
        await site.Answer(Cast.Ben, book, "Yes");
        await (await site.As(Cast.Kavya).Open(await TalkPath(site))).Press("Reply", ("Body", "Said afterwards."));
        await site.Make(book);

        var html = (await site.Visitor().Html("/books/" + Bookmaking.IdOf(book))).DocumentElement.TextContent;
        Assert.Contains("Other words of hers.", html);
        Assert.DoesNotContain("Said afterwards.", html);
        await (await site.As(Cast.Ana).Open(book)).Press("Ask about what is new");
        await site.Settle();
        Assert.True((await site.As(Cast.Kavya).Open("/account/books")).Has("Your answer is wanted"));
        Assert.True((await site.As(Cast.Kavya).Open("/account/books/" + Bookmaking.IdOf(book))).Has("New or changed"));
    }

    [Fact]
    public async Task Nobody_is_asked_whose_name_is_kept_and_nobody_at_all_where_everybody_reads()
    {
        await using var site = await TestSite.Start();
        await site.Close();
        await (await site.As(Cast.Ben).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", "I am lost"), ("Body", "Since spring I have been."), ("Sealing", "Sealed"));
        await site.Settle();
        var book = await site.Begin(audience: "Everyone");
        await site.Choose(book, "I am lost");
        await (await site.As(Cast.Ana).Open(book)).Press("Ask everybody");
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<WordsConsent>().CountAsync()));

        await site.Close(CommunityPrivacy.Open);
        Assert.False((await site.As(Cast.Ana).Open(book)).Has("Whose words"));
        await site.Make(book);
        var html = (await site.Visitor().Html(book)).DocumentElement.TextContent;
        Assert.Contains("Since spring I have been.", html);
        Assert.DoesNotContain("Ben Mwangi", html);
        // What was made for readers stays theirs when the community closes.
        await site.Close();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/books/" + Bookmaking.IdOf(book))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(book + "/edition/html")).Status);
    }

    // A talk of Ben's in which Kavya replies, and a page of both, in a private community.
    static async Task<string> Furnish(TestSite site)
    {
        await site.Close();
        var page = await site.PageOf(Cast.Ben, "Frost", "Shared words.");
        await site.As(Cast.Kavya).ChangePage(page, ("Body", "Shared words, and more."));
        await (await site.As(Cast.Ben).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", Talk), ("Body", "Frost broke the pipe."));
        await site.Settle();
        var talk = await TalkPath(site);
        await (await site.As(Cast.Kavya).Open(talk)).Press("Reply", ("Body", "Kavya's own words. She walks at four."));
        await (await site.As(Cast.Ben).Open(talk)).Press("Reply", ("Body", $"> Kavya's own words.\n\nRight, @kavya. See [our home]({Cast.WaterPath})."));
        await site.Settle();
        var book = await site.Begin(audience: "Everyone", foreword: "Ana says so.");
        await site.Choose(book, Talk, "Frost");
        return book;
    }

    static Task<string> TalkPath(TestSite site) => site.InTenant(async scope => Cast.WaterPath + "/discussions/" + await scope.Db.Set<global::Discussions.Discussion>().Where(d => d.DisplayText == Talk).Select(d => d.Id).SingleAsync());
}

using System.Net;
using Discussions;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;
using Tests.Users;

namespace Tests.Discussions;

/// <summary>Asking without one's name: what others see, and what nobody sees.</summary>
public class AskingUnnamedTests
{
    const string Title = "Is it normal to be afraid of the night shift?";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Nothing_that_others_see_says_who_asked(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await Ask(site, "Sealed");
        await (await site.As(Cast.Ben).Open(path)).Press("Reply", ("Body", "I mean the long ones."));
        await (await site.As(Cast.Kavya).Open(path)).Press("Reply", ("Body", "I was, for a year."));
        await (await site.As(Cast.Ben).Open(path)).Press("This answers it: reply 2");
        await (await site.As(Cast.Ben).Open(path + "/edit")).Press("Save", ("Body", "Since spring I have been, and nobody speaks of it."));
        await site.Settle();
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        await site.Settle();

        foreach (var (reader, client) in new[] { ("a visitor", site.Visitor()), ("a member", site.As(Cast.Kavya)), ("the facilitator", site.As(Cast.Ana)), ("an administrator", site.As(Cast.Ada)) })
            foreach (var place in new[] { path, path + "/replies/1", path + "/history", path + "/replies/0/reaction", Cast.WaterPath, Cast.WaterPath + "/discussions", "/search?q=night+shift+afraid", "/feeds/communities/water/discussions", path + "/sealed-name", "/notifications", "/" })
            {
                var page = await client.Open(place);
                var told = page.Html.Replace(Cast.QuestionTitle, "", StringComparison.Ordinal);
                if (place is "/" or Cast.WaterPath || place.EndsWith("/discussions", StringComparison.Ordinal)) told = RowOf(page);
                Assert.False(told.Contains("Ben Mwangi", StringComparison.Ordinal) || told.Contains("people/ben", StringComparison.Ordinal), $"{reader} reads who asked at {place}");
            }
        var letters = await site.Letters();
        Assert.DoesNotContain(letters, l => l.Contains("night shift", StringComparison.Ordinal) && l.Contains("Ben Mwangi", StringComparison.Ordinal) && !l.Contains("To: ben", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Whoever_asked_is_told_of_replies_and_answers_without_their_name()
    {
        await using var site = await TestSite.Start();
        var path = await Ask(site, "ThroughFacilitator");
        await (await site.As(Cast.Kavya).Open(path)).Press("Reply", ("Body", "I was, for a year."));
        await site.Settle();

        await (await site.As(Cast.Ben).Open(path)).Press("Reply", ("Body", "And then?"));
        await site.Settle();
        var seen = await site.As(Cast.Kavya).Open(path);

        Assert.Contains(await site.Lines(Cast.Ben), l => l.Text == $"Kavya Rao replied in “{Title}”");
        Assert.Contains(await site.Lines(Cast.Kavya), l => l.Text == $"The member who asked replied in “{Title}”");
        Assert.Equal("A member", Page.Words(seen.Find(".opening-post .person__name")));
        Assert.Equal("The member who asked", Page.Words(seen.Find("#reply-2 .person__name")));
        Assert.True((await site.As(Cast.Ben).Open(path)).Has("You asked this."));
    }

    [Fact]
    public async Task A_facilitator_who_looks_is_written_down_for_the_asker_to_see()
    {
        await using var site = await TestSite.Start();
        var path = await Ask(site, "ThroughFacilitator");

        var shown = await (await (await site.As(Cast.Ana).Open(path + "/sealed-name")).Press("Show me who asked")).Follow();
        var mine = await site.As(Cast.Ben).Open(path + "/sealed-name");

        Assert.True(shown.Has("Ben Mwangi"));
        Assert.True(mine.Has("Ana Ferreira looked who asked"));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Kavya).Open(path + "/sealed-name")).Status);
    }

    [Fact]
    public async Task Where_one_facilitator_is_alone_an_administrator_is_the_second_to_open_a_seal()
    {
        await using var site = await TestSite.Start();
        var path = await Ask(site, "Sealed");

        await (await site.As(Cast.Ana).Open(path + "/sealed-name")).Press("Ask to open the seal", ("Reason", "I fear for their safety."));
        await site.Settle();
        var alone = await site.As(Cast.Ana).Open(path + "/sealed-name");
        var line = Assert.Single(await site.Lines(Cast.Ada), l => l.Key.StartsWith("seal:", StringComparison.Ordinal));
        var opened = await (await (await site.As(Cast.Ada).Open(line.Path)).Press("Open it together", ("Reason", "I fear for their safety, too."))).Follow();

        Assert.False(alone.Has("Ben Mwangi"));
        Assert.EndsWith("you administer this site.", line.Why, StringComparison.Ordinal);
        Assert.True(opened.Has("Ben Mwangi"));
    }

    [Fact]
    public async Task Who_shows_their_name_shows_it_on_their_replies_too()
    {
        await using var site = await TestSite.Start();
        var path = await Ask(site, "Sealed");
        await (await site.As(Cast.Ben).Open(path)).Press("Reply", ("Body", "I mean the long ones."));

        await (await site.As(Cast.Ben).Open(path + "/sealed-name")).Press("Show my name");
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        var seen = await site.Visitor().Open(path);

        Assert.Equal(["Ben Mwangi", "Ben Mwangi"], seen.FindAll(".opening-post .person__name, #reply-1 .person__name").Select(Page.Words));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(path + "/sealed-name")).Status);
    }

    [Fact]
    public async Task Where_people_ask_in_their_own_name_what_was_typed_is_kept()
    {
        await using var site = await TestSite.Start();

        var refused = await (await site.As(Cast.Ben).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", Title), ("Body", "Since spring."), ("Kind", "Announcement"), ("Sealing", "Sealed"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(Title, refused.Find("[name=Title]").GetAttribute("value"));
    }

    static string RowOf(Page page) => string.Concat(page.FindAll(".discussion-row").Where(r => r.TextContent.Contains(Title, StringComparison.Ordinal)).Select(r => r.InnerHtml));

    static async Task<string> Ask(TestSite site, string sealing)
    {
        await (await site.As(Cast.Ben).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", Title), ("Body", "Since spring I have been."), ("Sealing", sealing));
        await site.Settle();
        var id = await site.InTenant(scope => scope.Db.Set<Discussion>().Where(d => d.DisplayText == Title).Select(d => d.Id).SingleAsync());
        return Cast.WaterPath + "/discussions/" + id;
    }
}

using System.Net;
using Communities;
using Tests.Notifications;

namespace Tests.People;

/// <summary>Who can I turn to?</summary>
public class TurningTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task People_are_named_in_order_with_the_reason_for_each(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.CanHelp(Cast.Kavya, "stuck valves");

        var page = await site.As(Cast.Ben).Open("/help-requests/new?community=water&subject=My+valve+is+stuck");

        Assert.Equal(["Ana Ferreira", "Kavya Rao", "Ada Okoro"], page.FindAll(".turns .choice__text > span:first-child").Select(Page.Words));
        Assert.Equal(["facilitates Water", "can help with stuck valves", "administers this site"], page.FindAll(".turns .choice__hint").Select(Page.Words));
        Assert.True(page.Has("within 2 working days"));
    }

    [Fact]
    public async Task The_panel_stands_on_every_communitys_home_and_in_everybodys_menu()
    {
        await using var site = await TestSite.Start();

        var (bens, visitors) = (await site.As(Cast.Ben).Open(Cast.WaterPath), await site.Visitor().Open(Cast.WaterPath));

        Assert.Equal("Ana Ferreira", Page.Words(bens.Find("[aria-labelledby=turn-to] .person__name")));
        Assert.Equal("/help-requests/new?community=water", bens.FindAll("[aria-labelledby=turn-to] a").Last().GetAttribute("href"));
        Assert.NotEmpty(bens.FindAll(".menu__list a[href='/help-requests/new']"));
        Assert.Empty(visitors.FindAll("[aria-labelledby=turn-to]"));
    }

    [Fact]
    public async Task A_lone_facilitator_finds_a_person_and_a_route()
    {
        await using var site = await TestSite.Start();
        var fellows = await site.Circle("Facilitators", CommunityPrivacy.Restricted, Cast.Kavya, Cast.Ana);
        await site.InTenant(async scope =>
        {
            (await scope.Db.FindAsync<Community>(fellows.Id))!.Kind = CommunityKind.Facilitators;
            return await scope.Db.SaveChangesAsync();
        });

        var page = await site.As(Cast.Ana).Open("/help-requests/new?community=water");

        Assert.Equal(["Kavya Rao", "Ada Okoro"], page.FindAll(".turns .choice__text > span:first-child").Select(Page.Words));
        Assert.True(page.Has("tends Facilitators, where facilitators help each other"));
        Assert.Equal($"/communities/{fellows.Slug}/discussions/new", page.Find("[aria-labelledby=fellows] a").GetAttribute("href"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_request_is_owned_answered_and_confirmed_between_those_two(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await Ask(site, "My valve is stuck", "Since Monday.");
        await site.Settle();
        Assert.Equal("Ben Mwangi asks you for help: “My valve is stuck”", Assert.Single(await site.Lines(Cast.Ana)).Text);

        await (await site.As(Cast.Ana).Open(path)).Press("I look after this");
        await site.Settle();
        Assert.Equal("Ana Ferreira looks after “My valve is stuck”", Assert.Single(await site.Lines(Cast.Ben)).Text);
        await (await site.As(Cast.Ana).Open(path)).Press("Answer", ("Answer", "Warm it.\nThen turn."));
        await site.Settle();
        Assert.Equal("Ana Ferreira answered you: “My valve is stuck”", Assert.Single(await site.Lines(Cast.Ben)).Text);
        await (await site.As(Cast.Ben).Open(path)).Press("This helped");
        await site.Settle();

        Assert.Contains("Your answer to “My valve is stuck” helped", (await site.Lines(Cast.Ana)).Select(l => l.Text));
        var trail = (await site.As(Cast.Ben).Open(path)).FindAll(".trail > li > span:first-child").Select(Page.Words);
        Assert.Equal(["Ben Mwangi asked Ana Ferreira, who facilitates Water", "Ana Ferreira looks after it", "Ana Ferreira answered", "Ben Mwangi says that this helped"], trail);
        Assert.Equal("Warm it.\nThen turn.", (await site.As(Cast.Ben).Open(path)).Find(".trail__words").TextContent);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Not_answered_in_two_working_days_it_goes_on_and_all_concerned_are_told(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.CanHelp(Cast.Kavya, "stuck valves");
        var path = await Ask(site, "My valve is stuck"); // on a Friday at noon
        await site.Settle();

        site.Clock.Advance(TimeSpan.FromDays(4) - TimeSpan.FromMinutes(1));
        await site.Settle();
        await site.Settle();
        Assert.Empty(await site.Lines(Cast.Kavya));

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Settle();
        await site.Settle();
        Assert.Equal("Ben Mwangi asks you for help, as others could not: “My valve is stuck”", Assert.Single(await site.Lines(Cast.Kavya)).Text);
        Assert.Contains("“My valve is stuck” has gone on to Kavya Rao", (await site.Lines(Cast.Ben)).Select(l => l.Text));
        Assert.Contains("“My valve is stuck” has gone on to Kavya Rao. You can still answer.", (await site.Lines(Cast.Ana)).Select(l => l.Text));
        Assert.True((await site.As(Cast.Ben).Open(path)).Has("Nobody had answered in time, so Kavya Rao is asked, who can help with stuck valves"));

        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.Settle();
        await site.Settle();
        Assert.Equal("Ben Mwangi asks you for help, as others could not: “My valve is stuck”", (await site.Lines(Cast.Ada))[0].Text);

        site.Clock.Advance(TimeSpan.FromDays(4));
        await site.Settle();
        await site.Settle();
        Assert.Contains("Nobody has answered “My valve is stuck”, and nobody else is left to ask", (await site.Lines(Cast.Ben)).Select(l => l.Text));
    }

    [Fact]
    public async Task What_was_answered_in_time_goes_no_further()
    {
        await using var site = await TestSite.Start();
        var path = await Ask(site, "My valve is stuck");
        await (await site.As(Cast.Ana).Open(path)).Press("Answer", ("Answer", "Warm it."));

        site.Clock.Advance(TimeSpan.FromDays(10));
        await site.Settle();
        await site.Settle();

        Assert.False((await site.As(Cast.Ben).Open(path)).Has("Nobody had answered"));
    }

    [Fact]
    public async Task Whoever_asks_need_not_wait()
    {
        await using var site = await TestSite.Start();
        var path = await Ask(site, "My valve is stuck");

        await (await site.As(Cast.Ben).Open(path)).Press("Ask the next person");
        var nobody = await (await site.As(Cast.Ben).Open(path)).Press("Ask the next person");

        Assert.True((await site.As(Cast.Ben).Open(path)).Has("Ben Mwangi asked Ada Okoro, who administers this site"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.Status);
        Assert.True(nobody.Has("Everybody who can be asked here has been asked."));
    }

    [Fact]
    public async Task It_is_nobody_elses()
    {
        await using var site = await TestSite.Start();
        var path = await Ask(site, "My valve is stuck");
        var token = (await site.As(Cast.Ben).Open(path)).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;

        Task<Page> Send(Member who, string below) => site.As(who).Page(new(HttpMethod.Post, path + below) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Answer", "Me.")]) });
        async Task<string> TokenOf(Member who) => (await site.As(who).Open("/people/" + (who == Cast.Ben ? "ana" : "ben"))).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;

        Assert.StartsWith("/login", (await site.Visitor().Open(path)).Location, StringComparison.Ordinal);
        foreach (var other in new[] { Cast.Kavya, Cast.Ed, Cast.Ada })
        {
            token = await TokenOf(other);
            Assert.Equal(HttpStatusCode.NotFound, (await site.As(other).Open(path)).Status);
            foreach (var below in new[] { "/ownership", "/answers", "/confirmation", "/escalation" }) Assert.Equal(HttpStatusCode.NotFound, (await Send(other, below)).Status);
        }
        token = await TokenOf(Cast.Ana);
        foreach (var below in new[] { "/confirmation", "/escalation" }) Assert.Equal(HttpStatusCode.Forbidden, (await Send(Cast.Ana, below)).Status);
        token = await TokenOf(Cast.Ben);
        foreach (var below in new[] { "/ownership", "/answers" }) Assert.Equal(HttpStatusCode.Forbidden, (await Send(Cast.Ben, below)).Status);
        Assert.True((await site.As(Cast.Ben).Open("/help-requests")).Has("Waiting for an answer"));
        Assert.True((await site.As(Cast.Ana).Open("/help-requests")).Has("From Ben Mwangi"));
        Assert.False((await site.As(Cast.Kavya).Open("/help-requests")).Has("My valve is stuck"));
    }

    [Fact]
    public async Task Somebody_who_blocked_the_asker_is_passed_over_and_nobody_says_so()
    {
        await using var site = await TestSite.Start();
        await site.Blocks(Cast.Ana, Cast.Ben);

        var path = await Ask(site, "My valve is stuck", to: "ana");
        await site.Settle();

        Assert.True((await site.As(Cast.Ben).Open(path)).Has("Ben Mwangi asked Ada Okoro"));
        Assert.Empty(await site.Lines(Cast.Ana));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_is_asked_in_a_confidential_community_stays_among_those_who_know_of_it(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var circle = await site.Circle("Whispers", CommunityPrivacy.Confidential, Cast.Ana, Cast.Ben);
        await site.CanHelp(Cast.Kavya, "whispering");

        var page = await site.As(Cast.Ben).Open($"/help-requests/new?community={circle.Slug}&subject=whispering");

        Assert.Equal(["Ana Ferreira", "Ada Okoro"], page.FindAll(".turns .choice__text > span:first-child").Select(Page.Words));
    }

    [Fact]
    public async Task Looking_who_knows_sends_nothing_and_keeps_what_was_typed()
    {
        await using var site = await TestSite.Start();
        await site.CanHelp(Cast.Kavya, "valves");

        var shown = await (await site.As(Cast.Ben).Open("/help-requests/new")).Press("Show who knows about it", ("Subject", "valves"), ("Words", "Since Monday."));
        var empty = await shown.Press("Ask for help", ("Subject", ""));

        Assert.True(shown.Has("can help with valves"));
        Assert.Equal("Since Monday.", shown.Find("[name=Words]").TextContent.Trim());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.True(empty.Has("Say in a few words what you need help with."));
        Assert.Empty((await site.As(Cast.Ben).Open("/help-requests")).FindAll(".listing__item"));
    }

    static async Task<string> Ask(TestSite site, string subject, string words = "", string? to = null)
    {
        var form = await site.As(Cast.Ben).Open("/help-requests/new?community=water" + (to is null ? "" : "&to=" + to));
        var sent = await form.Press("Ask for help", ("Subject", subject), ("Words", words));
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        return sent.Location;
    }
}

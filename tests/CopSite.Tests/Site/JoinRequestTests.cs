using System.Net;
using Communities;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Site;

/// <summary>Asking to be let into a private community.</summary>
public class JoinRequestTests
{
    const string Requests = Cast.WaterPath + "/requests";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Somebody_asks_is_let_in_and_reads(Engine engine)
    {
        await using var site = await Private(engine);
        var ed = site.As(Cast.Ed);

        await (await ed.Open(Cast.WaterPath)).Press("Ask to join", ("Reason", "I write the manuals."));
        await site.Settle();
        var waiting = await ed.Open(Cast.WaterPath);
        var told = Assert.Single(await site.Lines(Cast.Ana));
        var list = await site.As(Cast.Ana).Open(told.Path);
        await list.Press("Let in Ed Larsen");
        await site.Settle();

        Assert.True(waiting.Has("You have asked to join") && waiting.Has("I write the manuals."));
        Assert.Equal("Ed Larsen asks to join Water", told.Text);
        Assert.True((await site.As(Cast.Ana).Open(Cast.WaterPath)).Has("4 members"));
        Assert.Equal("You are a member of Water now", Assert.Single(await site.Lines(Cast.Ed)).Text);
        Assert.Equal(HttpStatusCode.OK, (await ed.Open(Cast.QuestionPath)).Status);
    }

    [Fact]
    public async Task A_reason_is_needed()
    {
        await using var site = await Private();

        var again = await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Press("Ask to join", ("Reason", "  "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.True(again.Has("Say in a sentence why you would like to join."));
    }

    [Fact]
    public async Task Who_is_declined_reads_why_and_may_ask_again()
    {
        await using var site = await Private();
        var ed = site.As(Cast.Ed);
        await (await ed.Open(Cast.WaterPath)).Press("Ask to join", ("Reason", "I write the manuals."));

        await (await site.As(Cast.Ana).Open(Requests)).Press("Decline the request", ("Answer", "Wait until the audit is over."));
        await site.Settle();
        var door = await ed.Open(Cast.WaterPath);
        site.Clock.Advance(TimeSpan.FromDays(2));
        var asked = await (await door.Press("Ask to join", ("Reason", "The audit is over."))).Follow();

        Assert.True(door.Has("Wait until the audit is over."));
        Assert.True(asked.Has("The audit is over."));
        Assert.Equal(HttpStatusCode.NotFound, (await ed.Open(Cast.QuestionPath)).Status);
    }

    [Fact]
    public async Task A_request_is_taken_back_by_whoever_made_it_alone()
    {
        await using var site = await Private();
        var door = await (await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Press("Ask to join", ("Reason", "I write the manuals."))).Follow();
        var id = await site.InTenant(scope => scope.Db.Set<JoinRequest>().Select(r => r.Id).SingleAsync());

        var anas = await TakeBack(await site.As(Cast.Ana).Open(Requests), id);
        var kavyas = await TakeBack(await site.As(Cast.Kavya).Open(Cast.QuestionPath), id);
        var waiting = await site.InTenant(scope => scope.Db.Set<JoinRequest>().Select(r => r.State).SingleAsync());
        var open = await (await door.Press("Take the request back")).Follow();

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, JoinRequestState.Open), (anas.Status, kavyas.Status, waiting));
        Assert.True(open.Has("Why would you like to join?"));
        Assert.True((await site.As(Cast.Ana).Open(Requests)).Has("Nobody is waiting"));
    }

    [Fact]
    public async Task Who_answers_second_reads_that_somebody_was_first()
    {
        await using var site = await Private();
        await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Press("Ask to join", ("Reason", "I write the manuals."));
        var (anas, adas) = (await site.As(Cast.Ana).Open(Requests), await site.As(Cast.Ada).Open(Requests));

        await anas.Press("Decline the request");
        var second = await adas.Press("Let in Ed Larsen");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.True(second.Has("Somebody has answered this already") && second.Has("Nobody is waiting"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open(Cast.QuestionPath)).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Whoever_presses_twice_asks_once(Engine engine)
    {
        await using var site = await Private(engine);
        var doors = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.As(Cast.Ed).Open(Cast.WaterPath)));

        var answers = await Task.WhenAll(doors.Select(d => d.Press("Ask to join", ("Reason", "I write the manuals."))));

        Assert.Equal(1, await site.InTenant(scope => scope.Db.Set<JoinRequest>().CountAsync()));
        Assert.Equal(7, answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity && a.Has("You have asked to join")));
    }

    [Fact]
    public async Task Members_and_outsiders_do_not_see_who_asks()
    {
        await using var site = await Private();
        await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Press("Ask to join", ("Reason", "I write the manuals."));

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(Requests)).Status);
        Assert.False((await (await site.As(Cast.Ed).Open(Requests)).Follow()).Has("Requests to join"));
    }

    [Fact]
    public async Task Who_was_taken_out_can_be_let_in_again()
    {
        await using var site = await Private();
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Membership>().SingleAsync(m => m.PersonId == Cast.Ben.Id)).Set(MembershipState.Removed, isFacilitator: false, Cast.Noon);
            return await scope.Db.SaveChangesAsync();
        });
        await (await site.As(Cast.Ben).Open(Cast.WaterPath)).Press("Ask to join", ("Reason", "I am sorry."));

        await (await site.As(Cast.Ana).Open(Requests)).Press("Let in Ben Mwangi");

        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Status);
    }

    [Fact]
    public async Task Nobody_asks_to_join_what_they_do_not_know_of()
    {
        await using var site = await Private(privacy: CommunityPrivacy.Confidential);

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open(Cast.WaterPath)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open(Requests)).Status);
    }

    // The form stands on the page of whoever asked alone; others can only guess its address.
    static Task<Page> TakeBack(Page from, string id) => from.Client.Page(new HttpRequestMessage(HttpMethod.Post, $"{Requests}/{id}")
    {
        Content = new FormUrlEncodedContent([new("_method", "delete"), new("__RequestVerificationToken", from.Find("[name=__RequestVerificationToken]").GetAttribute("value"))]),
    });

    static async Task<TestSite> Private(Engine engine = Engine.Sqlite, CommunityPrivacy privacy = CommunityPrivacy.Private)
    {
        var site = await TestSite.Start(engine);
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = privacy;
            return await scope.Db.SaveChangesAsync();
        });
        return site;
    }
}

using System.Net;
using Communities;
using Discussions;
using Kernel.Data;
using Kernel.People;
using Insights;
using Insights.Stages;
using Microsoft.EntityFrameworkCore;
using Tests.Wiki;

namespace Tests.Insights;

/// <summary>The pulse of a small community, as its members and facilitators make it.</summary>
public class PulseTests
{
    const string Pulse = Cast.WaterPath + "/facilitate/pulse";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Hidden_posts_and_pages_that_were_taken_away_do_not_count(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var discussion = await site.Keep(A.Discussion(by: Cast.Kavya, at: site.Clock.NowUtc));
        await (await site.As(Cast.Ben).Open($"{Cast.WaterPath}/discussions/{discussion.Id}")).Press("Reply", ("Body", Golden.Words(30)));
        var page = await site.PageOf(Cast.Kavya, body: Golden.Words(25));
        site.Clock.Advance(TimeSpan.FromDays(1));
        var before = await site.As(Cast.Ana).Open(Pulse);

        await site.Change<Reply>(r => r.DiscussionId == discussion.Id, r => r.Hide("It is off topic.", site.Clock.NowUtc));
        await (await site.As(Cast.Ana).Open(page + "/removal")).Press("Take it away", ("Reason", "It is wrong."));
        var after = await site.As(Cast.Ana).Open(Pulse);
        await site.Change<Discussion>(d => d.Id == discussion.Id, d => d.Hide("It is off topic.", site.Clock.NowUtc));
        var last = await site.As(Cast.Ana).Open(Pulse);

        // Ben's question of the cast is always there.
        Assert.Equal(("4 of 4", "2 of 2", "1 of 1"), (Contributions(before), Contributions(after), Contributions(last)));
        Assert.Equal(("2 of 2", "2 of 2", "1 of 2"), (before.Figure("contribution-rate"), after.Figure("contribution-rate"), last.Figure("contribution-rate")));
    }

    [Fact]
    public async Task Small_edits_of_a_page_are_no_contribution_and_several_of_one_day_are_one()
    {
        await using var site = await TestSite.Start();
        var page = await site.PageOf(Cast.Kavya, body: Golden.Words(30));
        await site.As(Cast.Kavya).ChangePage(page, ("Body", Golden.Words(30) + "\n\nAnd so on, for " + Golden.Words(40)));
        await site.As(Cast.Ben).ChangePage(page, ("Body", "A slip. " + Golden.Words(30) + "\n\nAnd so on, for " + Golden.Words(40)));
        site.Clock.Advance(TimeSpan.FromDays(1));

        var pulse = await site.As(Cast.Ana).Open(Pulse);
        var knowledge = await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate/knowledge");

        Assert.Equal("2 of 2", Contributions(pulse));
        Assert.Contains("2 contributions ÷ 2 members who contributed, 28 days, facilitators not counted", pulse.How("contributions-each"));
        Assert.Equal("1", knowledge.Line("knowledge", "Wiki pages"));
    }

    [Fact]
    public async Task Today_is_not_over_and_does_not_count_yet()
    {
        await using var site = await TestSite.Start();
        await site.Keep(A.Discussion(by: Cast.Kavya, at: site.Clock.NowUtc));

        var today = await site.As(Cast.Ana).Open(Pulse);
        site.Clock.Advance(TimeSpan.FromHours(11.9));
        var late = await site.As(Cast.Ana).Open(Pulse);
        site.Clock.Advance(TimeSpan.FromHours(0.1));
        var midnight = await site.As(Cast.Ana).Open(Pulse);

        Assert.Equal(("1 of 2", "1 of 2", "2 of 2"), (today.Figure("contribution-rate"), late.Figure("contribution-rate"), midnight.Figure("contribution-rate")));
    }

    [Fact]
    public async Task Fewer_than_ten_members_are_counted_and_never_put_into_percentages()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(async scope =>
        {
            foreach (var name in new[] { "uma", "vic", "wim" })
            {
                scope.Db.Add(new Person { Id = name.PadRight(26, '0'), UserName = name, NormalizedUserName = name.ToUpperInvariant(), NormalizedEmail = name + "@EXAMPLE.ORG", DisplayName = name, JoinedUtc = Cast.Noon });
                var membership = new Membership { CommunityId = Cast.WaterId, PersonId = name.PadRight(26, '0') };
                membership.Set(MembershipState.Active, false, Cast.Noon.AddDays(-60));
                scope.Db.Add(membership);
            }
            await scope.Db.SaveChangesAsync();
        });

        var pages = new[] { await site.As(Cast.Ana).Open(Pulse), await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate/connections"), await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate/knowledge") };

        Assert.Equal("1 of 5", pages[0].Figure("contribution-rate"));
        Assert.All(pages, page => Assert.All(page.FindAll(".figure-tile__value, .figure-tile .facts dd"), value => Assert.DoesNotContain("%", value.TextContent, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_community_in_which_nothing_was_said_says_what_to_do()
    {
        await using var site = await TestSite.Start();
        await site.Keep(A.Discussion(by: Cast.Kavya));
        await (await site.As(Cast.Ana).Open("/communities/new")).Press("Start the community", ("Name", "Pump people"), ("Question", "Which pump would you never buy again?"));

        var pulse = await site.As(Cast.Ana).Open("/communities/pump-people/facilitate/pulse");

        Assert.True(pulse.Has("Nothing to measure yet") && pulse.Has("invite the first ten people by name"));
        Assert.False(pulse.Has("Dormant"));
        Assert.Equal(("Too early to say", "No replies yet"), (pulse.Figure("momentum"), pulse.Figure("reply-time")));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_facilitator_chooses_another_stage_with_a_reason_and_undoes_it(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var ana = site.As(Cast.Ana);

        var refused = await (await (await ana.Open(Pulse)).Click("Choose another stage, with a reason")).Press("Choose this stage", ("Stage", "Maturing"), ("Reason", " "));
        var chosen = await (await refused.Press("Choose this stage", ("Stage", "Maturing"), ("Reason", "We meet each week in the canteen."))).Follow();
        var undone = await (await (await chosen.Click("Change or undo the choice")).Press("Let the rules decide again")).Follow();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Say why. The rules’ own answer stays beside yours."));
        Assert.True(chosen.Has("Stage: Maturing") && chosen.Has("Chosen by Ana Ferreira") && chosen.Has("“We meet each week in the canteen.”") && chosen.Has("The rules say Potential."));
        Assert.True(undone.Has("Stage: Potential"));
        Assert.Empty(await site.InTenant(scope => scope.Db.Set<ChosenStage>().ToListAsync()));
    }

    [Fact]
    public async Task A_member_chooses_no_stage()
    {
        await using var site = await TestSite.Start();
        var token = (await site.As(Cast.Ben).Open("/account/profile")).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;

        foreach (var method in new[] { "put", "delete" })
            Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Page(new(HttpMethod.Post, Cast.WaterPath + "/facilitate/stage")
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("_method", method), KeyValuePair.Create("Stage", "Maturing"), KeyValuePair.Create("Reason", "Because.")]),
            })).Status);
    }

    [Fact]
    public async Task An_administrator_sets_what_communities_strive_for()
    {
        await using var site = await TestSite.Start();
        var form = await site.As(Cast.Ada).Open("/admin/targets");

        var refused = await form.Press("Save", ("MostUnanswered", "101"));
        await form.Press("Save", ("MostUnanswered", "5"));

        Assert.True(refused.Has("Write a number between 0 and 100."));
        Assert.Equal(5, await site.InTenant(scope => Task.FromResult(scope.Get<global::Kernel.Settings.Site>().Get<TargetSettings>().MostUnanswered)));
        Assert.True((await site.As(Cast.Ana).Open(Pulse)).Find("#unanswered .figure-tile__target").TextContent.Contains("5 % or less", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open("/admin/targets")).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_member_sees_what_is_measured_about_them_and_takes_a_copy(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("Reply", ("Body", Golden.Words(12)));
        site.Clock.Advance(TimeSpan.FromDays(1));

        var mine = await (await (await site.As(Cast.Ben).Open("/account")).Click("What is measured about you")).Click("Water");
        var copy = await mine.Click("Take a copy (CSV)");
        var kavyas = await site.As(Cast.Kavya).Open(Cast.WaterPath + "/my-figures");

        Assert.Equal(("2", "1 of 4"), (Value(mine, "Contributions"), Value(mine, "Weeks in which you contributed")));
        Assert.True(mine.Has("1 discussion, 1 reply.") && mine.Has("No sponsor and no line manager sees a figure of one person."));
        Assert.Contains("Contributions,2,", copy.Html, StringComparison.Ordinal);
        Assert.Equal("0", Value(kavyas, "Contributions"));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ed).Open(Cast.WaterPath + "/my-figures")).Status);
        Assert.StartsWith("/login", (await site.Visitor().Open(Cast.WaterPath + "/my-figures")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_without_a_name_counts_and_is_never_named()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Kavya).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", "May I ask?"), ("Body", "I do not know it."), ("Kind", "Question"), ("Sealing", "Sealed"));
        site.Clock.Advance(TimeSpan.FromDays(1));

        var pulse = await site.As(Cast.Ana).Open(Pulse);

        Assert.Equal(("2 of 2", "1 of 2"), (Contributions(pulse), pulse.Figure("contribution-rate")));
        Assert.Equal("0", Value(await site.As(Cast.Kavya).Open(Cast.WaterPath + "/my-figures"), "Contributions"));
    }

    static string Contributions(Page page) => page.Line("member-activity", "Contributions");

    static string Value(Page page, string figure) => Page.Words(page.FindAll("tbody tr").Single(r => Page.Words(r.Children[0]) == figure).Children[1]);
}

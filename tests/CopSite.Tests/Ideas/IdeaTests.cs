using System.Net;
using Communities;
using Ideas;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;
using Tests.Nudges;
using Tests.Users;

namespace Tests.Ideas;

/// <summary>An idea from two lines to a decision with its reason, and to what was done.</summary>
public class IdeaTests
{
    const string Board = Cast.WaterPath + "/ideas";
    const string Title = "Labels on every valve";
    const string Ten = "We have no money for it this year, so no.";
    const string Thirty = "Labels for nine thousand valves cost more than the night shift loses, as the trial of the depot showed in spring. We would look at it again if the meters show more than fourteen minutes for each search.";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Raised_with_two_fields_lapses_with_its_facilitator_then_with_its_sponsor_then_for_everybody_and_a_no_needs_thirty_words(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Sponsor(site, Cast.Kavya);
        var (answer, decide) = (await site.Rule("N24b"), await site.Rule("N24"));
        var path = await Raised(site);

        await site.Live(TimeSpan.FromDays(5), TimeSpan.FromHours(6));
        var today = await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate");
        var late = await site.As(Cast.Ana).Open(path);
        await late.Press("It is read, and goes on");
        await site.Settle();
        var told = await site.Lines(Cast.Ben);
        await Shape(site, path);
        await site.Live(TimeSpan.FromDays(24), TimeSpan.FromHours(12));
        var red = await Open(site, Cast.Kavya, path);
        var hidden = await Open(site, Cast.Ben, path);
        await site.Live(TimeSpan.FromDays(7), TimeSpan.FromHours(12));
        var open = await Open(site, Cast.Ben, path);
        var board = await site.Visitor().Open(Board + "?show=waiting");

        Assert.Equal(Cast.Ana.Id, Assert.Single(await site.Nudges(answer)).PersonId);
        Assert.True(today.Has($"“{Title}” has waited two working days for an answer."));
        Assert.True(late.Has("Answer overdue"));
        Assert.Contains(told, l => l.Text.StartsWith($"“{Title}” is read and goes on.", StringComparison.Ordinal));
        Assert.Equal([Cast.Kavya.Id, Cast.Kavya.Id], (await site.Nudges(decide)).Select(n => n.PersonId));
        Assert.True(red.Has("Decision overdue"));
        Assert.False(hidden.Has("Decision overdue") || hidden.Has("Waiting for management since"));
        Assert.True(open.Has("Waiting for management since"));
        Assert.True(board.Has("Waiting for management since"));

        var refused = await (await Open(site, Cast.Kavya, path)).Press("Decide and tell everybody", ("Decision", "No"), ("Reason", Ten));
        var decided = await (await refused.Press("Decide and tell everybody", ("Decision", "No"), ("Reason", Thirty))).Follow();
        await site.Settle();
        var answers = await site.Visitor().Open(Board + "/answers");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("These are 10 words."));
        Assert.True(decided.Has("Everybody here can read why"));
        Assert.True(answers.Has(Title) && answers.Has("nine thousand valves") && answers.Has("1 no."));
        Assert.Contains(await site.Lines(Cast.Ben), l => l.Text.Contains("is decided: no", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_trial_is_planned_measured_with_a_number_and_told_with_thanks(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await Raised(site);
        await (await site.As(Cast.Kavya).Open(path)).Press("Same here");
        await (await site.As(Cast.Ana).Open(path)).Press("It is read, and goes on");
        await Shape(site, path);
        await (await site.As(Cast.Ana).Open(path)).Press("Decide and tell everybody", ("Decision", "Trial"), ("Reason", Thirty), ("Scores", new[] { "5", "4", "3", "2", "1" }));
        await (await site.As(Cast.Ben).Open(path)).Press("Keep the plan", ("Plan", "Ben labels the depot."), ("End", "2027-01-15"));

        var vague = await (await site.As(Cast.Ben).Open(path)).Press("That came of it", ("Result", "Everybody is happier."));
        await vague.Press("That came of it", ("Result", "From 14 to 3 minutes, measured by Kavya in January."));
        var told = await (await (await site.As(Cast.Ana).Open(path)).Press("You said, we did", ("WeDid", "Every valve of the depot has a label."))).Follow();
        await site.Settle();
        var answers = await site.Visitor().Open(Board + "/answers");

        Assert.True(vague.Has("Give a number with its date and source"));
        Assert.True(told.Has("Every valve of the depot has a label.") && told.Has("Fits our mission") && told.Has("Look back at it together"));
        Assert.True(answers.Has("We did") && answers.Has("From 14 to 3 minutes") && answers.Has("Thanks to Ben Mwangi"));
        Assert.Contains(await site.Lines(Cast.Kavya), l => l.Text.StartsWith($"You said “{Title}”, and we did", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Not_now_comes_back_on_its_day_with_a_new_clock()
    {
        await using var site = await TestSite.Start();
        var path = await Raised(site);
        await (await site.As(Cast.Ana).Open(path)).Press("It is read, and goes on");
        await Shape(site, path);
        var form = await site.As(Cast.Ana).Open(path);

        var dayless = await form.Press("Decide and tell everybody", ("Decision", "NotNow"), ("Reason", Thirty));
        await dayless.Press("Decide and tell everybody", ("Decision", "NotNow"), ("Reason", Thirty), ("Again", "2026-12-10"));
        var put = (await Found(site)).Standing;
        site.Clock.Advance(TimeSpan.FromDays(22));
        await site.Settle();
        await site.Settle();
        var back = await Found(site);

        Assert.True(dayless.Has("Say on which day it is looked at again."));
        Assert.Equal(IdeaStanding.NotNow, put);
        Assert.Equal((IdeaStanding.Deciding, (IdeaDecision?)null), (back.Standing, back.Decision));
        Assert.True(back.DecideByUtc > site.Clock.NowUtc.AddDays(20));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Whoever_stays_unnamed_is_known_to_the_facilitator_alone(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Sponsor(site, Cast.Kavya);
        var path = await Raised(site, unnamed: true);
        var id = (await Found(site)).Id;

        var pages = new List<Page> { await site.As(Cast.Kavya).Open(path), await site.Visitor().Open(path), await site.As(Cast.Ed).Open(path), await site.As(Cast.Kavya).Open(Board), await site.As(Cast.Kavya).Open("/search?q=labels"), await site.Visitor().Open("/feeds/communities/water/ideas"), await site.As(Cast.Ed).Open($"/admin/content/{id}"), await site.Visitor().Open("/api/content/" + id) };
        var export = await site.As(Cast.Ana).Open(path);

        Assert.All(pages, p => Assert.False(p.Html.Contains("Ben Mwangi", StringComparison.Ordinal) || p.Html.Contains("\"ben\"", StringComparison.Ordinal) || p.Html.Contains(Cast.Ben.Id, StringComparison.Ordinal)));
        Assert.True(pages[0].Has("A member"));
        Assert.True(export.Has("Ben Mwangi"));
        Assert.True((await site.As(Cast.Ben).Open(path)).Has("Ben Mwangi"));
    }

    [Fact]
    public async Task Two_that_become_one_keep_everybody_who_brought_or_supports_either()
    {
        await using var site = await TestSite.Start();
        var path = await Raised(site);
        await (await site.As(Cast.Kavya).Open(Board + "/new")).Press("Raise it", ("Title", "A map of the valves"), ("Body", "The map is of 1994."));
        var other = await site.InTenant(s => s.Db.Set<Idea>().Where(i => i.DisplayText == "A map of the valves").Select(i => i.Id).SingleAsync());
        await (await site.As(Cast.Ana).Open(path)).Press("Same here");

        await (await site.As(Cast.Ana).Open(path)).Press("Make them one", ("Into", other));
        var one = await site.As(Cast.Kavya).Open($"{Board}/{other}");
        var gone = await site.As(Cast.Ben).Open(path);

        Assert.True(one.Has("Ben Mwangi, Kavya Rao") && one.Has($"Holds {Title}") && one.Has("1 person sees the same"));
        Assert.True(gone.Has("Went up in A map of the valves"));
        Assert.Equal(0, (await site.As(Cast.Ben).Open(Board)).FindAll(".listing__title a").Count(a => a.TextContent == Title));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_a_facilitator_hides_is_gone_everywhere_and_what_is_closed_stays_closed(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await Raised(site);
        await site.Settle();
        var found = await site.As(Cast.Kavya).Open("/search?q=labels");
        await (await site.As(Cast.Kavya).Open(path + "/flag")).Press("Flag it", ("Reason", "Other"), ("Words", "It names our contractor."));
        await site.InTenant(async scope =>
        {
            var idea = await scope.Db.Set<Idea>().SingleAsync();
            idea.Hide("It names somebody.", site.Clock.NowUtc);
            await scope.Db.SaveChangesAsync();
        });
        await site.Settle();
        var hidden = new[] { await site.As(Cast.Kavya).Open(path), await site.Visitor().Open(path) };
        var gone = await site.As(Cast.Kavya).Open("/search?q=labels");
        await site.InDb(async db => (await db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = CommunityPrivacy.Confidential);
        var closed = await site.As(Cast.Ed).Open(Board);

        Assert.True(found.Has(Title));
        Assert.All(hidden, p => Assert.Equal(HttpStatusCode.NotFound, p.Status));
        Assert.False(gone.Has(Title));
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ben).Open(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, closed.Status);
    }

    [Fact]
    public async Task A_conversation_becomes_an_idea_and_both_lead_to_each_other()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Labels on the valves would halve it."));
        var made = await (await (await site.As(Cast.Kavya).Open(Cast.QuestionPath + "/conversion")).Press("Make it", ("Into", "ideas"), ("Title", Title), ("Numbers", new[] { "0", "1" }))).Follow();
        await site.Settle();
        var idea = await Found(site);
        var page = await site.As(Cast.Ben).Open($"{Board}/{idea.Id}");

        Assert.Contains("Labels on the valves would halve it.", idea.Body, StringComparison.Ordinal);
        Assert.True(page.Has("Labels on the valves would halve it.") && page.Has(Cast.QuestionTitle));
        Assert.True((await site.As(Cast.Ben).Open(Cast.QuestionPath)).Has(Title));
        Assert.NotEqual(HttpStatusCode.UnprocessableEntity, made.Status);
    }

    [Fact]
    public async Task Too_many_words_at_the_start_are_refused_and_stay_in_the_form()
    {
        await using var site = await TestSite.Start();
        var words = string.Join(' ', Enumerable.Repeat("valve", 121));

        var page = await (await site.As(Cast.Ben).Open(Board + "/new")).Press("Raise it", ("Title", Title), ("Body", words));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Has("This has 121 words; 120 are enough to begin with."));
        Assert.Equal(words, page.Find("textarea").TextContent.Trim());
    }

    static async Task<string> Raised(TestSite site, bool unnamed = false)
    {
        var raised = await (await site.As(Cast.Ben).Open(Board + "/new")).Press("Raise it", ("Title", Title), ("Body", "Nobody finds the right valve at night."), ("Unnamed", unnamed ? "true" : null));
        await site.Settle();
        return raised.Location;
    }

    static async Task Shape(TestSite site, string path) => await (await site.As(Cast.Ana).Open(path)).Press("It is ready to be decided", ("Problem", "Fourteen minutes for each valve."), ("Benefit", "The night shift."), ("Measure", "Minutes to find one: 14 today."));

    static Task<Idea> Found(TestSite site) => site.InTenant(s => s.Db.Set<Idea>().AsNoTracking().SingleAsync());

    // Their session may have ended in the weeks that went by.
    static async Task<Page> Open(TestSite site, Member who, string path)
    {
        var client = site.Visitor();
        await (await client.Open("/login")).Press("Sign in", ("Email", who.Email), ("Password", Cast.Password));
        return await client.Open(path);
    }

    static Task Sponsor(TestSite site, Member who) => site.InDb(db =>
    {
        var charter = new Charter { CommunityId = Cast.WaterId, WrittenById = Cast.Ana.Id, CreatedUtc = Cast.Noon };
        db.Add(charter);
        db.Entry(charter).Property(c => c.SponsorId).CurrentValue = who.Id;
        db.Entry(charter).Property(c => c.State).CurrentValue = CharterState.Approved;
        return Task.CompletedTask;
    });
}

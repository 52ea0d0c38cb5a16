using System.Net;
using Activities;
using CaseStudies;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.CaseStudies;

/// <summary>Who reviews, how many at once, what happens to the silent, and what authors learn of them.</summary>
public class ReviewersTests
{
    [Fact]
    public async Task Two_open_reviews_are_enough_for_anybody()
    {
        await using var site = await TestSite.Start();
        var ana = site.As(Cast.Ana);
        for (var at = 0; at < 2; at++) await (await ana.Open(await site.ReviewPath(await site.Submitted()))).Press("Ask them", ("who", "kavya"));

        var third = await site.ReviewPath(await site.Submitted());
        var page = await ana.Open(third);
        var refused = await ana.Send(third, third + "/participants", "who", "kavya");

        Assert.DoesNotContain(page.FindAll("#f-Who option"), o => o.GetAttribute("value") == "kavya");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("They have 2 open already, and 2 at once are enough for anybody."));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_silent_reviewer_is_reminded_and_then_somebody_else_is_found(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.InReview();
        await (await site.As(Cast.Ed).Open(await site.ReviewPath(path) + "/sheet")).Press("Hand it in", Casework.Review);

        site.Clock.Advance(TimeSpan.FromDays(5));
        await site.Settle();
        await site.Settle();
        var reminded = (await site.Lines(Cast.Kavya)).Select(l => l.Text).ToList();
        site.Clock.Advance(TimeSpan.FromDays(3));
        await site.Settle();
        await site.Settle();
        var people = await site.InTenant(scope => scope.Db.Set<Participant>().Where(p => p.Role == "reviewer").OrderBy(p => p.PersonId).Select(p => new { p.PersonId, p.ReleasedUtc }).ToListAsync());

        Assert.Contains("“Night walks halved our leaks” still waits for you. Pick a day and a time for twenty minutes", reminded);
        Assert.Equal([(Cast.Ana.Id, true), (Cast.Ed.Id, true), (Cast.Kavya.Id, false)], people.Select(p => (p.PersonId, p.ReleasedUtc is null)));
        Assert.Contains("You are asked to be reviewer of “Night walks halved our leaks”", (await site.Lines(Cast.Ana)).Select(l => l.Text));
    }

    [Fact]
    public async Task The_lot_finds_two_who_did_not_write_it()
    {
        await using var site = await TestSite.Start();
        await site.EdJoins();
        var path = await site.Submitted();

        await (await site.As(Cast.Ana).Open(await site.ReviewPath(path))).Press("Draw those who are missing by lot");
        var drawn = await site.InTenant(scope => scope.Db.Set<Participant>().Where(p => p.Role == "reviewer").Select(p => p.PersonId).ToListAsync());

        Assert.Equal(2, drawn.Count);
        Assert.DoesNotContain(Cast.Ben.Id, drawn);
        Assert.Equal(CaseStanding.InReview, (await site.Case(path)).Standing);
    }

    [Fact]
    public async Task Where_the_site_wants_it_so_authors_do_not_learn_who_reviews_them()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ed).Open("/admin/formats")).Press("Keep reviewers’ names from authors");
        var path = await site.InClarification();
        var review = await site.ReviewPath(path);
        await (await site.As(Cast.Kavya).Open(review)).Press("Ask", ("text", "Which meter?"));
        await site.Settle();

        var bens = await site.As(Cast.Ben).Open(review);

        Assert.DoesNotContain("Kavya", bens.Html);
        Assert.True(bens.Has("Reviewer 1") && bens.Has("Which meter?"));
        Assert.DoesNotContain(await site.Lines(Cast.Ben), l => l.Text.Contains("Kavya", StringComparison.Ordinal));
        Assert.Contains("Kavya", (await site.As(Cast.Ana).Open(review)).Html);
        Assert.DoesNotContain("Kavya", (await site.As(Cast.Ben).Open(review + "/planner")).Html);
    }

    [Fact]
    public async Task The_planner_shows_each_phase_and_going_back_says_what_it_freezes()
    {
        await using var site = await TestSite.Start();
        var path = await site.InReview();
        var review = await site.ReviewPath(path);
        await (await site.As(Cast.Ed).Open(review + "/sheet")).Press("Hand it in", Casework.Review);

        var planner = await site.As(Cast.Ana).Open(review + "/planner");
        var silent = await planner.Press("Move to “Clarify”");
        var back = await (await planner.Press("Move to “Clarify”", ("reason", "One more question of fact."))).Follow();

        Assert.Equal(["Prepare", "Submitted", "Clarify", "Review", "Respond and revise", "Accept", "Publish"], planner.FindAll(".planner__title").Select(Page.Words));
        Assert.True(planner.Has("Reviewer: Sheets 1 of 2") && planner.Has("1 finished sheet, 3 questions and points stay as they are"));
        Assert.True(silent.Has("Say why you go back."));
        Assert.Equal("Clarify", Page.Words(back.Find(".planner__phase--open .planner__title")));
        var ahead = await (await site.As(Cast.Ana).Open(review + "/planner")).Press("Move to “Review”");
        Assert.True(ahead.Has("This phase is not done yet"));
    }

    [Fact]
    public async Task A_reviewer_tries_their_judgement_on_an_example_first()
    {
        await using var site = await TestSite.Start();
        var review = await site.ReviewPath(await site.InReview());

        var tried = await (await site.As(Cast.Kavya).Open(review + "/calibration")).Press("Compare", ("Answers[evidence]", "no"), ("Answers[repeatable]", "yes"), ("Answers[verdict]", "needs rework"));

        Assert.True(tried.Has("You agree on 2 of 3") && tried.Has("nobody could hold a huddle from these words"));
    }
}

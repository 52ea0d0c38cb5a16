using System.Net;
using Activities;
using CaseStudies;
using Kernel.Content;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.CaseStudies;

/// <summary>A case study from its draft to what others do with it.</summary>
public class ReviewTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task From_draft_to_adoption_and_back_into_review_when_results_change(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.EdJoins();
        var (ben, ana, kavya, ed) = (site.As(Cast.Ben), site.As(Cast.Ana), site.As(Cast.Kavya), site.As(Cast.Ed));
        var path = await site.Drafted(evidence: false);
        var review = await site.ReviewPath(path);

        // Without evidence it is not handed in.
        var refused = await (await ben.Open(review)).Press("Hand it in");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Attach evidence for “Results”: a file, or a link to where it can be seen."));
        Assert.Equal(CaseStanding.Draft, (await site.Case(path)).Standing);
        await (await ben.Open(path + "/edit")).Press("Save", [.. Casework.Whole, ("Body", Casework.Proof)]);
        await (await ben.Open(review)).Press("Hand it in");
        Assert.Equal(CaseStanding.Submitted, (await site.Case(path)).Standing);

        // Its author is no reviewer; two others are, one of them from elsewhere.
        var own = await ana.Send(review, review + "/participants", "who", "ben");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.Status);
        Assert.True(own.Has("They wrote it. Choose somebody who reads it with fresh eyes."));
        await (await ana.Open(review)).Press("Ask them", ("who", "kavya"));
        Assert.Equal(CaseStanding.Submitted, (await site.Case(path)).Standing);
        await (await ana.Open(review)).Press("Ask them", ("who", "ed"));
        Assert.Equal(CaseStanding.InReview, (await site.Case(path)).Standing);
        await site.Settle();
        Assert.Contains("You are asked to be reviewer of “Night walks halved our leaks”", (await site.Lines(Cast.Kavya)).Select(l => l.Text));

        // Questions of fact, answered.
        await (await kavya.Open(review)).Press("Ask", ("text", "Which meter?"));
        foreach (var who in new[] { kavya, ed }) await (await who.Open(review)).Press("I have no more questions");
        Assert.True((await ana.Open(review)).Has("Now: Clarify"));
        await (await ben.Open(review)).Press("Answer question 1", ("text", "DM4, at the bridge."));
        Assert.True((await ana.Open(review)).Has("Now: Review"));

        // Two sheets; the author reads them when both are in.
        await (await kavya.Open(review + "/sheet")).Press("Hand it in", Casework.Review);
        Assert.False((await ben.Open(review)).Has("The numbers have dates."));
        Assert.False((await ed.Open(review)).Has("The numbers have dates."));
        await (await ed.Open(review + "/sheet")).Press("Hand it in", Casework.Review);
        Assert.Equal(CaseStanding.Revise, (await site.Case(path)).Standing);

        // Point by point, and the text changes.
        var early = await (await ben.Open(review)).Press("Hand it in");
        Assert.True(early.Has("6 points wait for a response: changed, or not changed because."));
        for (var at = 3; at <= 7; at++) await (await ben.Open(review)).Press($"Respond to point {at}", ("how", "NotChanged"), ("text", "It is so."));
        Assert.True((await (await ben.Open(review)).Press("Respond to point 2", ("how", "NotChanged"), ("text", ""))).Has("Say why you leave it as it is."));
        await (await ben.Open(review)).Press("Respond to point 2", ("how", "Changed"), ("text", "Rain is in it now."));
        await (await ben.Open(path + "/edit")).Press("Save", ("Answers[hard-parts]", "Dogs and rain."));
        await (await ben.Open(review)).Press("Hand it in");
        Assert.Equal(["and rain"], (await kavya.Open(path + "/differences")).FindAll("ins").Select(Page.Words));

        // Accepted, then published with a date to look at it again.
        await (await ana.Open(review + "/decision")).Press("Decide", ("Outcome", "accept"));
        Assert.Equal((CaseStanding.Accepted, ContentState.Draft), ((await site.Case(path)).Standing, (await site.Case(path)).State));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(path)).Status);
        await (await ana.Open(review)).Press("Publish it");
        await site.Settle();
        var published = await site.Case(path);
        Assert.Equal((CaseStanding.Published, Cast.Noon.AddMonths(12)), (published.Standing, published.ReviewDueUtc));
        Assert.Equal(["Ed Larsen", "Kavya Rao"], (await kavya.Open(path)).FindAll(".aside .person__name").Select(Page.Words));

        // Two answers.
        await (await kavya.Open(path + "/adoptions")).Press("Say so", ("Team", "Deccan North"), ("Answer", "Adopted"), ("Result", "A third less."));
        await (await ed.Open(path + "/adoptions")).Press("Say so", ("Team", "Fjord"), ("Answer", "NotForUs"), ("Result", "No meters."));
        var board = await site.Visitor().Open(path + "/adoptions");
        Assert.Equal(2, board.FindAll("tbody tr").Count);
        Assert.True(board.Has("1 of 2 took it up"));

        // Results change: it is reviewed again.
        await (await ben.Open(path + "/edit")).Press("Save", ("Answers[results]", "From 31 to 12 l/s."));
        await site.Settle();
        Assert.Equal(CaseStanding.InReview, (await site.Case(path)).Standing);
        Assert.True((await site.Visitor().Open(path)).Has("colleagues are reviewing it again"));
        Assert.True((await kavya.Open("/tasks")).Has("Write your review: Night walks halved our leaks"));
    }

    [Fact]
    public async Task What_is_given_back_carries_its_reasons_as_points_and_a_warm_word()
    {
        await using var site = await TestSite.Start();
        var path = await site.ToDecide();
        var review = await site.ReviewPath(path);

        var silent = await (await site.As(Cast.Ana).Open(review + "/decision")).Press("Decide", ("Outcome", "return"));
        await silent.Press("Decide", ("Outcome", "return"), ("Reason", "Say who paid\nSay what it cost"), ("Warm", "It can be done on Monday."));
        var bens = await site.As(Cast.Ben).Open(review);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Equal(CaseStanding.Revise, (await site.Case(path)).Standing);
        Assert.True(bens.Has("It can be done on Monday.") && bens.Has("Say who paid") && bens.Has("Respond to 2 points"));
    }

    [Fact]
    public async Task A_second_round_asks_the_same_reviewers_again()
    {
        await using var site = await TestSite.Start();
        var path = await site.ToDecide();
        var review = await site.ReviewPath(path);

        await (await site.As(Cast.Ana).Open(review + "/decision")).Press("Decide", ("Outcome", "again"), ("Reason", "Much has changed."));
        foreach (var who in new[] { Cast.Kavya, Cast.Ed }) await (await site.As(who).Open(review + "/sheet")).Press("Hand it in", Casework.Review);

        Assert.Equal([1, 1, 2, 2], await site.InTenant(scope => scope.Db.Set<Sheet>().Select(s => s.Round).OrderBy(r => r).ToListAsync()));
        Assert.Equal(CaseStanding.Revise, (await site.Case(path)).Standing);
    }

    [Fact]
    public async Task Nobody_reviews_after_a_withdrawal_and_nothing_half_made_stays()
    {
        await using var site = await TestSite.Start();
        var path = await site.InReview();
        var review = await site.ReviewPath(path);
        var begun = await site.As(Cast.Kavya).Open(review + "/sheet");

        await (await site.As(Cast.Ben).Open(review)).Press("Withdraw it", ("reason", "We measured again."));
        var late = await begun.Press("Hand it in", Casework.Review);
        await site.Settle();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.True(late.Has("You have no part in this any more") && late.Has("It was withdrawn. Nothing was stored.") && late.Has("I wonder who paid"));
        Assert.Equal(CaseStanding.Draft, (await site.Case(path)).Standing);
        Assert.Empty(await site.InTenant(scope => scope.Db.Set<Sheet>().ToListAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open(path)).Status);
        Assert.Contains("You have no part in “Night walks halved our leaks” any more: It was withdrawn.", (await site.Lines(Cast.Kavya)).Select(l => l.Text));
    }

    [Fact]
    public async Task Whoever_leaves_the_community_leaves_their_review_to_others_and_a_deleted_case_study_waits_for_nobody()
    {
        await using var site = await TestSite.Start();
        var path = await site.InReview();
        var review = await site.ReviewPath(path);

        await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Press("Leave the community");
        await site.Settle();
        var eds = await site.As(Cast.Ed).Open(review);
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<CaseStudy>().SingleAsync()).Delete();
            await scope.Db.SaveChangesAsync();
        });
        await site.Settle();

        Assert.True(eds.Has("They left the community."));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Kavya).Open(review)).Status);
        Assert.True((await site.As(Cast.Kavya).Open("/tasks")).Has("Nothing waits for you"));
        site.Clock.Advance(TimeSpan.FromDays(20));
        await site.Settle();
    }
}

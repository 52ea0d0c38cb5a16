using System.Net;
using Activities;
using CaseStudies;
using Communities;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Tests.Moderation;
using Tests.Notifications;

namespace Tests.CaseStudies;

/// <summary>Case studies and their reviews are looked after as discussions are.</summary>
public class CareTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_flagged_case_study_can_be_hidden_from_its_readers_and_shown_again(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.Standing(CaseStanding.Published);
        await site.Settle();
        var feed = await site.Visitor().Open("/feeds/case-studies");

        await (await (await site.As(Cast.Kavya).Open(path)).Click("Flag this case study")).Press("Flag it", ("Reason", "Other"), ("Words", "It names somebody."));
        await site.Settle();
        await (await site.OpenCase(Cast.Ana)).Press("Hide it", ("Reason", "It names somebody."));
        await site.Settle();

        Assert.Contains("Night walks halved our leaks", feed.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Kavya).Open(path)).Status);
        foreach (var page in new[] { path + "/flag", path + "/adoptions", Casework.Shelf, "/search?q=Ponte", "/feeds/case-studies", "/people/ben" })
            Assert.DoesNotContain("Night walks", (await site.As(Cast.Kavya).Open(page)).Html, StringComparison.Ordinal);
        Assert.Contains("“It names somebody.”", Page.Words((await site.As(Cast.Ben).Open(path)).Find(".notice--danger")));

        await (await site.OpenCase(Cast.Ana)).Press("Show it again");
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Kavya).Open(path)).Status);
        Assert.Empty((await site.As(Cast.Ben).Open(path)).FindAll("a[href$='/flag']"));
    }

    [Fact]
    public async Task Questions_answers_and_sheets_are_flagged_by_those_who_read_them_and_by_nobody_else()
    {
        await using var site = await TestSite.Start();
        var path = await site.InClarification();
        var review = await site.ReviewPath(path);
        await (await site.As(Cast.Kavya).Open(review)).Press("Ask", ("text", "Who paid, you thieves?"));
        await (await site.As(Cast.Ben).Open(review)).Press("Answer question 1", ("text", "We did."));

        var answer = (await site.As(Cast.Ed).Open(review + "/answers/1/flag")).Status;
        await (await (await site.As(Cast.Ben).Open(review)).Click("Flag question 1")).Press("Flag it", ("Reason", "Unkind"));
        await site.Settle();
        await (await site.OpenCase(Cast.Ana)).Press("Hide it", ("Reason", "It puts people down."));
        var (author, reviewer) = (await site.As(Cast.Ben).Open(review), await site.As(Cast.Ed).Open(review));

        Assert.True(author.Has("A facilitator hid this question.") && !author.Has("thieves") && !reviewer.Has("thieves"));
        Assert.Equal(HttpStatusCode.OK, answer);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open(review + "/questions/1/flag")).Status);
        await (await site.As(Cast.Ana).Open(review)).Press("Take Ed Larsen off");
        foreach (var below in new[] { "/answers/1/flag", "/sheets/1/flag" }) Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open(review + below)).Status);
    }

    [Fact]
    public async Task A_hidden_review_asks_nothing_of_its_author()
    {
        await using var site = await TestSite.Start();
        var path = await site.InRevision();
        var review = await site.ReviewPath(path);

        await (await site.As(Cast.Ben).Open(review + "/sheets/1/flag")).Press("Flag it", ("Reason", "Unkind"));
        await site.Settle();
        await (await site.OpenCase(Cast.Ana)).Press("Hide it", ("Reason", "It puts people down."));
        var page = await site.As(Cast.Ben).Open(review);

        Assert.Equal(3, page.FindAll(".point__respond").Count);
        Assert.Single(page.FindAll("article.sheet"));
    }

    [Fact]
    public async Task What_newcomers_say_in_reviews_waits_where_a_community_wants_it()
    {
        await using var site = await TestSite.Start();
        var path = await site.InClarification();
        var review = await site.ReviewPath(path);
        await site.InTenant(scope => scope.Get<global::Kernel.Settings.SettingsDocument>().Change<ModerationSettings>(s => s.FirstPosts = 5, default));

        var empty = await (await site.As(Cast.Kavya).Open(review)).Press("Ask", ("text", ""));
        var waits = await (await site.As(Cast.Kavya).Open(review)).Press("Ask", ("text", "Who paid?"));
        await site.Settle();
        var before = await site.As(Cast.Ben).Open(review);
        await (await site.OpenCase(Cast.Ana)).Press("Publish it");

        Assert.True(empty.Has("Write your question first."));
        Assert.StartsWith("/account/moderation/", waits.Location, StringComparison.Ordinal);
        Assert.False(before.Has("Who paid?"));
        Assert.True((await site.As(Cast.Ben).Open(review)).Has("Who paid?"));
    }

    [Fact]
    public async Task A_muted_member_neither_reviews_nor_says_what_came_of_it()
    {
        await using var site = await TestSite.Start();
        var path = await site.InClarification();
        var review = await site.ReviewPath(path);
        await site.InTenant(async scope =>
        {
            foreach (var mutes in scope.Get<global::Kernel.Modules.Plugs>().Of<global::Communities.Posts.IMutes>()) await mutes.Mute(Cast.WaterId, Cast.Kavya.Id, site.Clock.NowUtc.AddDays(3), "Calm down.", default);
            await scope.Db.SaveChangesAsync();
        });

        Assert.Empty((await site.As(Cast.Kavya).Open(review)).FindAll("form[action$=questions]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Kavya).Send(review, review + "/questions", "text", "Who paid?")).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_was_never_published_is_its_authors_whoever_edits_the_site(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var draft = await site.Drafted("A secret of ours");
        var id = Casework.IdOf(draft);

        foreach (var standing in new[] { CaseStanding.Draft, CaseStanding.Submitted })
        {
            foreach (var page in new[] { $"/admin/content/{id}", $"/admin/content/{id}/versions", $"/api/content/{id}", $"/api/content/{id}?draft=true", draft })
                Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open(page)).Status);
            Assert.False((await site.As(Cast.Ed).Open("/admin/content?type=CaseStudy")).Has("A secret of ours"));
            if (standing == CaseStanding.Draft) await site.Move(draft, CaseStanding.Submitted);
        }
        await site.Move(draft, CaseStanding.InReview, CaseStanding.Accepted, CaseStanding.Published);

        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ed).Open($"/admin/content/{id}")).Status);
        Assert.True((await site.As(Cast.Ed).Open("/admin/content?type=CaseStudy")).Has("A secret of ours"));
    }

    [Fact]
    public async Task Whoever_reads_it_has_met_their_notices_and_those_who_tend_see_what_waits()
    {
        await using var site = await TestSite.Start();
        var waiting = await site.Submitted();
        var path = await site.Standing(CaseStanding.Published);
        await (await site.As(Cast.Kavya).Open(path + "/adoptions")).Press("Say so", ("Team", "North"), ("Answer", "Adopted"));
        await site.Settle();
        var unread = (await site.Lines(Cast.Ben)).Count(l => l.Key.StartsWith("case-study:", StringComparison.Ordinal) && l.ReadUtc is null);

        await site.As(Cast.Ben).Open(path);

        Assert.Equal(1, unread);
        Assert.DoesNotContain(await site.Lines(Cast.Ben), l => l.Key.StartsWith("case-study:", StringComparison.Ordinal) && l.ReadUtc is null);
        var home = await site.As(Cast.Ana).Open("/");
        Assert.Contains(home.FindAll("a"), a => a.GetAttribute("href") == waiting);
    }

    [Fact]
    public async Task A_question_to_the_author_makes_a_newcomer_a_contributor()
    {
        await using var site = await TestSite.Start();
        var path = await site.InClarification();

        var before = await Standing(site);
        await (await site.As(Cast.Ed).Open(await site.ReviewPath(path))).Press("Ask", ("text", "Who paid?"));
        await site.Settle();
        await site.Settle();

        Assert.Equal((MembershipState.Newcomer, MembershipState.Active), (before, await Standing(site)));

        static Task<MembershipState> Standing(TestSite site) => site.InTenant(scope => scope.Db.Set<Membership>().Where(m => m.PersonId == Cast.Ed.Id && m.CommunityId == Cast.WaterId).Select(m => m.State).SingleAsync());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_waits_for_somebody_stands_on_as_many_pages_as_it_takes(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.InTenant(async scope =>
        {
            var format = (await scope.Get<global::Activities.Formats.FormatShelf>().Find("after-action-review", default))!;
            for (var at = 1; at <= 23; at++) scope.Db.Add(Activity.Begin(Cast.WaterId, format.Json, format.Format, "", $"Burst {at:00}", Cast.Ben.Id, Cast.Noon.AddMinutes(at)));
            for (var at = 1; at <= 30; at++) scope.Db.Add(Activity.Begin(Cast.WaterId, format.Json, format.Format, "", $"Other {at:00}", Cast.Kavya.Id, Cast.Noon.AddMinutes(-at)));
            await scope.Db.SaveChangesAsync();
        });

        var (first, second) = (await site.As(Cast.Ben).Open("/tasks"), await site.As(Cast.Ben).Open("/tasks?page=2"));
        var all = first.FindAll(".listing__item a").Concat(second.FindAll(".listing__item a")).Select(Page.Words).ToList();

        Assert.Equal(Enumerable.Range(1, 23).Select(at => $"Write it and hand it in: Burst {at:00}"), all);
        Assert.NotEmpty(first.FindAll(".pager"));
        Assert.True((await site.As(Cast.Ana).Open("/tasks")).Has("Nothing waits for you"));
    }
}

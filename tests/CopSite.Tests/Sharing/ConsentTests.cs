using System.Net;
using CaseStudies;
using Communities;
using Communities.Consents;
using Microsoft.EntityFrameworkCore;
using Sharing;
using Sharing.Plugs;
using Tests.Notifications;

namespace Tests.Sharing;

/// <summary>Nothing leaves before everybody who wrote it has said yes, and nothing stays away that may not.</summary>
public class ConsentTests
{
    [Fact]
    public async Task Editors_and_facilitators_ask_and_authors_alone_answer()
    {
        await using var site = await TestSite.Start();
        await site.ClosedHub();
        await site.Publish();
        var consents = await AskedPath(site, Cast.Ana);

        Assert.Equal("/login?returnUrl=" + Uri.EscapeDataString(Outwardly.SharingPath), (await site.Visitor().Open(Outwardly.SharingPath)).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Kavya).Open(Outwardly.SharingPath)).Status);
        Assert.DoesNotContain("Share outward", (await site.As(Cast.Kavya).Open(Outwardly.CasePath)).Html);
        // The author looks on; to ask is not theirs.
        var ben = await site.As(Cast.Ben).Open(Outwardly.SharingPath);
        Assert.True((await ben.Click("Give your answer")).Has("What leaves"));
        Assert.True((await site.As(Cast.Ana).Open(Outwardly.SharingPath)).Has("Has not answered yet"));
        Assert.Empty(ben.FindAll("main form"));
        foreach (var other in new[] { Cast.Ana, Cast.Kavya, Cast.Ed, Cast.Ada })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.As(other).Open(consents)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Send(site, other, consents, "Answer", "Yes")).Status);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(site, Cast.Ben, Outwardly.SharingPath, "Hub", "")).Status);
        Assert.Null(await site.Share());
    }

    [Fact]
    public async Task What_is_private_tells_what_leaves_and_is_asked_about_by_its_own_people()
    {
        await using var site = await TestSite.Start();
        await site.ClosedHub();
        await site.Publish();
        await Set(site, CommunityPrivacy.Private);

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ed).Open(Outwardly.SharingPath)).Status);
        Assert.True((await site.As(Cast.Ana).Open(Outwardly.SharingPath)).Has("This community is private"));
        Assert.True((await site.As(Cast.Ben).Open(await AskedPath(site, Cast.Ana))).Has("Today members alone read this."));
        await site.Say(Cast.Ben, "Yes");

        var document = (await site.Share())!.Document;
        Assert.Equal("", document.Path);
        Assert.DoesNotContain("~/", document.Write());
        Assert.DoesNotContain("log.txt", document.Write());
        Assert.Equal(1, document.FilesLeft);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task It_leaves_with_the_last_yes_under_the_names_of_those_who_want_it(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.ClosedHub();
        await site.Publish(Cast.Ben, Cast.Kavya);
        await site.Ask();

        await site.Say(Cast.Kavya, "WithoutName");
        var before = await site.Share();
        await site.Say(Cast.Ben, "Yes");

        Assert.Null(before);
        var document = (await site.Share())!.Document;
        Assert.Equal((1, 1), (document.Authors.Count, document.Unnamed));
        Assert.Equal(["Ben Mwangi"], document.Authors);
        Assert.DoesNotContain(document.Parts, p => p.Key == CasePart.Contact);
        Assert.Contains(document.Parts, p => p.Text == "We walked.");
        Assert.Equal([(ConsentAnswer?)ConsentAnswer.Yes, ConsentAnswer.WithoutName], await site.InTenant(scope => scope.Db.Set<ShareConsent>().OrderBy(c => c.PersonId).Select(c => c.Answer).ToListAsync()));
    }

    [Fact]
    public async Task One_no_ends_it_without_saying_whose_and_another_request_may_ask_again()
    {
        await using var site = await TestSite.Start();
        await site.ClosedHub();
        await site.Publish(Cast.Ben, Cast.Kavya);
        await site.Ask();

        var empty = await (await site.As(Cast.Ben).Open(await site.ConsentPath())).Press("Answer");
        await site.Say(Cast.Kavya, "No");
        var late = await site.As(Cast.Ben).Open(await site.ConsentPath());

        Assert.True(empty.Has("Choose one of the answers."));
        Assert.True(late.Has("There is nothing left to answer."));
        Assert.Empty(late.FindAll("main form"));
        Assert.Contains(await site.Lines(Cast.Ed), l => l.Text == "“Walks at night” stays here: not all its authors want to share it with The Hub");
        Assert.DoesNotContain(await site.Lines(Cast.Ed), l => l.Text.Contains("Kavya", StringComparison.Ordinal));
        Assert.Null(await site.Share());
        await site.Ask();
        Assert.Equal(2, await site.InTenant(scope => scope.Db.Set<ShareRequest>().CountAsync()));
        Assert.True((await Send(site, Cast.Ed, Outwardly.SharingPath, "Hub", await site.InTenant(scope => scope.Db.Set<Connection>().Select(c => c.Id).SingleAsync()))).Has("Its authors are being asked about The Hub already."));
    }

    [Fact]
    public async Task A_newer_version_waits_for_new_consents()
    {
        await using var site = await TestSite.Start();
        await site.ClosedHub();
        await site.Publish();
        await site.Ask();
        await site.Say(Cast.Ben, "Yes");
        await site.InTenant(async scope =>
        {
            // As if the hub had taken it.
            (await scope.Db.Set<OutwardShare>().SingleAsync()).Arrived(1, Outwardly.CaseId, ShareStanding.Shown, site.Clock.NowUtc);
            (await scope.Db.Set<CaseStudy>().SingleAsync()).Revision = 2;
            await scope.Db.SaveChangesAsync();
        });

        var stands = await site.As(Cast.Ed).Open(Outwardly.SharingPath);
        await site.Ask();
        var meanwhile = await site.Share();
        await site.Say(Cast.Ben, "Yes");

        Assert.True(stands.Has("The Hub has version 1. Here it is at version 2."));
        Assert.Equal((1, 1), (meanwhile!.Document.Number, meanwhile.Change));
        Assert.Equal((2, 2), await site.Share() is { } now ? (now.Document.Number, now.Change) : default);
    }

    [Theory]
    [InlineData("unpublished", "It is no longer published at home."), InlineData("retired", "It was retired: its authors said that it holds no longer.")]
    [InlineData("archived", "Its community was archived."), InlineData("closed", "Fewer people may read its community than when its authors were asked.")]
    public async Task What_may_not_stay_away_is_taken_back(string what, string because)
    {
        await using var site = await TestSite.Start();
        await site.ClosedHub();
        await site.Publish();
        await site.Ask();
        await site.Say(Cast.Ben, "Yes");
        Assert.True((await site.Share())!.IsWanted);

        await site.InTenant(async scope =>
        {
            var (study, water) = (await scope.Db.Set<CaseStudy>().SingleAsync(), await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId));
            if (what == "unpublished") study.Unpublish();
            if (what == "retired") study.FallDue(site.Clock.NowUtc);
            if (what == "retired") study.Retire("Meters changed.", site.Clock.NowUtc);
            if (what == "archived") water.Move(CommunityLifecycle.Closing, true, "Done.", Cast.Ana.Id, site.Clock.NowUtc);
            if (what == "archived") water.Move(CommunityLifecycle.Archived, true, "Done.", Cast.Ana.Id, site.Clock.NowUtc);
            await scope.Db.SaveChangesAsync();
        });
        if (what == "closed")
        {
            var about = await site.As(Cast.Ana).Open(Cast.WaterPath + "/about/edit");
            await about.Press("Save", ("Privacy", "Private"));
        }
        await site.Settle();
        await site.Settle();

        var share = (await site.Share())!;
        Assert.Equal((false, because, ""), (share.IsWanted, share.Because, share.DocumentJson));
        Assert.Contains(await site.Lines(Cast.Ben), l => l.Text.Contains(because, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_nothing_told_of_is_noticed_by_the_day()
    {
        await using var site = await TestSite.Start();
        await site.ClosedHub();
        await site.Publish();
        await site.Ask();
        await Set(site, CommunityPrivacy.Restricted);
        var gone = await site.Connect("0000000000000000000000000a", "Lost", otherIsHub: false);

        await site.InTenant(async scope =>
        {
            await scope.Get<StayingAway>().Run(default);
            await scope.Get<LostSites>().Run(default);
        });

        Assert.Equal(RequestState.CalledOff, await site.InTenant(scope => scope.Db.Set<ShareRequest>().Select(r => r.State).SingleAsync()));
        Assert.Equal("Lost is gone.", await site.InTenant(scope => scope.Db.Set<Connection>().Where(c => c.Id == gone.Id).Select(c => c.EndedBecause).SingleAsync()));
    }

    static async Task<string> AskedPath(TestSite site, Member by)
    {
        await site.Ask(by);
        return await site.ConsentPath();
    }

    static Task Set(TestSite site, CommunityPrivacy privacy) => site.InTenant(async scope =>
    {
        (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = privacy;
        await scope.Db.SaveChangesAsync();
    });

    // A form that the page does not offer, as somebody could send it all the same.
    static async Task<Page> Send(TestSite site, Member who, string to, string field, string value)
    {
        var client = site.As(who);
        var token = (await client.Open("/account/profile")).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        return await client.Page(new(HttpMethod.Post, to) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create(field, value)]) });
    }
}

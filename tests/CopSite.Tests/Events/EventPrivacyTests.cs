using System.Net;
using Communities;

namespace Tests.Events;

/// <summary>Who sees a community's events, on its pages, in its calendar and in calendars of people's own.</summary>
public class EventPrivacyTests
{
    const int Fine = 200, Forbidden = 403, Absent = 404;

    public static TheoryData<CommunityPrivacy, int, int, int, int> Matrix => new()
    {
        //                                    visitor  site member  member  removed member
        { CommunityPrivacy.Open,              Fine,    Fine,        Fine,   Fine },
        { CommunityPrivacy.Restricted,        Absent,  Fine,        Fine,   Fine },
        { CommunityPrivacy.Private,           Absent,  Forbidden,   Fine,   Forbidden },
        { CommunityPrivacy.Confidential,      Absent,  Absent,      Fine,   Absent },
    };

    [Theory, MemberData(nameof(Matrix))]
    public async Task Pages_and_calendar_files_open_to_those_who_may_read(CommunityPrivacy privacy, int visitor, int siteMember, int member, int removed)
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan());
        await site.Come(Cast.Kavya, e);
        await site.Set(privacy);
        await site.TakeOut(Cast.Kavya);

        foreach (var path in new[] { Planning.Place, Planning.PathOf(e), Planning.Place + ".ics", Planning.PathOf(e) + ".ics" })
            foreach (var (who, status) in new[] { (site.Visitor(), visitor), (site.As(Cast.Ed), siteMember), (site.As(Cast.Ben), member), (site.As(Cast.Kavya), removed) })
            {
                var page = await who.Open(path);
                Assert.Equal(status, (int)page.Status);
                Assert.Equal(status == Fine, page.Html.Contains("Listening at three", StringComparison.Ordinal));
            }
        // Reading is not writing: who is no member changes, cancels and registers for nothing.
        foreach (var who in new[] { Cast.Ed, Cast.Kavya })
            foreach (var page in new[] { "/edit", "/cancellation", "/attendance" })
                Assert.Contains((int)(await site.As(who).Open(Planning.PathOf(e) + page)).Status, new[] { Forbidden, Absent });
    }

    [Theory]
    [InlineData(CommunityPrivacy.Open, true), InlineData(CommunityPrivacy.Restricted, true), InlineData(CommunityPrivacy.Private, false), InlineData(CommunityPrivacy.Confidential, false)]
    public async Task What_somebody_registered_for_leaves_their_calendar_when_they_may_no_longer_read_it(CommunityPrivacy privacy, bool stays)
    {
        await using var site = await TestSite.Start();
        var e = await site.Planned(Planning.Plan());
        await site.Come(Cast.Kavya, e);
        await site.Set(privacy);
        var address = await site.CalendarOf(Cast.Kavya);
        var before = await site.Visitor().Open(address);

        await site.TakeOut(Cast.Kavya);
        var after = await site.Visitor().Open(address);

        Assert.Contains("SUMMARY:Listening at three", before.Html);
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Equal(stays, after.Html.Contains("SUMMARY:Listening at three", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CommunityPrivacy.Open), InlineData(CommunityPrivacy.Restricted), InlineData(CommunityPrivacy.Private), InlineData(CommunityPrivacy.Confidential)]
    public async Task The_calendar_of_somebody_who_belongs_nowhere_is_empty_also_when_an_administrator_fetches_it(CommunityPrivacy privacy)
    {
        await using var site = await TestSite.Start();
        await site.Planned(Planning.Plan());
        await site.Set(privacy);
        var address = await site.CalendarOf(Cast.Ed);

        Assert.DoesNotContain("BEGIN:VEVENT", (await site.As(Cast.Ada).Open(address)).Html);
        Assert.DoesNotContain("BEGIN:VEVENT", (await site.Visitor().Open(await site.CalendarOf(Cast.Ada))).Html);
    }
}

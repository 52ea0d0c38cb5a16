using Communities;
using Discussions;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications;
using Notifications.Digests;
using Notifications.Mail;
using Tests.Notifications.Mail;

namespace Tests.Notifications.Digests;

/// <summary>Who was away hears of what they can act on.</summary>
public class DigestTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Who_was_away_gets_what_waits_for_them_first(Engine engine)
    {
        await using var site = await Away(engine);
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Membership>().SingleAsync(m => m.PersonId == Cast.Ben.Id)).Set(MembershipState.Newcomer, isFacilitator: false, Cast.Noon.AddHours(1));
            scope.Db.Add(JoinRequest.Ask(Cast.WaterId, Cast.Ed.Id, "I write the manuals.", Cast.Noon));
            await scope.Db.SaveChangesAsync();
        });
        var gauges = await site.Keep(A.Discussion(by: Cast.Ben, title: "Which gauge do you trust?", at: Cast.Noon.AddHours(2)));

        var digest = await Morning(site, Cast.Ana, days: 7);

        Assert.Equal("[Water Works] Ed Larsen asks to join Water, and 2 more things", digest["Subject"]);
        Assert.Equal(["Waiting for you", "New members to greet", "Nobody has answered yet"], digest.Html!.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal(["https://localhost/communities/water/requests", "https://localhost/people/ben", $"https://localhost/communities/water/discussions/{gauges.Id}"],
            digest.Html.QuerySelectorAll("li a").Select(a => a.GetAttribute("href")));
        Assert.Contains("* Which gauge do you trust? (Ben Mwangi asked in Water)\nhttps://localhost/communities/water/discussions/", digest.Text);
        Assert.Contains("Why you get this: you have not been on Water Works for a while, and you get a digest after a week away.", digest.Text);
    }

    [Fact]
    public async Task Replies_to_the_reader_and_what_is_popular_are_told_once_each()
    {
        await using var site = await Away();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var talk = await site.Keep(A.Discussion(by: Cast.Ana, title: "Pump house open day", kind: DiscussionKind.Conversation));
        foreach (var id in new[] { talk.Id, Cast.QuestionId })
            await (await site.As(Cast.Kavya).Open($"{Cast.WaterPath}/discussions/{id}")).Press("Reply", ("Body", "I come."));
        await site.Wish(Cast.Ben, w => w.Kinds["discussion"] = new(Site: true, Mail: false));

        var digest = await Morning(site, Cast.Ben, days: 7);

        Assert.Equal(["Replies to you", "Popular in your communities"], digest.Html!.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Equal([Cast.QuestionTitle, "Pump house open day"], digest.Html.QuerySelectorAll("li a").Select(a => a.TextContent));
        Assert.Contains("1 new reply in Water", digest.Text);
    }

    [Fact]
    public async Task Who_comes_every_day_gets_none()
    {
        await using var site = await Away();
        for (var day = 0; day < 20; day++)
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            await site.As(Cast.Kavya).Open("/");
            await site.Settle();
        }

        Assert.Empty(await Mailed.To(site, Cast.Kavya));
    }

    [Fact]
    public async Task Where_nothing_happened_nothing_is_sent()
    {
        await using var site = await Away();
        await site.Wish(Cast.Kavya, w => w.Places[Cast.WaterId] = PlaceWish.Muted);

        for (var day = 0; day < 30; day++)
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            await site.Settle();
        }

        Assert.Empty(await Mailed.To(site, Cast.Kavya));
        Assert.Empty(await Mailed.To(site, Cast.Ed));
    }

    [Theory, InlineData("Daily", 4), InlineData("Weekly", 1), InlineData("Fortnightly", 0), InlineData("Never", 0)]
    public async Task It_comes_as_often_as_the_reader_wants(string rhythm, int expected)
    {
        await using var site = await Away();
        await site.Wish(Cast.Kavya, w => w.Digest = Enum.Parse<Rhythm>(rhythm));
        await Replan(site, Cast.Kavya);

        // From Friday noon to Wednesday a week later; something is said every day until Wednesday.
        for (var day = 0; day < 12; day++)
        {
            if (day < 5) await site.Keep(A.Discussion(by: Cast.Ben, title: $"Question {day}", at: site.Clock.NowUtc));
            site.Clock.Advance(TimeSpan.FromDays(1));
            await site.Settle();
        }

        Assert.Equal(expected, (await Mailed.To(site, Cast.Kavya)).Count(m => m["List-Id"].StartsWith("<digest", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Europe/London", "2027-03-27", "2027-03-28T07:00:00Z"), InlineData("Europe/London", "2027-10-30", "2027-10-31T08:00:00Z")]
    [InlineData("America/New_York", "2027-03-13", "2027-03-14T12:00:00Z"), InlineData("America/New_York", "2027-11-06", "2027-11-07T13:00:00Z")]
    [InlineData("Asia/Kolkata", "2027-03-27", "2027-03-28T02:30:00Z")]
    public async Task It_comes_once_at_eight_of_the_readers_clock_when_clocks_change(string zone, string eve, string expected)
    {
        await using var site = await Away();
        var start = DateTime.Parse(eve + "T00:00:00Z").ToUniversalTime();
        site.Clock.Advance(start - site.Clock.NowUtc);
        await site.Change(Cast.Kavya, k => (k.TimeZoneId, k.SeenUtc) = (zone, start));
        await site.Wish(Cast.Kavya, w => (w.Digest, w.Quiet) = (Rhythm.Daily, new QuietHours(0, 0, Weekends: false)));
        await Replan(site, Cast.Kavya);
        await site.Keep(A.Discussion(by: Cast.Ben, at: start.AddHours(1)));

        var sent = new List<DateTime>();
        for (var quarter = 0; quarter < 47 * 4; quarter++)
        {
            var before = (await Digests(site)).Count;
            site.Clock.Advance(TimeSpan.FromMinutes(15));
            await Round(site);
            await Round(site);
            if ((await Digests(site)).Count > before) sent.Add(site.Clock.NowUtc);
        }

        Assert.Equal([DateTime.Parse(expected).ToUniversalTime()], sent);
    }

    [Fact]
    public async Task A_day_late_it_comes_once_and_not_in_the_night()
    {
        await using var site = await Away();
        await site.Wish(Cast.Kavya, w => w.Digest = Rhythm.Daily);
        await Replan(site, Cast.Kavya);
        await site.Keep(A.Discussion(by: Cast.Ben, at: Cast.Noon.AddHours(1)));
        await site.Settle();

        // It was due on Sunday at eight; the site is up again on Tuesday at three.
        site.Clock.Advance(TimeSpan.FromHours(12 + 24 * 3 + 3));
        await site.Settle();
        Assert.Empty(await Mailed.To(site, Cast.Kavya));
        site.Clock.Advance(TimeSpan.FromHours(5));
        await site.Settle();
        await site.Settle();

        Assert.Single(await Mailed.To(site, Cast.Kavya));
    }

    [Fact]
    public async Task Who_moves_west_does_not_get_the_same_day_twice()
    {
        await using var site = await Away();
        await site.Move(Cast.Kavya, "Pacific/Auckland");
        await site.Wish(Cast.Kavya, w => (w.Digest, w.Quiet) = (Rhythm.Daily, new QuietHours(0, 0, Weekends: false)));
        await Replan(site, Cast.Kavya);
        await site.Settle();
        await site.Keep(A.Discussion(by: Cast.Ben, at: site.Clock.NowUtc));
        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.Settle();

        await site.Move(Cast.Kavya, "Pacific/Honolulu");
        await Replan(site, Cast.Kavya);
        for (var hour = 0; hour < 30; hour++)
        {
            site.Clock.Advance(TimeSpan.FromHours(1));
            await site.Keep(A.Discussion(by: Cast.Ben, title: $"Question {hour}", at: site.Clock.NowUtc));
            await site.Settle();
        }

        var keys = (await Digests(site)).Select(d => d.Key).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.InRange(keys.Count, 1, 3);
    }

    [Fact]
    public async Task What_the_reader_may_not_see_is_not_in_it()
    {
        await using var site = await Away();
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = CommunityPrivacy.Private;
            (await scope.Db.Set<Membership>().SingleAsync(m => m.PersonId == Cast.Kavya.Id)).Set(MembershipState.Removed, isFacilitator: false, Cast.Noon);
            await scope.Db.SaveChangesAsync();
        });

        site.Clock.Advance(TimeSpan.FromDays(9));
        await site.Settle();

        Assert.Empty(await Mailed.To(site, Cast.Kavya));
    }

    [Fact]
    public async Task Who_has_not_come_for_half_a_year_is_left_in_peace()
    {
        await using var site = await Away();
        await site.Change(Cast.Kavya, k => k.SeenUtc = Cast.Noon.AddDays(-190));

        site.Clock.Advance(TimeSpan.FromDays(9));
        await site.Settle();

        Assert.Empty(await Mailed.To(site, Cast.Kavya));
    }

    // Everybody was here at noon, when the clock begins, and has a slot.
    static async Task<TestSite> Away(Engine engine = Engine.Sqlite)
    {
        var site = await TestSite.Start(engine);
        await site.InTenant(async scope =>
        {
            await scope.Db.Write(() => scope.Db.Set<Person>().ExecuteUpdateAsync(set => set.SetProperty(p => p.SeenUtc, Cast.Noon)), default);
            await scope.Get<DigestPlans>().Run(default);
        });
        return site;
    }

    static Task Replan(TestSite site, Member who) => site.InTenant(async scope =>
    {
        await scope.Get<DigestPlans>().Reconsider(who.Id, default);
        await scope.Db.SaveChangesAsync();
    });

    // Days later at nine in the morning.
    static async Task<Mailed> Morning(TestSite site, Member who, int days)
    {
        await site.Settle();
        site.Clock.Advance(TimeSpan.FromDays(days + 1) - TimeSpan.FromHours(3));
        return Assert.Single(await Mailed.To(site, who), m => m["List-Id"].StartsWith("<digest", StringComparison.Ordinal));
    }

    static Task Round(TestSite site) => site.InTenant(scope => scope.Get<DigestRound>().Run(default));

    static Task<List<Delivery>> Digests(TestSite site) => site.InTenant(scope => scope.Db.Set<Delivery>().Where(d => d.Kind == DeliveryKind.Digest && d.PersonId == Cast.Kavya.Id).ToListAsync());
}

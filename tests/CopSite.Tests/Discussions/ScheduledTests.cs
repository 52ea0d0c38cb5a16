using System.Net;
using Communities;
using Discussions;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;

namespace Tests.Discussions;

/// <summary>Discussions that are posted at a later time. The site's clock begins on Friday 20 November 2026 at noon.</summary>
public class ScheduledTests
{
    const string New = Cast.WaterPath + "/discussions/new";
    const string Title = "What went wrong last month?";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task It_appears_at_its_time_as_if_its_author_had_posted_it_then(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        var list = await (await Plan(site, Cast.Kavya, "2026-11-23T09:00", ("PollChoices", "Pumps\nPeople"))).Follow();
        site.Clock.Advance(TimeSpan.FromHours(68)); // Monday, 08:00
        await site.Settle();
        var before = await site.Visitor().Open(Cast.WaterPath + "/discussions");
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Settle();
        await site.Settle();
        var after = await site.As(Cast.Ben).Open(await PathOf(site));

        Assert.True(list.Has(Title) && list.Has("23 November 2026, 09:00"));
        Assert.False(before.Has(Title));
        Assert.True(after.Has("Kavya Rao") && after.Has("Pumps"));
        Assert.Equal(Cast.Noon.AddHours(69), await site.InTenant(scope => scope.Db.Set<Discussion>().Where(d => d.DisplayText == Title).Select(d => d.CreatedUtc).SingleAsync()));
        Assert.Contains(await site.Lines(Cast.Kavya), t => t.Text == $"“{Title}” is posted, as you planned");
        Assert.True((await site.As(Cast.Kavya).Open("/drafts")).Has("Nothing begun"));
    }

    [Fact]
    public async Task Nobody_but_its_author_knows_of_it()
    {
        await using var site = await TestSite.Start();
        await Plan(site, Cast.Kavya, "2026-11-23T09:00");
        var address = (await site.As(Cast.Kavya).Open("/drafts")).Find(".listing__title a").GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Kavya).Open(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open(address)).Status);
        Assert.False((await site.As(Cast.Ana).Open("/drafts")).Has(Title));
        Assert.False((await site.As(Cast.Ana).Open("/search?q=wrong+last+month")).Has("last month?</a>"));
    }

    [Fact]
    public async Task It_can_be_changed_posted_at_once_or_given_up()
    {
        await using var site = await TestSite.Start();
        await Plan(site, Cast.Kavya, "2026-11-23T09:00");
        await Plan(site, Cast.Kavya, "2026-11-24T09:00", ("Title", "Second"));

        var changed = await (await Change(site, Cast.Kavya, Title)).Press("Save", ("Body", "Say it in one line."), ("PostAt", "2026-11-25T10:30"));
        var listed = await changed.Follow();
        var posted = await (await (await Change(site, Cast.Kavya, Title)).Press("Save", ("PostAt", ""))).Follow();
        var left = await (await (await site.As(Cast.Kavya).Open("/drafts")).Press("Do not post it: Second")).Follow();
        site.Clock.Advance(TimeSpan.FromDays(9));
        await site.Settle();

        Assert.True(listed.Has("25 November 2026, 10:30"));
        Assert.True(posted.Has(Title) && posted.Has("Say it in one line."));
        Assert.True(left.Has("Nothing begun"));
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<Discussion>().CountAsync(d => d.DisplayText == "Second")));
    }

    [Theory]
    [InlineData("2026-11-20T11:00", "That time has passed.")]
    [InlineData("2028-01-01T09:00", "Choose a time within the next twelve months.")]
    [InlineData("next week", "Give a day and a time")]
    public async Task A_time_at_which_nothing_can_be_posted_is_refused_and_the_words_are_kept(string time, string sentence)
    {
        await using var site = await TestSite.Start();

        var refused = await Plan(site, Cast.Kavya, time);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has(sentence));
        Assert.Equal(Title, refused.Find("[name=Title]").GetAttribute("value"));
    }

    [Fact]
    public async Task What_somebody_asks_without_their_name_is_posted_at_once_or_not_at_all()
    {
        await using var site = await TestSite.Start();

        var refused = await Plan(site, Cast.Kavya, "2026-11-23T09:00", ("Sealing", "Sealed"));

        Assert.True(refused.Has("What you ask without your name is posted at once."));
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<ScheduledPost>().CountAsync()));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Whoever_may_not_post_any_more_keeps_their_words_and_is_told_why(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Plan(site, Cast.Kavya, "2026-11-23T09:00");
        await (await site.As(Cast.Kavya).Open(Cast.WaterPath)).Press("Leave the community");
        site.Clock.Advance(TimeSpan.FromDays(3));

        await site.Settle();
        await site.Settle();
        var drafts = await site.As(Cast.Kavya).Open("/drafts");

        Assert.Contains(await site.Lines(Cast.Kavya), t => t.Text == $"“{Title}” could not be posted as you planned. It is kept for you");
        Assert.True(drafts.Has("It was not posted. Only members can start a discussion there.") && drafts.Has("Tell us."));
        Assert.False((await site.Visitor().Open(Cast.WaterPath + "/discussions")).Has(Title));
    }

    [Fact]
    public async Task Whoever_is_muted_when_its_time_has_come_is_told_until_when()
    {
        await using var site = await TestSite.Start();
        await Plan(site, Cast.Kavya, "2026-11-23T09:00");
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/moderation/people/kavya")).Press("Mute", ("Days", "9"), ("Why", "Cool down."));
        site.Clock.Advance(TimeSpan.FromDays(3));

        await site.Settle();
        await site.Settle();

        Assert.True((await site.As(Cast.Kavya).Open("/drafts")).Has("It was not posted. A facilitator muted you here until 29 November 2026, 12:00 UTC: “Cool down.”"));
    }

    [Fact]
    public async Task An_announcement_needs_the_right_to_it_when_its_time_has_come()
    {
        await using var site = await TestSite.Start();
        await Plan(site, Cast.Ana, "2026-11-23T09:00", ("Kind", "Announcement"));
        await site.InTenant(async scope =>
        {
            scope.Db.RemoveRange(await scope.Db.Set<FacilitatorRole>().Where(r => r.PersonId == Cast.Ana.Id).ToListAsync());
            await scope.Db.SaveChangesAsync();
            await scope.Db.Write(() => scope.Db.Set<Membership>().Where(m => m.PersonId == Cast.Ana.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.IsFacilitator, false)), default);
        });
        site.Clock.Advance(TimeSpan.FromDays(3));

        await site.Settle();

        Assert.True((await site.As(Cast.Ana).Open("/drafts")).Has("It was not posted. Announcements are for facilitators."));
    }

    static async Task<Page> Plan(TestSite site, Member who, string time, params (string Field, object? Value)[] more) =>
        await (await site.As(who).Open(New)).Press("Post", [.. new (string Field, object? Value)[] { ("Title", Title), ("Body", "Tell us."), ("PostAt", time) }.ExceptBy(more.Select(m => m.Field), f => f.Field), .. more]);

    static async Task<Page> Change(TestSite site, Member who, string title)
    {
        var list = await site.As(who).Open("/drafts");
        return await site.As(who).Open(list.FindAll(".listing__title a").Single(a => a.TextContent == title).GetAttribute("href")!);
    }

    static async Task<string> PathOf(TestSite site) =>
        Cast.WaterPath + "/discussions/" + await site.InTenant(scope => scope.Db.Set<Discussion>().Where(d => d.DisplayText == Title).Select(d => d.Id).SingleAsync());
}

using Communities;
using Microsoft.EntityFrameworkCore;

namespace Tests.Notifications;

/// <summary>What stands first on a member's home page.</summary>
public class ForYouTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_somebody_was_told_and_has_not_read_stands_first(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await Answered(site);

        var told = (await site.As(Cast.Ben).Open("/")).FindAll(".notification__link").Select(Page.Words).ToList();

        Assert.Equal($"New: Kavya Rao replied in “{Cast.QuestionTitle}”", Assert.Single(told));
        Assert.Empty((await site.As(Cast.Ed).Open("/")).FindAll(".notification__link"));
    }

    [Fact]
    public async Task News_of_a_place_that_was_closed_to_them_is_gone_from_it()
    {
        await using var site = await TestSite.Start();
        await Answered(site);

        await site.InTenant(scope => scope.Db.Write(async () =>
        {
            await scope.Db.Set<Community>().Where(c => c.Id == Cast.WaterId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Privacy, CommunityPrivacy.Private));
            await scope.Db.Set<Membership>().Where(m => m.CommunityId == Cast.WaterId && m.PersonId == Cast.Ben.Id).ExecuteDeleteAsync();
        }, CancellationToken.None));
        var home = await site.As(Cast.Ben).Open("/");

        Assert.DoesNotContain(Cast.QuestionTitle, home.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_a_facilitator_stands_there_until_it_is_done()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Set<Community>().Where(c => c.Id == Cast.WaterId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Privacy, CommunityPrivacy.Private)), CancellationToken.None));
        await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Press("Ask to join", ("Reason", "I write the manuals."));

        Assert.True((await site.As(Cast.Ana).Open("/")).Has("Ed Larsen asks to join Water"));
        Assert.False((await site.As(Cast.Ben).Open("/")).Has("asks to join"));
    }

    static async Task Answered(TestSite site)
    {
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        await site.Settle();
    }
}

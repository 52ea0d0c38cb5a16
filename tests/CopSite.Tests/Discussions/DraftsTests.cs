using System.Net;
using Communities;
using Discussions;
using Microsoft.EntityFrameworkCore;

namespace Tests.Discussions;

/// <summary>What somebody began to write.</summary>
public class DraftsTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_was_begun_on_one_device_stands_in_the_form_on_another(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await site.As(Cast.Ana).Open(Cast.QuestionPath);

        await page.SayDraft("I have heard");
        await page.SayDraft("I have heard that at three");
        var (hers, bens) = (await site.As(Cast.Ana).Open(Cast.QuestionPath), await site.As(Cast.Ben).Open(Cast.QuestionPath));

        Assert.Equal("I have heard that at three", hers.Find("textarea[name=Body]").TextContent.Trim());
        Assert.Equal("", bens.Find("textarea[name=Body]").TextContent.Trim());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_is_posted_is_no_draft_any_more(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await site.As(Cast.Ana).Open(Cast.QuestionPath);
        await page.SayDraft("I have heard");

        var posted = await (await page.Press("Reply", ("Body", "I have heard it."))).Follow();

        Assert.Equal("", posted.Find("textarea[name=Body]").TextContent.Trim());
        Assert.True((await page.Client.Open("/drafts")).Has("Nothing begun"));
    }

    [Fact]
    public async Task Drafts_are_listed_for_their_owner_and_thrown_away()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ana).Open(Cast.QuestionPath)).SayDraft("I have heard");
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/discussions/new")).SayDraft("A question that I am not sure of");

        var list = await site.As(Cast.Ana).Open("/drafts");
        var others = await site.As(Cast.Ben).Open("/drafts");
        await list.Press($"Throw away A reply in “{Cast.QuestionTitle}”");

        Assert.Equal(2, list.FindAll(".listing__item").Count);
        Assert.True(others.Has("Nothing begun"));
        Assert.Equal("A discussion without a title", Page.Words(Assert.Single((await site.As(Cast.Ana).Open("/drafts")).FindAll(".listing__title"))));
    }

    [Fact]
    public async Task An_emptied_form_leaves_no_draft()
    {
        await using var site = await TestSite.Start();
        var page = await site.As(Cast.Ana).Open(Cast.QuestionPath);
        await page.SayDraft("I have heard");

        await page.SayDraft(" ");

        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<Draft>().CountAsync()));
    }

    [Fact]
    public async Task A_draft_of_a_place_that_one_may_no_longer_read_is_not_shown()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ed).Open(Cast.QuestionPath)).Client.Open("/");
        var ben = await site.As(Cast.Ben).Open(Cast.QuestionPath);
        await ben.SayDraft("I have heard");
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = CommunityPrivacy.Private;
            (await scope.Db.Set<Membership>().SingleAsync(m => m.PersonId == Cast.Ben.Id)).Set(MembershipState.Removed, isFacilitator: false, Cast.Noon);
            return await scope.Db.SaveChangesAsync();
        });

        Assert.True((await ben.Client.Open("/drafts")).Has("Nothing begun"));
        Assert.Equal(HttpStatusCode.NotFound, (await ben.SayDraft("More")).Status);
    }
}

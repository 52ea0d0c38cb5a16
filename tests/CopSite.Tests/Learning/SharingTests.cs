using System.Net;
using Discussions;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

public class SharingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Who_wants_to_makes_a_reply_of_a_reflection_in_their_own_words_and_nothing_else_of_it_is_read(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await Builder.Begin(site);
        var block = await page.Add("Reflection", ("Prompts", "What surprised you?"), ("Rule", "shared"));
        Assert.True((await page.Press("Publish")).Has("there is no discussion to share it in"));
        await (await page.Edit(block)).Press("Keep", ("Thread", Cast.QuestionPath));
        await page.Publish();
        var ben = site.As(Cast.Ben);
        Assert.False((await ben.Open(page.Path)).Has("Post it as my reply"));

        await (await ben.Open(page.Path)).Press("Save for myself", ("Words", "My chief was wrong."));
        await site.Settle();
        Assert.Equal(0, await Replies(site));
        Assert.False(await page.IsComplete(Cast.Ben));
        var empty = await (await ben.Open(page.Path)).Press("Post it as my reply", ("Share", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.True(empty.Has("Write what you want to share."));
        await (await ben.Open(page.Path)).Press("Post it as my reply", ("Share", "Gauges can be wrong."));
        await site.Settle();

        Assert.True(await page.IsComplete(Cast.Ben));
        var talk = await site.As(Cast.Kavya).Open(Cast.QuestionPath);
        Assert.True(talk.Has("Gauges can be wrong.") && !talk.Has("My chief was wrong."));
        var after = await ben.Open(page.Path);
        Assert.True(after.Has("You made a reply of it") && after.Has("My chief was wrong."));
        await after.Press("Save for myself", ("Words", "All were."));
        Assert.Equal(1, await Replies(site));
    }

    static Task<int> Replies(TestSite site) => site.InTenant(scope => scope.Db.Set<Reply>().CountAsync(r => r.DiscussionId == Cast.QuestionId));
}

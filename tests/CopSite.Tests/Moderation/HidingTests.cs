using System.Net;
using Discussions;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;
using Tests.Notifications.Mail;
using Tests.Search;
using Tests.Users;

namespace Tests.Moderation;

/// <summary>What facilitators hide is gone for everybody but its author and them.</summary>
public class HidingTests
{
    const string Secret = "Zanzibar";
    const string ReplyPath = Cast.QuestionPath + "/replies/1";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_hidden_reply_leaves_its_place_and_a_reason_and_nothing_of_its_words(Engine engine)
    {
        await using var site = await Looking.Flagged(engine, $"{Secret} is full of fools.");
        await site.Replies(Cast.Ana, "Let us stay friendly.");

        await site.Hidden("It puts people down.");

        foreach (var who in new[] { null, Cast.Ben, Cast.Ed })
        {
            var client = who is null ? site.Visitor() : site.As(who);
            var page = await client.Open(Cast.QuestionPath);
            Assert.True(page.Has("A facilitator hid this reply: “It puts people down.”"));
            Assert.Equal("Reply 2, its address", page.Find("#reply-2 .reply__number").GetAttribute("aria-label"));
            foreach (var path in new[]
            {
                Cast.QuestionPath, Cast.QuestionPath + "?to=1&quote=true", ReplyPath + "/history", ReplyPath + "/reaction", ReplyPath + "/edit", ReplyPath + "/hidden", ReplyPath + "/flag", Cast.WaterPath, "/",
                $"/feeds/communities/water/discussions/{Cast.QuestionId}", "/search?q=" + Secret, Cast.QuestionPath + "/replies?after=0", "/account/moderation",
            })
                Assert.DoesNotContain(Secret + " is", (await client.Open(path)).Html);
            Assert.DoesNotContain(Secret + " is", (await client.OpenFragment(ReplyPath)).Html);
            Assert.DoesNotContain(Secret + " is", (await client.OpenFragment(Cast.QuestionPath + "/replies?after=0")).Html);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open(ReplyPath + "/history")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(ReplyPath + "/hidden")).Status);
        Assert.Equal(1, await site.InTenant(scope => scope.Db.Set<Discussion>().Where(d => d.Id == Cast.QuestionId).Select(d => d.ReplyCount).SingleAsync()));
        Assert.Empty(await site.Titles(Cast.Ben, Secret));
    }

    [Fact]
    public async Task Its_author_and_the_facilitators_still_read_it()
    {
        await using var site = await Looking.Flagged(body: $"{Secret} is full of fools.");
        await site.Hidden("It puts people down.");

        var line = (await site.Lines(Cast.Kavya))[0];
        var decision = await site.As(Cast.Kavya).Open(line.Path);
        var place = await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Click("Read what it says: reply 1");

        Assert.Equal($"A facilitator of Water hid your reply 1 in “{Cast.QuestionTitle}”: “It puts people down.”", line.Text);
        Assert.True(decision.Has($"{Secret} is full of fools.") && decision.Has("A facilitator hid it."));
        Assert.True(place.Has($"{Secret} is full of fools."));
        Assert.True((await (await place.Click("your account page")).Click("Moderation of what you wrote")).Has(Cast.QuestionTitle));
        var asFacilitator = await site.As(Cast.Ana).Open(ReplyPath + "/hidden");
        Assert.True(asFacilitator.Has($"{Secret} is full of fools.") && !asFacilitator.Has("appeal"));
        Assert.Contains("Thank you: what you flagged in Water is hidden now", await site.Texts(Cast.Ben));
        Assert.DoesNotContain("Ben Mwangi", decision.Text);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Shown_again_it_is_read_found_and_counted(Engine engine)
    {
        await using var site = await Looking.Flagged(engine, $"{Secret} is full of fools.");
        await site.Hidden();

        await (await site.OpenCase(Cast.Ana)).Press("Show it again");
        await site.Settle();

        Assert.True((await site.Visitor().Open(Cast.QuestionPath)).Has($"{Secret} is full of fools."));
        Assert.Equal([Cast.QuestionTitle], await site.Titles(Cast.Ben, Secret));
        Assert.Equal(1, await site.InTenant(scope => scope.Db.Set<Discussion>().Where(d => d.Id == Cast.QuestionId).Select(d => d.ReplyCount).SingleAsync()));
        Assert.Contains($"Your reply 1 in “{Cast.QuestionTitle}” in Water is shown again", await site.Texts(Cast.Kavya));
    }

    [Fact]
    public async Task What_is_hidden_before_it_was_mailed_is_not_mailed()
    {
        await using var site = await Looking.Flagged(body: $"{Secret} is full of fools.");
        await site.Hidden();

        site.Clock.Advance(TimeSpan.FromMinutes(11));
        await site.Settle();
        await site.Settle();

        Assert.DoesNotContain(await site.Letters(), letter => letter.Contains($"{Secret} is", StringComparison.Ordinal) && letter.Contains(Cast.Ben.Email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hidden_answer_answers_no_more()
    {
        await using var site = await Looking.Flagged();
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("This answers it: reply 1");

        await site.Hidden();

        Assert.False((await site.Visitor().Open(Cast.QuestionPath)).Has("Answer by"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_hidden_discussion_is_gone_with_all_that_was_said_in_it(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.KavyaReplies();
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath + "/replies/0/flag")).Press("Flag it", ("Reason", "Private"));

        await site.Hidden("It names a client.");

        foreach (var who in new[] { null, Cast.Ben, Cast.Kavya })
            Assert.Equal(HttpStatusCode.NotFound, (await (who is null ? site.Visitor() : site.As(who)).Open(Cast.QuestionPath)).Status);
        Assert.False((await site.As(Cast.Kavya).Open(Cast.WaterPath + "/discussions")).Has(Cast.QuestionTitle));
        Assert.Empty(await site.Titles(Cast.Kavya, "night-flow"));
        Assert.True((await site.As(Cast.Ben).Open((await site.Lines(Cast.Ben))[0].Path)).Has("four litres a second"));

        await (await site.OpenCase(Cast.Ana)).Press("Show it again");
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open(Cast.QuestionPath)).Status);
    }

    [Fact]
    public async Task An_editor_does_not_publish_what_facilitators_hid()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath + "/replies/0/flag")).Press("Flag it", ("Reason", "Private"));
        await site.Hidden();

        var tried = await Assert.ThrowsAsync<global::Kernel.RuleBroken>(() => site.InTenant(async scope => (await scope.Db.Set<Discussion>().SingleAsync()).Publish(Cast.Noon)));

        Assert.StartsWith("A facilitator hid this discussion.", tried.Message);
    }

    [Fact]
    public async Task What_is_hidden_leaves_and_comes_back_hidden()
    {
        await using var site = await Looking.Flagged(body: $"{Secret} is full of fools.");
        await site.Hidden("It puts people down.");
        var north = await site.Neighbour("north");
        var recipe = await site.InTenant(scope => Recipe(scope, "replies"));

        await site.InTenant(north, scope => RecipeTests.Run(scope, recipe));
        var page = await site.Visitor().Open("/north" + Cast.QuestionPath);

        Assert.True(page.Has("A facilitator hid this reply: “It puts people down.”"));
        Assert.False(page.Has(Secret));
    }

    static Task<string> Recipe(global::Kernel.Tenancy.TenantScope scope, string step) => RecipeTests.Export(scope, step);
}

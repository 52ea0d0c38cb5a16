using System.Net;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Tests.Notifications;

namespace Tests.Moderation;

/// <summary>Facilitators look after cases.</summary>
public class CaseTests
{
    [Fact]
    public async Task A_case_is_taken_in_hand_and_given_back_and_everything_stands_in_its_history()
    {
        await using var site = await Looking.Flagged();

        var taken = await (await (await site.OpenCase(Cast.Ana)).Press("Take it in hand")).Follow();
        var queue = await site.As(Cast.Ada).Open(Looking.Queue);
        var back = await (await taken.Press("Give it back")).Follow();

        Assert.True(taken.Has("In hand") && taken.Has("Ana Ferreira looks after it"));
        Assert.True(queue.Has("In Ana Ferreira’s hands"));
        Assert.True(back.Has("Ana Ferreira took it in hand") && back.Has("Ana Ferreira gave it back") && back.Has("A member flagged it: It is unkind"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_is_left_as_it_is_concerns_those_who_flagged_and_not_the_author(Engine engine)
    {
        await using var site = await Looking.Flagged(engine);

        var without = await (await site.OpenCase(Cast.Ana)).Press("Leave it as it is", ("Reason", " "));
        await (await site.OpenCase(Cast.Ana)).Press("Leave it as it is", ("Reason", "It is blunt, and about the matter."));
        await site.Settle();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.True(without.Has("Say why. One friendly sentence is enough."));
        Assert.Contains("The facilitators of Water looked at what you flagged, and left it as it is: “It is blunt, and about the matter.”", await site.Texts(Cast.Ben));
        Assert.Empty(await site.Lines(Cast.Kavya));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Kavya).Open("/account/moderation/" + await site.CaseId())).Status);
        Assert.True((await site.As(Cast.Ana).Open(Looking.Queue)).Has("Nothing waits for you"));
        Assert.True((await site.As(Cast.Ana).Open(Looking.Queue + "?settled=true")).Has("Left as it is"));
    }

    [Fact]
    public async Task A_post_that_is_flagged_again_after_a_decision_is_a_new_case()
    {
        await using var site = await Looking.Flagged();
        await (await site.OpenCase(Cast.Ana)).Press("Leave it as it is", ("Reason", "It is blunt, and about the matter."));

        await site.Flag(Cast.Ben, reason: "Spam");

        Assert.Equal(2, await site.InTenant(scope => scope.Db.Set<Case>().CountAsync()));
        Assert.True((await site.OpenCase(Cast.Ana)).Has("1 other case"));
    }

    [Fact]
    public async Task Facilitators_write_to_the_author_with_a_text_of_theirs_or_their_own_words()
    {
        await using var site = await Looking.Flagged();

        var begun = await (await site.OpenCase(Cast.Ana)).Click("Please say it more kindly");
        await begun.Press("Send");
        await site.Settle();
        var line = Assert.Single(await site.Lines(Cast.Kavya));
        var read = await site.As(Cast.Kavya).Open(line.Path);

        Assert.Contains("Hello Kavya Rao,", begun.Find("[name=Words]").TextContent);
        Assert.Equal($"The facilitators of Water wrote to you about your reply 1 in “{Cast.QuestionTitle}”", line.Text);
        Assert.True(read.Has("Hello Kavya Rao,") && read.Has("From the facilitators of Water"));
        Assert.True((await site.OpenCase(Cast.Ana)).Has("Ana Ferreira wrote to the author"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(line.Path)).Status);
    }

    [Fact]
    public async Task Nobody_decides_about_themselves()
    {
        await using var site = await TestSite.Start();
        await site.Replies(Cast.Ana, "Only a fool would ask that.");
        await site.Flag(Cast.Ben);
        await site.Settle();

        var hers = await site.OpenCase(Cast.Ana);
        var sent = await hers.Client.Page(new(HttpMethod.Post, await site.CasePath() + "/settlement") { Content = new FormUrlEncodedContent([new("Reason", "I am right."), new("__RequestVerificationToken", await Token(hers.Client))]) });

        Assert.True(hers.Has("This is about what you wrote yourself"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.DoesNotContain(await site.Texts(Cast.Ana), t => t.StartsWith("Somebody flagged", StringComparison.Ordinal));
        Assert.Contains(await site.Texts(Cast.Ada), t => t.StartsWith("Somebody flagged", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await (await site.OpenCase(Cast.Ada)).Press("Hide it", ("Reason", "Not so."))).Status);
    }

    [Fact]
    public async Task What_waits_stands_on_the_facilitators_home_and_in_the_menu_of_the_community()
    {
        await using var site = await Looking.Flagged();

        Assert.True((await site.As(Cast.Ana).Open("/")).Has("1 case waits in Water"));
        Assert.True((await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate")).Has($"Flags, and posts that wait Reply 1 in “{Cast.QuestionTitle}”"));
        Assert.False((await site.As(Cast.Ben).Open("/")).Has("case waits"));
        Assert.Contains((await site.As(Cast.Ana).Open(Cast.WaterPath)).FindAll(".menu__item"), i => Page.Words(i) == "Moderation 1");
        Assert.Contains((await site.As(Cast.Ben).Open(Cast.WaterPath)).FindAll(".menu__item"), i => Page.Words(i) == "Moderation log");
    }

    internal static async Task<string> Token(HttpClient client) => (await client.Open("/account/moderation/notes")).Find("[name=__RequestVerificationToken]").GetAttribute("value")!;

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_post_without_a_name_is_looked_after_without_anybody_learning_whose_it_is(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var asked = await (await site.As(Cast.Ben).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", "May I say it?"), ("Body", "The chief is a fool."), ("Sealing", "Sealed"));
        await (await site.As(Cast.Kavya).Open(asked.Location + "/replies/0/flag")).Press("Flag it", ("Reason", "Unkind"));
        await site.Settle();

        var looked = await site.OpenCase(Cast.Ana);
        await looked.Press("Send", ("Words", "Say what happened, not what they are."));
        await (await site.OpenCase(Cast.Ana)).Press("Hide it", ("Reason", "It puts somebody down."));
        await site.Settle();
        var mine = await site.As(Cast.Ben).Open("/account/moderation/" + await site.CaseId());
        await mine.Press("Appeal", ("Words", "I meant the plan."));
        await site.Settle();
        var appealed = await site.OpenCase(Cast.Ana);

        Assert.True(looked.Has("The chief is a fool.") && looked.Has("Write to whoever posted it"));
        Assert.True(mine.Has("Say what happened, not what they are.") && mine.Has("It puts somebody down."));
        Assert.Contains("A facilitator of Water hid your discussion “May I say it?”: “It puts somebody down.”", await site.Texts(Cast.Ben));
        Assert.True(appealed.Has("I meant the plan."));
        Assert.All(new[] { looked, appealed, await site.As(Cast.Ana).Open(Looking.Queue) }, page => Assert.False(page.Html.Contains("Ben Mwangi", StringComparison.Ordinal) || page.Html.Contains("people/ben", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Kavya).Open("/account/moderation/" + await site.CaseId())).Status);
    }
}

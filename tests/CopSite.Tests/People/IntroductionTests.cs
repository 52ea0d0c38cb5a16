using System.Net;
using Tests.Notifications;
using Tests.Notifications.Mail;

namespace Tests.People;

/// <summary>Making two people known to each other.</summary>
public class IntroductionTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Both_get_one_message_with_both_names_and_the_reason_here_and_by_mail(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        var sent = await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/introductions/new?first=ben")).Press("Introduce them", ("Second", "kavya"), ("Reason", "Both of you listen to pumps at night."));
        await site.Settle();
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.Settle();

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        foreach (var who in new[] { Cast.Ben, Cast.Kavya })
        {
            var line = Assert.Single(await site.Lines(who));
            Assert.Equal("Ana Ferreira introduces Ben Mwangi and Kavya Rao to each other: “Both of you listen to pumps at night.”", line.Text);
            Assert.Contains("Both of you listen to pumps at night.", Assert.Single(await Mailed.To(site, who)).Text, StringComparison.Ordinal);
            Assert.True((await site.As(who).Open(line.Path)).Has("Ben Mwangi, meet Kavya Rao"));
        }
        var path = (await site.Lines(Cast.Ben))[0].Path;
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open(path)).Status);
        Assert.StartsWith("/login", (await site.Visitor().Open(path)).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ana).Open(path)).Status);
    }

    [Fact]
    public async Task Only_facilitators_introduce_and_only_members()
    {
        await using var site = await TestSite.Start();
        var path = Cast.WaterPath + "/introductions";

        Assert.StartsWith("/login", (await site.Visitor().Open(path)).Location, StringComparison.Ordinal);
        foreach (var other in new[] { Cast.Ben, Cast.Ed })
            foreach (var page in new[] { path, path + "/new" }) Assert.Equal(HttpStatusCode.Forbidden, (await site.As(other).Open(page)).Status);

        var form = await site.As(Cast.Ana).Open(path + "/new");
        Assert.True((await form.Press("Introduce them", ("First", "ben"), ("Second", "ed"), ("Reason", "Pipes."))).Has("Choose a member of this community."));
        Assert.True((await form.Press("Introduce them", ("First", "ben"), ("Second", "ben"), ("Reason", "Pipes."))).Has("These are the same person."));
        Assert.True((await form.Press("Introduce them", ("First", "ben"), ("Second", "ana"), ("Reason", "Pipes."))).Has("You know yourself already."));
        var noReason = await form.Press("Introduce them", ("First", "ben"), ("Second", "kavya"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noReason.Status);
        Assert.Equal("ben", noReason.Find("[name=First]").GetAttribute("value"));
    }

    [Fact]
    public async Task Anybody_may_ask_and_a_facilitator_does_it_with_one_press()
    {
        await using var site = await TestSite.Start();

        await (await site.As(Cast.Ben).Open("/people/kavya/introductions/new")).Press("Ask", ("Reason", "I would like to hear how you listen to pumps."));
        await site.Settle();
        Assert.Contains("Ben Mwangi would like to be introduced to Kavya Rao", (await site.Lines(Cast.Ana)).Select(l => l.Text));
        Assert.Empty(await site.Lines(Cast.Kavya));

        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/introductions")).Press("Introduce them: Ben Mwangi and Kavya Rao");
        await site.Settle();
        Assert.Contains("I would like to hear how you listen to pumps.", Assert.Single(await site.Lines(Cast.Kavya)).Text, StringComparison.Ordinal);
        Assert.True((await site.As(Cast.Ana).Open(Cast.WaterPath + "/introductions")).Has("Made"));
    }

    [Fact]
    public async Task What_a_facilitator_declines_is_told_to_nobody()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ben).Open("/people/kavya/introductions/new")).Press("Ask", ("Reason", "Pumps."));

        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/introductions")).Press("Not now: Ben Mwangi and Kavya Rao");
        await site.Settle();

        Assert.Empty(await site.Lines(Cast.Kavya));
        Assert.Empty(await site.Lines(Cast.Ben));
        Assert.True((await site.As(Cast.Ana).Open(Cast.WaterPath + "/introductions")).Has("Who should know whom?"));
    }

    [Fact]
    public async Task Without_a_community_in_common_there_is_nobody_to_ask()
    {
        await using var site = await TestSite.Start();

        Assert.True((await site.As(Cast.Ed).Open("/people/kavya/introductions/new")).Has("You have no community in common yet"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open("/people/ben/introductions/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open("/people/nobody/introductions/new")).Status);
    }

    [Fact]
    public async Task A_block_stands_between_two_people_and_nobody_says_whose_it_is()
    {
        await using var site = await TestSite.Start();
        await site.Blocks(Cast.Kavya, Cast.Ben);

        var asked = await (await (await site.As(Cast.Ben).Open("/people/kavya/introductions/new")).Press("Ask", ("Reason", "Pumps."))).Follow();
        var made = await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/introductions/new")).Press("Introduce them", ("First", "ben"), ("Second", "kavya"), ("Reason", "Pumps."));
        await site.Settle();

        Assert.True(asked.Has("The facilitators of Water are asked to introduce you."));
        Assert.True(made.Has("One of them would rather not be introduced just now."));
        foreach (var who in new[] { Cast.Ana, Cast.Ben, Cast.Kavya }) Assert.Empty(await site.Lines(who));
    }
}

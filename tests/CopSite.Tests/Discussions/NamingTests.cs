using Communities;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;
using Tests.Notifications.Mail;

namespace Tests.Discussions;

/// <summary>Naming somebody in what one writes, and quoting them.</summary>
public class NamingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Who_is_named_is_told_and_the_name_leads_to_them(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        var replied = await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("Reply", ("Body", "What do you say, @Kavya? And @nobody, or write to me@kavya.org."));
        await site.Settle();
        var seen = await replied.Follow();

        Assert.Equal("/people/kavya", Assert.Single(seen.FindAll(".reply__body a.mention")).GetAttribute("href"));
        Assert.Equal($"Ben Mwangi named you in “{Cast.QuestionTitle}”", Assert.Single(await site.Lines(Cast.Kavya)).Text);
    }

    [Fact]
    public async Task Nobody_is_told_of_what_they_may_not_read()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Community>().SingleAsync(c => c.Id == Cast.WaterId)).Privacy = CommunityPrivacy.Private;
            return await scope.Db.SaveChangesAsync();
        });

        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("Reply", ("Body", "What do you say, @ed?"));
        await site.Settle();

        Assert.Empty(await site.Lines(Cast.Ed));
    }

    [Fact]
    public async Task Who_is_named_in_an_opening_post_is_told()
    {
        await using var site = await TestSite.Start();

        await (await site.As(Cast.Ben).Open(Cast.WaterPath + "/discussions/new")).Press("Post", ("Title", "Which gauge?"), ("Body", "@kavya knows."));
        await site.Settle();

        Assert.Equal("Ben Mwangi named you in “Which gauge?”", Assert.Single(await site.Lines(Cast.Kavya)).Text);
    }

    [Fact]
    public async Task A_name_leads_to_its_profile_from_mail_and_from_feeds_too()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("Reply", ("Body", "What do you say, @kavya?"));
        await site.Settle();
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.Settle();
        var mail = Assert.Single(await Mailed.To(site, Cast.Kavya));
        var feed = await site.Visitor().Open("/feeds/communities/water/discussions/" + Cast.QuestionId);

        Assert.Contains("https://localhost/people/kavya", mail.Html!.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains("https://localhost/people/kavya", feed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_brings_the_words_of_the_other_and_whose_they_are()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three.\n\nAnd at four."));

        var form = await site.As(Cast.Ana).Open(Cast.QuestionPath + "?to=1&quote=true");

        Assert.Equal("@kavya, #1:\n\n> Listen at three.\n> \n> And at four.", form.Find("textarea[name=Body]").TextContent.Trim());
    }
}

namespace Tests.Site;

/// <summary>What people say of themselves when they come.</summary>
public class IntroductionTests
{
    [Fact]
    public async Task A_newcomer_answers_three_light_questions_and_only_facilitators_read_the_fourth()
    {
        await using var site = await TestSite.Start();
        var home = await (await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Press("Join this community")).Follow();

        await home.Press("Say it", ("Why", "I write manuals."), ("Offer", "Plain words."), ("Trial", "A one-page manual."), ("Motive", "My boss said so."));
        var (anas, bens) = (await site.As(Cast.Ana).Open(Cast.WaterPath + "/members"), await site.As(Cast.Ben).Open(Cast.WaterPath + "/members"));

        Assert.True(bens.Has("I write manuals.") && bens.Has("Plain words.") && bens.Has("A one-page manual."));
        Assert.Equal((true, false), (anas.Has("My boss said so."), bens.Has("My boss said so.")));
        Assert.False((await site.As(Cast.Ed).Open(Cast.WaterPath)).Has("Three light questions"));
        Assert.True((await site.As(Cast.Ben).Open("/people/ed")).Has("Plain words."));
    }

    [Fact]
    public async Task The_questions_can_be_put_away()
    {
        await using var site = await TestSite.Start();
        var home = await (await (await site.As(Cast.Ed).Open(Cast.WaterPath)).Press("Join this community")).Follow();

        var after = await (await home.Press("Not now")).Follow();

        Assert.True(home.Has("Three light questions"));
        Assert.False(after.Has("Three light questions"));
    }
}

using Microsoft.Playwright;

namespace Browser;

/// <summary>Two members in one discussion at the same time.</summary>
public class LiveDiscussionTests(Chromium chromium)
{
    const string Discussions = "/communities/water-network-engineers/discussions";

    [Theory]
    [InlineData(1440), InlineData(360)]
    public async Task One_sees_that_the_other_writes_and_what_they_wrote_without_loading_the_page_anew(int width)
    {
        await using var reader = await chromium.Walk(width);
        await reader.SignIn("member@example.org", Chromium.Password);
        await using var writer = await chromium.Walk();
        await writer.SignIn("facilitator@example.org", Chromium.Password);
        var path = await Question(reader);
        await writer.Open(path);
        var words = $"Seen at once, at {width}.";
        await reader.Write("What do you want to say?", "I was about to say");
        var before = await reader.Page.Locator("#reply").BoundingBoxAsync();

        await writer.Write("What do you want to say?", words);
        await Assertions.Expect(reader.Page.Locator(".live__writers")).ToHaveTextAsync("Ana Ferreira is writing…");
        await writer.Press("Reply", look: false);
        await Assertions.Expect(reader.Page.Locator("#replies .reply__body").Last).ToHaveTextAsync(words);
        await Assertions.Expect(reader.Page.Locator(".live__writers")).ToHaveTextAsync("");
        var after = await reader.Page.Locator("#reply").BoundingBoxAsync();

        // Whoever writes keeps their place.
        Assert.InRange(Math.Abs(before!.Y - after!.Y), 0, 2);
        await reader.Look();
    }

    [Fact]
    public async Task A_reaction_is_given_and_taken_back_in_place()
    {
        await using var member = await chromium.Walk();
        await member.SignIn("member@example.org", Chromium.Password);
        var path = await Question(member);
        var bar = member.Page.Locator("#reactions-1");

        await bar.GetByRole(AriaRole.Link).ClickAsync();
        await member.Look();
        await bar.GetByRole(AriaRole.Button, new() { Name = "Thank you" }).ClickAsync();
        await Assertions.Expect(bar.Locator(".reaction--mine")).ToContainTextAsync("Thank you");
        await bar.GetByRole(AriaRole.Link).ClickAsync();
        await bar.GetByRole(AriaRole.Button, new() { Name = "Take mine back" }).ClickAsync();
        await Assertions.Expect(bar.Locator(".reaction--mine")).ToHaveCountAsync(0);

        Assert.EndsWith(path, member.Page.Url);
    }

    static async Task<string> Question(Walker walker)
    {
        await walker.Open(Discussions);
        await walker.Follow("A pump that hums at three in the morning: bearing or suction?");
        return new Uri(walker.Page.Url).AbsolutePath;
    }
}

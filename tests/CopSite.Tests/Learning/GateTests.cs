using System.Net;

namespace Tests.Learning;

/// <summary>What stands behind a gate is not there until it opens.</summary>
public class GateTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_is_behind_a_gate_is_not_shown_nor_asked_for_nor_needed_until_its_day(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await Builder.Begin(site);
        await page.Add("Checklist", ("Items", "Walk"));
        await page.Add("Gate", ("OpensUtc", "2026-11-25T09:00"));
        var later = await page.Add("Reflection", ("Prompts", "What surprised you?"));
        await page.Publish();
        var ben = site.As(Cast.Ben);

        var closed = await ben.Open(page.Path);
        Assert.True(closed.Has("There is more from here on. It opens") && closed.Has("0 of 1 done"));
        Assert.DoesNotContain("What surprised you?", closed.Html);
        var early = await ben.PostAsync($"{page.Path}/answers/{later}", new FormUrlEncodedContent([new("Words", "Early."), new("__RequestVerificationToken", closed.Find("[name=__RequestVerificationToken]").GetAttribute("value")!)]));
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);

        site.Clock.Advance(TimeSpan.FromDays(5));
        ben = site.As(Cast.Ben);
        Assert.True((await ben.Open(page.Path)).Has("0 of 2 done"));
        await (await ben.Open(page.Path)).Press("Save the list", ("Ticked", new[] { "Walk" }));
        Assert.False(await page.IsComplete(Cast.Ben));
        await (await ben.Open(page.Path)).Press("Save for myself", ("Words", "The silence."));
        Assert.True(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task A_gate_opens_once_another_page_is_completed_and_what_happened_before_counts_then()
    {
        await using var site = await TestSite.Start();
        var (first, page) = (await Builder.Begin(site, "First"), await Builder.Begin(site, "Second"));
        await first.Add("Checklist", ("Items", "Walk"));
        await first.Publish();
        await page.Add("Text", ("Body", "Welcome."), ("Rule", "viewed"));
        await page.Add("Gate", ("Page", "https://localhost" + first.Path));
        await page.Add("Text", ("Body", "The rest of it."), ("Rule", "viewed"));
        await page.Settings(("Title", "Second"), ("Rule", "AnyNOf"), ("RuleAmount", "2"));
        await page.Publish();
        var ben = site.As(Cast.Ben);

        Assert.True((await ben.Open(page.Path)).Has("once you have completed “First”"));
        await (await ben.Open(first.Path)).Press("Save the list", ("Ticked", new[] { "Walk" }));
        await site.Settle();

        Assert.True((await ben.Open(page.Path)).Has("The rest of it."));
        Assert.True(await page.IsComplete(Cast.Ben));
        Assert.False((await site.As(Cast.Kavya).Open(page.Path)).Has("The rest of it."));
        Assert.False((await site.Visitor().Open(page.Path)).Has("The rest of it."));
    }

    [Fact]
    public async Task A_gate_is_for_members_of_another_community_or_for_newcomers()
    {
        await using var site = await TestSite.Start();
        var ana = site.As(Cast.Ana);
        await (await ana.Open("/communities/new")).Press("Start the community", ("Name", "Quiet"), ("Question", "Who is here?"), ("Purpose", "Talking among ourselves."), ("Privacy", "Private"));
        var (members, newcomers) = (await Builder.Begin(site, "Members"), await Builder.Begin(site, "Newcomers"));
        await members.Add("Gate", ("MemberOf", "/communities/quiet"));
        await newcomers.Add("Gate", ("Experience", "Newcomers"));
        foreach (var page in new[] { members, newcomers })
        {
            await page.Add("Text", ("Body", "Behind it."));
            await page.Publish();
        }

        Assert.True((await ana.Open(members.Path)).Has("Behind it."));
        var outside = await site.As(Cast.Ben).Open(members.Path);
        Assert.True(outside.Has("for members of Quiet") && !outside.Has("Behind it."));
        Assert.True((await site.As(Cast.Ben).Open(newcomers.Path)).Has("Behind it."));
        Assert.False((await ana.Open(newcomers.Path)).Has("Behind it."));
    }

    [Fact]
    public async Task Rules_that_cannot_both_be_met_are_refused_with_a_reason()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var gate = await page.Add("Gate", ("OpensUtc", "2026-12-05T09:00"), ("ClosesUtc", "2026-12-01T09:00"));
        await page.Add("Text", ("Body", "Behind it."));
        Assert.True((await page.Press("Publish")).Has("It would close before it opens"));

        await (await page.Edit(gate)).Press("Keep", ("OpensUtc", ""), ("ClosesUtc", "2026-12-01T09:00"));
        await page.Add("Gate", ("OpensUtc", "2026-12-05T09:00"));
        Assert.True((await page.Press("Publish")).Has("one before it is closed by then"));

        await (await page.Edit(gate)).Press("Keep", ("ClosesUtc", ""), ("Phase", "No such phase"));
        Assert.True((await page.Press("Publish")).Has("no phase of this community is called that"));
        await (await page.Edit(gate)).Press("Keep", ("Phase", ""), ("Page", page.Path));
        Assert.True((await page.Press("Publish")).Has("it waits for its own page"));
    }
}

using System.Net;
using Discussions;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

public class BlockTests
{
    [Theory, InlineData("Video"), InlineData("Audio")]
    public async Task What_is_watched_or_heard_cannot_be_published_without_a_transcript(string kind)
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var media = await page.Add(kind, ("Title", "The hum at three"), ("File", "~/media/hum.mp4"));

        Assert.True((await page.Press("Publish")).Has("A transcript is missing."));
        await (await page.Edit(media)).Press("Keep", ("Transcript", "It hums at **three**."));
        await page.Publish();

        var read = await site.As(Cast.Ben).Open(page.Path);
        Assert.Contains("<strong>three</strong>", read.Html);
        await read.Press("I have watched, heard or read it: The hum at three");
        Assert.True(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task A_file_from_elsewhere_is_refused()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Video", ("Title", "Elsewhere"), ("File", "https://evil.example/v.mp4"), ("Transcript", "Words."));

        Assert.True((await page.Press("Publish")).Has("Put the file into the media library"));
    }

    [Fact]
    public async Task One_of_several_formats_is_enough_and_the_choice_is_remembered_on_the_next_page()
    {
        await using var site = await TestSite.Start();
        var (first, second) = (await Builder.Begin(site, "First"), await Builder.Begin(site, "Second"));
        foreach (var page in new[] { first, second })
        {
            var choice = await page.Add("Alternatives", ("Prompt", "Take what suits you."));
            await page.Inside(choice, "Text", ("Body", "The words of it."), ("Rule", "none"));
            await page.Inside(choice, "Reading", ("Title", "The paper"), ("Address", "https://example.org/paper"));
            await page.Publish();
        }
        var ben = site.As(Cast.Ben);

        Assert.True((await ben.Open(second.Path)).Has("The words of it."));
        await (await ben.Open(first.Path)).Press("Reading");
        await (await ben.Open(first.Path)).Press("I have read it: The paper");

        Assert.True(await first.IsComplete(Cast.Ben));
        var next = await ben.Open(second.Path);
        Assert.True(next.Has("The paper") && !next.Has("The words of it."));
        Assert.False(await second.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task Coming_to_an_event_counts()
    {
        await using var site = await TestSite.Start();
        var planned = new global::Events.Event { CommunityId = Cast.WaterId, OwnerId = Cast.Ana.Id, Author = Cast.Ana.Name, DisplayText = "Listening at three", Place = "Station 14", StartUtc = Cast.Noon.AddDays(7), EndUtc = Cast.Noon.AddDays(7).AddHours(1), TimeZone = "Europe/London", CreatedUtc = Cast.Noon, ModifiedUtc = Cast.Noon };
        planned.Edited();
        planned.Publish(Cast.Noon);
        await site.Keep(planned);
        var path = $"{Cast.WaterPath}/events/{planned.Id}";
        var page = await Builder.Begin(site);
        await page.Add("Event", ("Event", "https://localhost" + path), ("Why", "To hear it together."));
        await page.Publish();
        Assert.True((await site.As(Cast.Ben).Open(page.Path)).Has("Listening at three"));

        await (await site.As(Cast.Ben).Open(path)).Press("I am coming");
        await site.Settle();

        Assert.True(await page.IsComplete(Cast.Ben));
    }

    [Fact]
    public async Task A_discussion_that_is_there_already_is_taken_by_its_address_and_one_elsewhere_is_refused()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var talk = await page.Add("Discussion", ("Prompt", "How do you find them?"), ("Thread", "https://localhost" + Cast.QuestionPath + "?page=1#reply-1"));
        await page.Publish();
        Assert.Equal(Cast.QuestionPath, (await site.As(Cast.Kavya).Open(page.Path)).Find(".discuss-block a").GetAttribute("href"));

        await (await page.Edit(talk)).Press("Keep", ("Thread", "castroleunknown"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Press("Publish")).Status);
        Assert.Equal(1, await site.InTenant(scope => scope.Db.Set<Discussion>().CountAsync()));
    }

    [Fact]
    public async Task A_discussion_opened_by_a_page_is_opened_once()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Discussion", ("Prompt", "Where do you listen?"));
        await page.Publish();
        await page.Add("Text", ("Body", "More."));
        await page.Publish();

        Assert.Equal(1, await site.InTenant(scope => scope.Db.Set<Discussion>().CountAsync(d => d.DisplayText == "Where do you listen?")));
    }
}

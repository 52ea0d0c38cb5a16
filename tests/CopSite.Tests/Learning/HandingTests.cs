using System.Net;
using System.Text;
using Learning.Handing;
using Upload = Learning.Handing.Upload;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

/// <summary>Files that people hand in, and what peers say about them.</summary>
public class HandingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_file_is_seen_by_its_owner_the_facilitator_and_the_drawn_peer_who_says_what_they_think(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await Asked(site);
        Assert.True((await (await site.As(Cast.Ben).Open(page.Path)).Press("Give me something to look at")).Has("Nobody else has handed anything in yet."));

        await HandIn(site, page, Cast.Ben, "plan.txt", "Walk, then listen.");
        await HandIn(site, page, Cast.Kavya, "notes.txt", "Listen, then walk.");
        var file = (await site.As(Cast.Ben).Open(page.Path)).Find(".attached-file").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ana).Open(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Kavya).Open(file)).Status);
        Assert.True((await site.As(Cast.Ana).Open(page.Path + "/people")).Has("plan.txt"));

        var drawn = await (await (await site.As(Cast.Kavya).Open(page.Path)).Press("Give me something to look at")).Follow();
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Kavya).Open(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open(file)).Status);
        var empty = await drawn.Press("Send it to Ben Mwangi", ("Words", new[] { "It is short.", "" }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.True(empty.Has("Say something to every question.") && empty.Has("It is short."));
        Assert.False(await page.IsComplete(Cast.Ben));
        await empty.Press("Send it to Ben Mwangi", ("Words", new[] { "It is short.", "Say where." }));
        await site.Settle();

        // Ben has feedback now, and Kavya has given hers; each still misses the other half.
        Assert.Equal(1, await page.Done(Cast.Ben));
        Assert.Equal(1, await page.Done(Cast.Kavya));
        Assert.True((await site.As(Cast.Ben).Open(page.Path)).Has("Say where."));
        Assert.False((await site.As(Cast.Ana).Open(page.Path + "/preview?as=ben")).Has("Say where."));
        await (await (await (await site.As(Cast.Ben).Open(page.Path)).Press("Give me something to look at")).Follow()).Press("Send it to Kavya Rao", ("Words", new[] { "The order.", "Nothing." }));
        await site.Settle();
        Assert.True(await page.IsComplete(Cast.Ben) && await page.IsComplete(Cast.Kavya));
    }

    [Fact]
    public async Task A_file_of_another_kind_or_too_large_is_refused_and_another_one_takes_the_place_of_the_first()
    {
        await using var site = await TestSite.Start();
        var page = await Asked(site, ("Rule", "submitted"));

        Assert.True((await HandIn(site, page, Cast.Ben, "film.mp4", "x")).Has("“film.mp4” is of another kind. These are asked for: TXT."));
        Assert.True((await HandIn(site, page, Cast.Ben, "plan.txt", new string('x', (1 << 20) + 1))).Has("1 MB is the most here"));
        Assert.True((await (await site.As(Cast.Ben).Open(page.Path)).Press("Hand it in")).Has("Choose a file first."));
        Assert.Equal(0, await page.Done(Cast.Ben));

        await HandIn(site, page, Cast.Ben, "plan.txt", "First.");
        var first = (await site.As(Cast.Ben).Open(page.Path)).Find(".attached-file").GetAttribute("href")!;
        await HandIn(site, page, Cast.Ben, "better.txt", "Second.");
        Assert.Equal(1, await page.Done(Cast.Ben));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open(first)).Status);
        Assert.Equal(1, await site.InTenant(scope => scope.Db.Set<Upload>().CountAsync()));
    }

    [Fact]
    public async Task Feedback_for_which_nobody_is_asked_is_refused_at_publishing()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var file = await page.Add("Hand in a file", ("Prompt", "Your plan."), ("Rule", "feedback_received"));
        Assert.True((await page.Press("Publish")).Has("it waits for feedback, and nothing below it asks peers for any"));

        await (await page.Edit(file)).Press("Delete “Hand in a file”");
        await page.Add("Feedback to peers", ("Rubric", "What works?"));
        Assert.True((await page.Press("Publish")).Has("nothing is handed in above it"));
    }

    [Theory, InlineData(2), InlineData(3), InlineData(7), InlineData(30)]
    public void Everybody_is_drawn_as_often_as_the_others_whoever_comes_first(int people)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var wanted = random.Next(1, Math.Min(5, people));
            var drawn = Enumerable.Range(0, people).ToDictionary(p => $"u{p:00}", _ => 0);
            foreach (var who in Enumerable.Range(0, people).OrderBy(_ => random.Next()))
            {
                var mine = PeerFeedback.Draw([.. drawn.Select((d, at) => (d.Key, $"p{at:00}", d.Value))], $"p{who:00}", [], wanted);
                Assert.Equal(wanted, mine.Distinct().Count());
                Assert.DoesNotContain($"u{who:00}", mine);
                foreach (var upload in mine) drawn[upload]++;
            }
            Assert.True(drawn.Values.Max() - drawn.Values.Min() <= 2, $"{people} people, {wanted} each, seed {seed}: {string.Join(' ', drawn.Values)}");
        }
    }

    static async Task<Builder> Asked(TestSite site, params (string, object?)[] more)
    {
        var page = await Builder.Begin(site);
        await page.Add("Hand in a file", [("Prompt", "Your plan."), ("Types", "txt"), ("MostMegabytes", "1"), ("Rule", "feedback_received"), .. more]);
        await page.Add("Feedback to peers", ("Rubric", "What works?\nWhat is missing?"), ("Amount", "1"));
        return await page.Publish();
    }

    static async Task<Page> HandIn(TestSite site, Builder page, Member who, string name, string text) =>
        await (await site.As(who).Open(page.Path)).Press("Hand it in", ("File", new TestKit.Upload(name, Encoding.UTF8.GetBytes(text))));
}

using System.Net;
using Discussions;
using Microsoft.EntityFrameworkCore;

namespace Tests.Discussions;

/// <summary>How far somebody has read, as their page tells it.</summary>
public class ReadingTests
{
    const string Reading = Cast.QuestionPath + "/reading";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task The_count_of_unread_falls_as_one_reads(Engine engine)
    {
        await using var site = await Replied(engine, 3);
        var ana = Scripted(site.As(Cast.Ana));
        var page = await ana.Open(Cast.QuestionPath);

        await Tell(page, to: 0);
        var before = await Unread(ana);
        await Tell(page, to: 2);
        var during = await Unread(ana);
        await Tell(page, to: 3);

        Assert.Equal("3 new in “" + Cast.QuestionTitle + "”", before);
        Assert.Equal("1 new in “" + Cast.QuestionTitle + "”", during);
        Assert.Equal("", await Unread(ana));
    }

    [Fact]
    public async Task A_page_whose_reader_has_the_script_reads_nothing_by_itself()
    {
        await using var site = await Replied(Engine.Sqlite, 3);

        var scripted = await Scripted(site.As(Cast.Ana)).Open(Cast.QuestionPath);
        var plain = await site.As(Cast.Ben).Open(Cast.QuestionPath);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (scripted.Status, plain.Status));
        Assert.Equal([(Cast.Ben.Id, 3)], await Marks(site));
    }

    [Theory]
    [InlineData(99, 3), InlineData(-5, 0)]
    public async Task Nobody_has_read_what_was_not_said(int told, int kept)
    {
        await using var site = await Replied(Engine.Sqlite, 3);
        var page = await Scripted(site.As(Cast.Ana)).Open(Cast.QuestionPath);

        await Tell(page, told);

        Assert.Equal([(Cast.Ana.Id, kept)], await Marks(site));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Times_add_up_and_one_report_counts_six_minutes_of_a_post_at_most(Engine engine)
    {
        await using var site = await Replied(engine, 3);
        var page = await Scripted(site.As(Cast.Ana)).Open(Cast.QuestionPath);

        await Tell(page, 2, "1:4000,2:99999999,7:5000,x:1,2,1:-3");
        await Tell(page, 2, "1:1500");

        Assert.Equal([(1, 5500L), (2, 360_000L)], await site.InTenant(scope => scope.Db.Set<ReadTime>().OrderBy(t => t.Number).Select(t => new ValueTuple<int, long>(t.Number, t.Milliseconds)).ToListAsync()));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Who_reads_for_five_minutes_finds_it_among_what_is_new(Engine engine)
    {
        await using var site = await Replied(engine, 3);
        var page = await Scripted(site.As(Cast.Ana)).Open(Cast.QuestionPath);

        await Tell(page, 3, "1:200000");
        var before = await page.Client.Open(Cast.QuestionPath);
        await Tell(page, 3, "2:100000");
        var after = await page.Client.Open(Cast.QuestionPath);

        Assert.True(before.Has("You are told when somebody answers you or names you."));
        Assert.True(after.Has("because you read here for a while."));
    }

    [Fact]
    public async Task Reading_is_told_by_those_who_may_read()
    {
        await using var site = await Replied(Engine.Sqlite, 1);
        var ed = await site.As(Cast.Ed).Open(Cast.QuestionPath);

        Assert.Equal(HttpStatusCode.NotFound, (await Send(ed, "/communities/water/discussions/castnosuchdiscussion000001/reading", 1)).Status);
        Assert.StartsWith("/login", (await Send(site.Visitor(), ed, Reading, 1)).Location);
    }

    /// <summary>Two devices of one reader, and somebody who goes on replying: whatever order their reports come in, the highest counts.</summary>
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public async Task Two_devices_of_one_reader_agree(int seed)
    {
        await using var site = await Replied(Engine.Sqlite, 5);
        var random = new Random(seed);
        var (phone, desk) = (await Scripted(site.As(Cast.Ana)).Open(Cast.QuestionPath), await Scripted(site.As(Cast.Ana)).Open(Cast.QuestionPath));
        var (model, last) = (0, 5);

        for (var step = 0; step < 30; step++)
        {
            if (random.Next(4) == 0)
            {
                await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", $"Thought {++last}."));
                continue;
            }
            var to = random.Next(0, last + 1);
            await Tell(random.Next(2) == 0 ? phone : desk, to);
            model = Math.Max(model, to);
            Assert.Equal(last - model, (await phone.Client.Open("/communities/water/discussions")).FindAll(".discussion-row__side a") is [var link] ? int.Parse(Page.Words(link).Split(' ')[0]) : 0);
        }
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_day_and_the_first_new_reply_lead_to_their_place(Engine engine)
    {
        await using var site = await Replied(engine, 2);
        site.Clock.Advance(TimeSpan.FromDays(3));
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Three days later."));
        var ana = Scripted(site.As(Cast.Ana));
        await Tell(await ana.Open(Cast.QuestionPath), to: 1);

        Assert.EndsWith("#reply-1", (await ana.Open(Cast.QuestionPath + "/replies?on=2020-01-01")).Location);
        Assert.EndsWith("#reply-3", (await ana.Open(Cast.QuestionPath + "/replies?on=2026-11-22")).Location);
        Assert.EndsWith("#reply-3", (await ana.Open(Cast.QuestionPath + "/replies?on=2030-01-01")).Location);
        Assert.EndsWith("#reply-2", (await ana.Open(Cast.QuestionPath + "/replies?unread=true")).Location);
    }

    [Fact]
    public async Task What_was_answered_is_shown_in_place()
    {
        await using var site = await Replied(Engine.Sqlite, 2);

        var piece = await site.Visitor().OpenFragment(Cast.QuestionPath + "/replies/2");

        Assert.Equal("Thought 2.", Page.Words(piece.Find(".quoted .prose")));
        Assert.Empty(piece.FindAll("header"));
    }

    static async Task<string> Unread(HttpClient client) => (await client.Open("/communities/water/discussions")).FindAll(".discussion-row__side a") is [var link] ? Page.Words(link) : "";

    static Task Tell(Page page, int to, string times = "") => Send(page, Reading, to, times);

    static Task<Page> Send(Page page, string address, int to, string times = "") => Send(page.Client, page, address, to, times);

    static Task<Page> Send(HttpClient client, Page page, string address, int to, string times = "") => client.Page(new(HttpMethod.Put, address)
    {
        Content = new FormUrlEncodedContent([new("To", $"{to}"), new("Times", times), new("__RequestVerificationToken", page.Find("read-tracker input").GetAttribute("value"))]),
    });

    // As a browser that runs the page's script.
    static HttpClient Scripted(HttpClient client)
    {
        client.DefaultRequestHeaders.Add("Cookie", "says-read=1");
        return client;
    }

    static Task<List<(string, int)>> Marks(TestSite site) => site.InTenant(scope => scope.Db.Set<ReadMark>().Where(m => m.PersonId != Cast.Kavya.Id).Select(m => new ValueTuple<string, int>(m.PersonId, m.Number)).ToListAsync());

    static async Task<TestSite> Replied(Engine engine, int replies)
    {
        var site = await TestSite.Start(engine);
        for (var n = 1; n <= replies; n++) await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", $"Thought {n}."));
        return site;
    }
}

using System.Net;
using Discussions.Live;

namespace Tests.Discussions;

/// <summary>News for a page that stands open.</summary>
public class LiveTests
{
    const string Live = Cast.QuestionPath + "/live";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Whoever_looks_hears_of_a_reply_and_of_who_writes(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var kavya = await site.As(Cast.Kavya).Open(Cast.QuestionPath);
        using var stream = await Listen(site.As(Cast.Ana));

        var first = await stream.Next();
        await Write(kavya);
        var writing = await stream.Next();
        await kavya.Press("Reply", ("Body", "Listen at three."));
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        string[] then = [await stream.Next(), await stream.Next()];

        Assert.Equal("""replies {"last":0}""", first);
        Assert.Equal("""writing ["Kavya Rao"]""", writing);
        Assert.Equal(["""replies {"last":1}""", "writing []"], then);
    }

    [Fact]
    public async Task What_came_since_is_added_to_the_page_that_stands_open()
    {
        await using var site = await TestSite.Start();
        var ana = site.As(Cast.Ana);
        await ana.Open(Cast.QuestionPath);
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "And at four."));

        var since = await ana.OpenFragment(Cast.QuestionPath + "/replies?after=1");

        Assert.Equal(["reply-2"], since.FindAll("li .reply").Select(r => r.Id!));
    }

    [Fact]
    public async Task Nobody_writes_to_their_own_eyes_or_after_eight_seconds()
    {
        await using var site = await TestSite.Start();
        var kavya = await site.As(Cast.Kavya).Open(Cast.QuestionPath);
        await Write(kavya);
        using var own = await Listen(kavya.Client);
        var first = await own.Next();
        site.Clock.Advance(TimeSpan.FromSeconds(9));
        using var later = await Listen(site.As(Cast.Ana));
        await later.Next();
        await Write(kavya);

        Assert.Equal("""replies {"last":0}""", first);
        Assert.Equal("""writing ["Kavya Rao"]""", await later.Next());
    }

    [Fact]
    public void Who_writes_on_one_site_is_known_on_no_other()
    {
        var live = new LiveThreads(new Clock(Cast.Noon));

        live.Write("one", Cast.QuestionId, Cast.Ben.Id, "Ben Mwangi");

        Assert.Equal(["Ben Mwangi"], live.WritersOf("one", Cast.QuestionId, Cast.Ana.Id));
        Assert.Empty(live.WritersOf("other", Cast.QuestionId, Cast.Ana.Id));
        Assert.Empty(live.WritersOf("one", Cast.WaterId, Cast.Ana.Id));
    }

    [Fact]
    public async Task One_person_has_six_windows_and_whoever_may_not_read_has_none()
    {
        await using var site = await TestSite.Start();
        var ana = site.As(Cast.Ana);
        var windows = new List<Window>();
        for (var n = 0; n < 6; n++) windows.Add(await Listen(ana));

        using var seventh = await ana.GetAsync(Live, HttpCompletionOption.ResponseHeadersRead);
        var visitors = await site.Visitor().Open(Live);
        foreach (var window in windows) window.Dispose();

        Assert.Equal(HttpStatusCode.NoContent, seventh.StatusCode);
        Assert.StartsWith("/login", visitors.Location);
    }

    static Task<Page> Write(Page page) => page.Client.Page(new(HttpMethod.Put, Live + "/writing")
    {
        Content = new FormUrlEncodedContent([new("__RequestVerificationToken", page.Find("read-tracker input").GetAttribute("value"))]),
    });

    static async Task<Window> Listen(HttpClient client)
    {
        var answer = await client.GetAsync(Live, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return new(answer, new(await answer.Content.ReadAsStreamAsync()));
    }

    sealed record Window(HttpResponseMessage Answer, StreamReader Lines) : IDisposable
    {
        /// <summary>The next event as “name data”.</summary>
        public async Task<string> Next()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var (name, data) = ("", "");
            while (await Lines.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
                else if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
                else if (line.Length == 0 && data.Length > 0) return $"{name} {data}";
            }
            return "over";
        }

        public void Dispose()
        {
            Lines.Dispose();
            Answer.Dispose();
        }
    }
}

using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Tests.Site;

/// <summary>How the work behind the scenes goes is told to whoever looks after the site, and to a collector.</summary>
public class MetricsTests
{
    [Fact]
    public async Task Administrators_see_it_on_the_first_page_of_the_admin_and_editors_do_not()
    {
        await using var site = await TestSite.Start();

        var page = await site.As(Cast.Ada).Open("/admin");

        foreach (var label in new[] { "Consequences still to come", "Workflows in the last day", "Nudges in the last day", "Mail in the last day" }) Assert.True(page.Has(label), label);
        Assert.False((await site.As(Cast.Ed).Open("/admin")).Has("Behind the scenes"));
    }

    [Fact]
    public async Task A_collector_gets_metrics_and_no_word_of_any_person()
    {
        await using var collector = await Collector.Start();
        await using var site = RunningSite.At("Development", ("COPSITE__OTLP", collector.Address), ("OTEL_METRIC_EXPORT_INTERVAL", "500"), ("COPSITE__DEMO_PASSWORD", "correct horse battery"));

        await site.Start("/");
        string[] wanted = ["copsite.outbox.lag", "copsite.outbox.handled", "http.server.request.duration"];
        for (var left = 100; left > 0 && wanted.Any(w => !collector.Has(w)); left--) await Task.Delay(200, TestContext.Current.CancellationToken);

        Assert.All(wanted, name => Assert.True(collector.Has(name), $"{name} never came."));
        Assert.False(collector.Has("example.org"));
    }

    [Fact]
    public async Task What_is_no_address_is_refused_with_a_sentence()
    {
        await using var site = RunningSite.At("Development", ("COPSITE__OTLP", "collector"), ("COPSITE__DEMO_PASSWORD", "correct horse battery"));

        var trouble = await Assert.ThrowsAsync<InvalidOperationException>(() => site.Start());

        Assert.Contains("Give one such as http://collector:4318.", trouble.Message);
    }

    sealed class Collector : IAsyncDisposable
    {
        readonly WebApplication app;
        readonly ConcurrentQueue<string> bodies = new();

        Collector(WebApplication app) => this.app = app;

        public string Address => app.Urls.Single();

        // Names and labels stand in the message as they are.
        public bool Has(string word) => bodies.Any(b => b.Contains(word, StringComparison.Ordinal));

        public static async Task<Collector> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var collector = new Collector(app);
            app.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body, context.RequestAborted);
                if (context.Request.Path == "/v1/metrics") collector.bodies.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
            });
            await app.StartAsync();
            return collector;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}

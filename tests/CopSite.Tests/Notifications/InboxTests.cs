using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Notifications;

namespace Tests.Notifications;

public class InboxTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task News_of_one_thing_is_one_line_with_a_count_until_it_is_read(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        await site.Tell(Cast.Ana, text: "First");
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        await site.Tell(Cast.Ana, text: "Second", path: "/second");

        var line = Assert.Single(await site.Lines(Cast.Ana));
        Assert.Equal(("Second", "/second", 2, site.Clock.NowUtc), (line.Text, line.Path, line.Count, line.UpdatedUtc));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task After_a_line_is_read_the_next_news_is_a_new_line(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.Tell(Cast.Ana);
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Notification>().SingleAsync()).Read(site.Clock.NowUtc);
            await scope.Db.SaveChangesAsync();
        });

        await site.Tell(Cast.Ana);

        Assert.Equal([1, 1], (await site.Lines(Cast.Ana)).Select(l => l.Count));
    }

    [Fact]
    public async Task Different_people_and_things_have_lines_of_their_own()
    {
        await using var site = await TestSite.Start();

        await site.Tell([Cast.Ana, Cast.Ben, Cast.Ana], new("a", "A", "/a", ""));
        await site.Tell([Cast.Ana], new("b", "B", "/b", ""));

        Assert.Equal((2, 1, 0), ((await site.Lines(Cast.Ana)).Count, (await site.Lines(Cast.Ben)).Count, (await site.Lines(Cast.Ed)).Count));
        Assert.All(await site.Lines(Cast.Ana), line => Assert.Equal(1, line.Count));
    }

    [Fact]
    public async Task Two_notices_in_one_save_are_one_line()
    {
        await using var site = await TestSite.Start();

        await site.InTenant(async scope =>
        {
            var ana = (await scope.Db.Set<Person>().SingleAsync(p => p.UserName == Cast.Ana.Name)).Id;
            await scope.Get<INotify>().Send([ana], new("a", "First", "/a", ""), default);
            await scope.Get<INotify>().Send([ana], new("a", "Second", "/a", ""), default);
            await scope.Db.SaveChangesAsync();
        });

        Assert.Equal(("Second", 2), (await site.Lines(Cast.Ana)).Select(l => (l.Text, l.Count)).Single());
    }

    [Fact]
    public async Task Nothing_is_told_before_the_save()
    {
        await using var site = await TestSite.Start();

        await site.InTenant(async scope => await scope.Get<INotify>().Send([(await scope.Db.Set<Person>().FirstAsync()).Id], new("a", "A", "/a", ""), default));

        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<Notification>().CountAsync()));
    }

    [Fact]
    public async Task People_who_are_gone_or_kept_out_are_passed_over()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(async scope =>
        {
            (await scope.Db.Set<Person>().SingleAsync(p => p.UserName == Cast.Ben.Name)).SuspendedUtc = site.Clock.NowUtc;
            await scope.Db.SaveChangesAsync();
            var everybody = await scope.Db.Set<Person>().Where(p => p.UserName == "ben" || p.UserName == "ana").Select(p => p.Id).ToListAsync();
            await scope.Get<INotify>().Send([.. everybody, Id.New(), ""], new("a", "A", "/a", ""), default);
            await scope.Db.SaveChangesAsync();
        });

        Assert.Equal((1, 0), ((await site.Lines(Cast.Ana)).Count, (await site.Lines(Cast.Ben)).Count));
    }

    [Theory]
    [InlineData("https://evil.test/"), InlineData("//evil.test"), InlineData("/\\evil.test"), InlineData("communities")]
    public async Task A_notice_that_leads_off_the_site_is_a_mistake_of_its_sender(string path)
    {
        await using var site = await TestSite.Start();

        await Assert.ThrowsAsync<InvalidOperationException>(() => site.Tell(Cast.Ana, path: path));
    }

    [Fact]
    public async Task A_long_text_is_cut_between_letters()
    {
        await using var site = await TestSite.Start();

        await site.Tell(Cast.Ana, text: new string('x', 298) + "😀😀");

        Assert.Equal(new string('x', 298) + "…", (await site.Lines(Cast.Ana)).Single().Text);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Ten_thousand_people_are_told_in_one_save(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var crowd = Enumerable.Range(0, 10_000).Select(n => new Person { UserName = $"p{n}", NormalizedUserName = $"P{n}", Email = $"p{n}@example.org", NormalizedEmail = $"P{n}@EXAMPLE.ORG" }).ToList();
        await site.InTenant(scope => { scope.Db.AddRange(crowd); return scope.Db.SaveChangesAsync(); });

        for (var times = 0; times < 2; times++)
        {
            await site.InTenant(async scope =>
            {
                await scope.Get<INotify>().Send(crowd.Select(p => p.Id), new("a", "A", "/a", ""), default);
                await scope.Db.SaveChangesAsync();
            });
        }

        Assert.Equal((10_000, 20_000), await site.InTenant(async scope => (await scope.Db.Set<Notification>().CountAsync(), await scope.Db.Set<Notification>().SumAsync(n => n.Count))));
    }

    [Fact]
    public async Task Lines_of_last_year_are_forgotten()
    {
        await using var site = await TestSite.Start();
        await site.SettleAnyway();
        await site.Tell(Cast.Ana, key: "old");
        site.Clock.Advance(TimeSpan.FromDays(181));
        await site.Tell(Cast.Ana, key: "new");

        await site.Settle();

        Assert.Equal(["new"], (await site.Lines(Cast.Ana)).Select(l => l.Key));
    }

    [Fact]
    public async Task Who_leaves_takes_their_lines_along()
    {
        await using var site = await TestSite.Start();
        await site.Tell([Cast.Ana, Cast.Ben], new("a", "A", "/a", ""));

        await site.InTenant(async scope =>
        {
            scope.Db.Remove(await scope.Db.Set<Person>().SingleAsync(p => p.UserName == Cast.Ben.Name));
            await scope.Db.SaveChangesAsync();
        });

        Assert.Equal(1, await site.InTenant(scope => scope.Db.Set<Notification>().CountAsync()));
    }
}

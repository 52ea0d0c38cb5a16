using System.Net;
using Communities;

namespace Tests.People;

/// <summary>Finding people, with the reason for each.</summary>
public class FinderTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Somebody_is_found_by_what_they_can_help_with_and_the_page_says_why(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.CanHelp(Cast.Kavya, "Débt recovery, pumps");
        await site.Tells(Cast.Kavya, ("Place", "Leeds"), ("Department", "Night desk"));

        foreach (var (asked, reason) in new[]
        {
            ("q=debt+recovery", "can help with Débt recovery"), ("q=RECOVERY", "can help with Débt recovery"), ("skill=debt", "can help with Débt recovery"), ("q=leeds", "is in Night desk, Leeds"), ("place=night", "is in Night desk, Leeds"),
        })
        {
            var page = await site.As(Cast.Ed).Open("/people?" + asked);

            Assert.Equal(["Kavya Rao"], page.Found());
            Assert.Equal(reason, page.Reasons()[0]);
        }
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Names_jobs_organisations_and_communities_are_reasons_too(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var ed = site.As(Cast.Ed);

        Assert.Equal(["Ana Ferreira"], (await ed.Open("/people?q=ferreira")).Found());
        Assert.Equal(["is called so"], (await ed.Open("/people?q=ferreira")).Reasons());
        Assert.Equal(["works at Minho Water"], (await ed.Open("/people?organisation=minho")).Reasons());
        Assert.Equal(["works at Minho Water", "works as Network operations lead"], (await ed.Open("/people?q=minho+network")).Reasons());
        Assert.Equal(["Ana Ferreira", "Ben Mwangi", "Kavya Rao"], (await ed.Open("/people?community=water")).Found());
        Assert.Equal("is a member of Water", (await ed.Open("/people?community=water")).Reasons()[^1]);
        Assert.Equal([], (await ed.Open("/people?q=ferreira+kavya")).Found());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_slip_of_the_pen_is_mended(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.CanHelp(Cast.Kavya, "debt recovery");

        var page = await site.As(Cast.Ed).Open("/people?q=dept+recovry");

        Assert.Equal(["Kavya Rao"], page.Found());
        Assert.True(page.Has("Nobody has “dept recovry”. These have “debt recovery”."));
        Assert.True((await site.As(Cast.Ed).Open("/people?q=juggling")).Has("Nobody says so yet"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Answers_count_by_their_tags_where_the_viewer_may_read_them(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath + "/edit")).Press("Save", ("Tags", "valves"));
        await (await site.As(Cast.Kavya).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Listen at three."));
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("This answers it: reply 1");
        await site.Settle();

        var page = await site.As(Cast.Ed).Open("/people?q=valves");
        Assert.Equal(["Kavya Rao"], page.Found());
        Assert.Equal(["answered 1 question tagged valves"], page.Reasons());
        Assert.True((await site.As(Cast.Ed).Open("/people/kavya")).Has("1 question tagged valves"));

        await site.InTenant(async scope =>
        {
            (await scope.Db.FindAsync<Community>(Cast.WaterId))!.Privacy = CommunityPrivacy.Confidential;
            return await scope.Db.SaveChangesAsync();
        });
        Assert.Empty((await site.As(Cast.Ed).Open("/people?q=valves")).Found());
        Assert.Equal(["Kavya Rao"], (await site.As(Cast.Ana).Open("/people?q=valves")).Found());

        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("Not the answer: reply 1");
        await site.Settle();
        Assert.Empty((await site.As(Cast.Ana).Open("/people?q=valves")).Found());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Nobody_is_found_by_what_is_not_for_the_asker(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.CanHelp(Cast.Kavya, "pumps");
        await site.Tells(Cast.Kavya, ("Place", "Leeds"), ("SkillsFor", "Communities"), ("WhereFor", "Nobody"));

        Assert.Empty((await site.As(Cast.Ed).Open("/people?q=pumps")).Found());
        Assert.Empty((await site.As(Cast.Ed).Open("/people?q=pumsp")).Found());
        Assert.Equal(["Kavya Rao"], (await site.As(Cast.Ben).Open("/people?q=pumps")).Found());
        Assert.Empty((await site.As(Cast.Ben).Open("/people?q=leeds")).Found());
        var all = await site.As(Cast.Ed).Open("/people");
        Assert.Contains("Kavya Rao", all.Found());
        Assert.DoesNotContain("pumps", all.Html, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_confidential_community_is_revealed_to_its_members_alone(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var circle = await site.Circle("Whispers", CommunityPrivacy.Confidential, Cast.Kavya, Cast.Ben);

        foreach (var path in new[] { "/people", $"/people?community={circle.Slug}", "/people?q=kavya", "/people/kavya", "/people/kavya/introductions/new", "/help-requests/new", $"/help-requests/new?community={circle.Slug}" })
            Assert.DoesNotContain("Whispers", (await site.As(Cast.Ed).Open(path)).Html, StringComparison.Ordinal);
        // An address of a community that nobody may know of narrows nothing down, as one that does not exist.
        Assert.Equal((await site.As(Cast.Ed).Open("/people?community=nowhere")).Found(), (await site.As(Cast.Ed).Open($"/people?community={circle.Slug}")).Found());
        Assert.Contains("Whispers", (await site.As(Cast.Ben).Open("/people/kavya")).Html, StringComparison.Ordinal);
        Assert.Equal(["Kavya Rao"], (await site.As(Cast.Ben).Open($"/people?community={circle.Slug}")).Found());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Those_who_can_help_me_and_those_whom_I_can_help_are_brought_together(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.CanHelp(Cast.Kavya, "Pumps");
        await site.WantsToLearn(Cast.Kavya, "Writing");
        await site.CanHelp(Cast.Ed, "writing");
        await site.WantsToLearn(Cast.Ed, "pumps");

        foreach (var path in new[] { "/people", "/people/ed" })
        {
            var page = await site.As(Cast.Ed).Open(path);

            Assert.Equal("Kavya Rao", Page.Words(page.Find("section[aria-labelledby=can-help-me] .person__name")));
            Assert.Equal("can help with Pumps", Page.Words(page.Find("section[aria-labelledby=can-help-me] .hit__reasons li")));
            Assert.Equal("wants to learn Writing", Page.Words(page.Find("section[aria-labelledby=want-my-help] .hit__reasons li")));
        }
        Assert.Empty((await site.As(Cast.Ben).Open("/people/ed")).FindAll(".matches"));
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(async scope =>
        {
            for (var n = 10; n < 35; n++) scope.Db.Add(new global::Kernel.People.Person { UserName = $"extra{n}", NormalizedUserName = $"EXTRA{n}", Email = $"e{n}@example.org", NormalizedEmail = $"E{n}@EXAMPLE.ORG", DisplayName = $"Extra {n}", JoinedUtc = Cast.Noon });
            await scope.Db.SaveChangesAsync();
        });

        var first = await site.As(Cast.Ed).Open("/people?q=extra");
        var second = await site.As(Cast.Ed).Open("/people?q=extra&page=2");

        Assert.Equal((20, "Extra 10"), (first.Found().Count, first.Found()[0]));
        Assert.Equal((5, "Extra 34"), (second.Found().Count, second.Found()[^1]));
        Assert.True(first.Has("25 people"));
    }

    [Fact]
    public async Task Another_organisation_is_not_there()
    {
        await using var site = await TestSite.Start();
        await site.Neighbour("north");
        await site.CanHelp(Cast.Kavya, "pumps");
        var north = site.Visitor();
        await (await north.Open("/north/login")).Press("Sign in", ("Email", Cast.Ed.Email), ("Password", Cast.Password));

        Assert.Empty((await north.Open("/north/people?q=pumps")).Found());
        Assert.Equal(HttpStatusCode.OK, (await north.Open("/north/people/kavya")).Status);
        Assert.DoesNotContain("pumps", (await north.Open("/north/people/kavya")).Html, StringComparison.Ordinal);
    }
}

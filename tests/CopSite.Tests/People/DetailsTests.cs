using System.Net;
using Communities;
using Tests.Notifications;

namespace Tests.People;

/// <summary>What somebody tells about themselves, and who sees it.</summary>
public class DetailsTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_I_say_stands_on_my_profile_and_can_be_taken_away(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        await site.CanHelp(Cast.Kavya, "Debt recovery, pumps");
        await site.WantsToLearn(Cast.Kavya, "Patience");
        await site.Tells(Cast.Kavya, ("Place", "Leeds"), ("Department", "Night desk"), ("Links", "https://example.org/kavya"));
        var seen = await site.As(Cast.Ed).Open("/people/kavya");
        var form = await site.As(Cast.Kavya).Open("/account/details");
        await form.Press("Take away “pumps”");
        var after = await site.As(Cast.Ed).Open("/people/kavya");

        Assert.Equal(["Debt recovery", "pumps"], seen.FindAll("[aria-labelledby=can-help] .tag").Select(Page.Words));
        Assert.Equal(["Patience"], seen.FindAll("[aria-labelledby=wants-to-learn] .tag").Select(Page.Words));
        Assert.True(seen.Has("Leeds") && seen.Has("Night desk"));
        Assert.Equal("nofollow noopener ugc", seen.Find("a[href='https://example.org/kavya']").GetAttribute("rel"));
        Assert.DoesNotContain("kavya@example.org", seen.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["Debt recovery"], after.FindAll("[aria-labelledby=can-help] .tag").Select(Page.Words));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_given_back_with_a_sentence()
    {
        await using var site = await TestSite.Start();
        var form = await site.As(Cast.Kavya).Open("/account/details");

        var tooLong = await form.Press("Add to “Can help with”", ("Terms", new string('x', 50)));
        var odd = await form.Press("Save", ("Links", "javascript:alert(1)"), ("Place", "Leeds"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.Status);
        Assert.True(tooLong.Has("longer than 40 characters"));
        Assert.Equal(new string('x', 50), tooLong.Find("#terms-CanHelp").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, odd.Status);
        Assert.Equal("Leeds", odd.Find("[name=Place]").GetAttribute("value"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Each_part_is_seen_by_those_for_whom_it_is(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.CanHelp(Cast.Kavya, "pumps");
        await site.Change(Cast.Kavya, p => (p.Bio, p.BioHtml) = ("I dream of water.", "<p>I dream of water.</p>"));

        foreach (var (openness, near, far) in new[] { ("Everybody", true, true), ("Communities", true, false), ("Nobody", false, false) })
        {
            await site.Tells(Cast.Kavya, ("Place", "Leeds"), ("Links", "https://example.org/kavya"), ("SkillsFor", openness), ("WhereFor", openness), ("AboutFor", openness));
            foreach (var (who, isSeen) in new[] { (Cast.Ben, near), (Cast.Ed, far), (Cast.Kavya, true) })
            {
                var page = await site.As(who).Open("/people/kavya");

                Assert.Equal(HttpStatusCode.OK, page.Status);
                foreach (var word in new[] { "pumps", "Leeds", "example.org/kavya", "I dream of water." }) Assert.True(page.Html.Contains(word, StringComparison.Ordinal) == isSeen, $"{who.Name} and “{word}” for {openness}");
            }
        }
    }

    [Fact]
    public async Task A_visitor_sees_none_of_it()
    {
        await using var site = await TestSite.Start();
        await site.CanHelp(Cast.Kavya, "pumps");

        var page = await site.Visitor().Open("/people/kavya");

        Assert.DoesNotContain("pumps", page.Html, StringComparison.Ordinal);
        foreach (var path in new[] { "/people", "/account/details", "/account/blocks", "/help-requests", "/help-requests/new" }) Assert.StartsWith("/login", (await site.Visitor().Open(path)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_may_not_look_for_people_and_sees_those_alone_with_whom_they_share_a_community()
    {
        await using var site = await TestSite.Start();
        await site.CanHelp(Cast.Kavya, "pumps");
        await site.Give(Cast.Ben, "Guest");
        await site.Give(Cast.Ed, "Guest");

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open("/people")).Status);
        Assert.Contains("pumps", (await site.As(Cast.Ben).Open("/people/kavya")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("pumps", (await site.As(Cast.Ed).Open("/people/kavya")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_of_the_site_finds_what_is_for_everybody_and_nothing_else()
    {
        await using var site = await TestSite.Start();
        await site.CanHelp(Cast.Kavya, "debt recovery");
        await site.Settle();
        var open = await site.As(Cast.Ed).Open("/search?q=debt+recovery");

        await site.Tells(Cast.Kavya, ("SkillsFor", "Communities"));
        await site.Settle();
        var closed = await site.As(Cast.Ed).Open("/search?q=debt+recovery");

        Assert.True(open.Has("Kavya Rao"));
        Assert.False(closed.Has("Kavya Rao"));
    }

    [Fact]
    public async Task Words_about_oneself_that_are_not_for_everybody_are_not_found_by_the_search()
    {
        await using var site = await TestSite.Start();
        await (await site.As(Cast.Kavya).Open("/account/profile")).Press("Save", ("Bio", "I collect hydrants."));
        await site.Settle();
        var open = await site.As(Cast.Ed).Open("/search?q=hydrants");

        await site.Tells(Cast.Kavya, ("AboutFor", "Nobody"));
        await site.Settle();
        var closed = await site.As(Cast.Ed).Open("/search?q=hydrants");

        Assert.True(open.Has("Kavya Rao"));
        Assert.False(closed.Has("Kavya Rao"));
    }
}

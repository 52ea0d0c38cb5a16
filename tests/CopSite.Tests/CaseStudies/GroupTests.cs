using System.Net;
using CaseStudies;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Tests.Moderation;
using Tests.Notifications;

namespace Tests.CaseStudies;

/// <summary>A case study's one question, brought to the group.</summary>
public class GroupTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task The_question_becomes_a_discussion_with_the_case_on_top_and_leads_back_when_it_is_closed(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.Standing(CaseStanding.Published);

        var form = await (await site.As(Cast.Ben).Open(path)).Click("Bring it to the group");
        var empty = await form.Press("Bring it to the group", ("Title", ""));
        var talk = (await form.Press("Bring it to the group")).Location;
        await (await site.As(Cast.Kavya).Open(talk)).Press("Reply", ("Body", "With a stethoscope."));
        await site.Settle();
        var (discussion, page) = (await site.As(Cast.Kavya).Open(talk), await site.As(Cast.Kavya).Open(path));
        var again = await site.As(Cast.Ben).Send(path, path + "/group", "Title", "Once more?");

        Assert.Equal("How do you listen in rain?", form.Find("[name=Title]").GetAttribute("value"));
        Assert.True(empty.Has("Say in one line what you would like to know.") && form.Find("[name=Body]").TextContent.Contains("~" + path, StringComparison.Ordinal));
        Assert.Equal((path, true), (discussion.Find(".case-card h2 a").GetAttribute("href"), discussion.Has("Leaks hid for years.")));
        Assert.True((await site.Visitor().Open(talk)).Has("Leaks hid for years."));
        Assert.Equal(("How do you listen in rain?", true), (Page.Words(page.Find("#group h3")), Page.Words(page.Find("#group .meta")).StartsWith("1 reply", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Empty((await site.As(Cast.Ben).Open(path)).FindAll("a[href$='/group']"));

        await (await site.As(Cast.Ana).Open(talk)).Press("Close the discussion", ("reason", "We know enough."));
        await site.Settle();
        await site.Settle();
        var after = await site.As(Cast.Ben).Open(path);

        Assert.Contains((await site.Lines(Cast.Ben)).Select(l => l.Text), t => t == "What the group said to “Night walks halved our leaks” is closed: We know enough. Take along what helps");
        Assert.True(after.Has("Closed: “We know enough.” Take along what helps") && after.Has("Bring it to the group again"));
    }

    [Fact]
    public async Task Only_its_authors_and_facilitators_bring_it_and_before_it_is_published_nobody_else_meets_it()
    {
        await using var site = await TestSite.Start();
        var (draft, accepted) = (await site.Drafted("A draft"), await site.Standing(CaseStanding.Accepted));

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(draft + "/group")).Status);
        foreach (var who in new[] { Cast.Kavya, Cast.Ed }) Assert.Equal(HttpStatusCode.NotFound, (await site.As(who).Open(accepted + "/group")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ana).Open(accepted + "/group")).Status);
        Assert.Contains("/login", (await site.Visitor().Open(accepted + "/group")).Location, StringComparison.Ordinal);

        var form = await site.As(Cast.Ben).Open(accepted + "/group");
        var talk = (await form.Press("Bring it to the group", ("Body", "It rains a lot here."))).Location;
        Assert.DoesNotContain("Night walks", form.Find("[name=Body]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Night walks", (await site.As(Cast.Kavya).Open(talk)).Html, StringComparison.Ordinal);

        await site.Move(accepted, CaseStanding.Published);
        Assert.True((await site.As(Cast.Kavya).Open(talk)).Has("Night walks halved our leaks"));
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Kavya).Open(accepted + "/group")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.As(Cast.Ana).Send(accepted, accepted + "/group", "Title", "And now?")).Status);
    }

    [Fact]
    public async Task A_question_that_is_kept_back_joins_its_case_when_it_appears()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(scope => scope.Get<global::Kernel.Settings.SettingsDocument>().Change<ModerationSettings>(s => s.FirstPosts = 5, default));
        var path = await site.Standing(CaseStanding.Published);

        var waits = await (await site.As(Cast.Ben).Open(path + "/group")).Press("Bring it to the group");
        var before = await site.As(Cast.Ben).Open(path);
        await site.Settle();
        await (await site.OpenCase(Cast.Ana)).Press("Publish it");
        await site.Settle();

        Assert.StartsWith("/account/moderation/", waits.Location, StringComparison.Ordinal);
        Assert.Empty(before.FindAll("#group h3"));
        Assert.Equal("How do you listen in rain?", Page.Words((await site.As(Cast.Kavya).Open(path)).Find("#group h3")));
    }

    [Fact]
    public async Task Same_here_and_tried_this_stand_on_the_board_of_adoptions()
    {
        await using var site = await TestSite.Start();
        var path = await site.Standing(CaseStanding.Published);

        await (await site.As(Cast.Kavya).Open(path)).Press("Say “same here”", ("Team", "Deccan North"), ("Result", "Leaks everywhere."));
        await (await site.As(Cast.Ana).Open(path)).Press("Say what came of it", ("Team", "Harbour"), ("Answer", "Adapted"), ("Result", "By day."));
        var nameless = await (await site.As(Cast.Kavya).Open(path)).Press("Say what came of it", ("Answer", "Adopted"));
        await site.Settle();

        Assert.True(nameless.Has("Say which team or place you speak for."));
        Assert.Equal(["Deccan North", "Still looking", "Leaks everywhere."], (await site.Visitor().Open(path + "/adoptions")).FindAll("tbody tr").Single(r => Page.Words(r).Contains("Deccan", StringComparison.Ordinal)).Children.Take(3).Select(Page.Words));
        Assert.True((await site.As(Cast.Ben).Open(path)).Has("1 place: same here") && (await site.As(Cast.Ben).Open(path)).Has("1 place tried it"));
        Assert.Equal([AdoptionAnswer.StillLooking, AdoptionAnswer.Adapted], await site.InTenant(scope => scope.Db.Set<Adoption>().OrderBy(a => a.Team).Select(a => a.Answer!.Value).ToListAsync()));
        Assert.Contains((await site.Lines(Cast.Ben)).Select(l => l.Text), t => t.StartsWith("Harbour says of “Night walks", StringComparison.Ordinal));
        Assert.Empty((await site.Visitor().Open(path)).FindAll("#group form"));
    }
}

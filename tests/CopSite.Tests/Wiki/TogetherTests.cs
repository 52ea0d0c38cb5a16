using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Tests.Wiki;

/// <summary>Several people write on one page at the same time.</summary>
public class TogetherTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Two_who_change_different_places_are_both_in_and_the_second_is_told(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.PageOf(Cast.Ana);
        var (ben, kavya) = (await site.As(Cast.Ben).Open(path + "/edit"), await site.As(Cast.Kavya).Open(path + "/edit"));

        await ben.Press("Save", ("Body", Given.Steps.Replace("Tell the control room.", "Tell the control room, twice.", StringComparison.Ordinal)));
        var saved = await (await kavya.Press("Save", ("Title", "Night flow and how to find it"), ("Body", Given.Steps + "\n\nThen sleep."))).Follow();

        Assert.True(saved.Has("Ben Mwangi saved while you wrote; both changes are in."));
        Assert.True(saved.Has("Tell the control room, twice.") && saved.Has("Then sleep."));
        Assert.Equal("Night flow and how to find it", Page.Words(saved.Find("h1")));
        Assert.Equal(3, (await site.Versions(path)).Count);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Two_who_change_the_same_place_lose_nothing_and_the_second_decides(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await site.PageOf(Cast.Ana);
        var (ben, kavya) = (await site.As(Cast.Ben).Open(path + "/edit"), await site.As(Cast.Kavya).Open(path + "/edit"));
        await ben.Press("Save", ("Title", "Flow by night"), ("Body", Given.Steps.Replace("at three", "at two", StringComparison.Ordinal).Replace("control room", "control centre", StringComparison.Ordinal)));

        var met = await kavya.Press("Save", ("Title", "Nightly flow"), ("Body", Given.Steps.Replace("at three", "at four", StringComparison.Ordinal)), ("Summary", "Four"), ("Minor", "true"));

        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.True(met.Has("Ben Mwangi saved while you wrote, and you changed the same place"));
        Assert.Equal(["Close the valve at two.", "Close the valve at four."], met.FindAll(".meeting mark").Select(Page.Words));
        Assert.Equal("Flow by night", Page.Words(met.Find("[aria-labelledby=clash-title] mark")));
        Assert.Equal(("Nightly flow", "Four"), (met.Find("input[name=Title]").GetAttribute("value"), met.Find("input[name=Summary]").GetAttribute("value")));
        Assert.NotNull(met.Find("input[name=Minor][checked]"));
        Assert.Contains("control centre", met.Find("textarea[name=Body]").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await site.Versions(path)).Count);

        var saved = await (await met.Press("Save this")).Follow();

        Assert.False(saved.Has("saved while you wrote"));
        Assert.True(saved.Has("Close the valve at four.") && saved.Has("control centre"));
        Assert.Equal("Nightly flow", Page.Words(saved.Find("h1")));
        Assert.Equal(["at two", "at four"], (await site.Versions(path)).Skip(1).Select(v => v.Source.Split("valve ")[1].Split('.')[0]));
    }

    [Fact]
    public async Task Somebody_with_two_windows_meets_themselves()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);
        var (one, other) = (await site.As(Cast.Ben).Open(path + "/edit"), await site.As(Cast.Ben).Open(path + "/edit"));
        await one.Press("Save", ("Body", Given.Steps + "\n\nFirst."));

        var met = await other.Press("Save", ("Body", Given.Steps + "\n\nSecond."));

        Assert.True(met.Has("You, in another window, saved while you wrote"));
        Assert.True(met.Has("First."));
    }

    [Fact]
    public async Task A_form_that_does_not_say_where_it_began_overwrites_nothing()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);

        var met = await (await site.As(Cast.Kavya).Open(path + "/edit")).Press("Save", ("Body", "Mine alone."), ("From", null));

        Assert.Equal(HttpStatusCode.Conflict, met.Status);
        Assert.Equal(Given.Steps, (await site.Stored(path)).Body);
    }

    [Fact]
    public async Task What_an_editor_of_the_site_changed_meanwhile_is_met_too_and_becomes_a_version()
    {
        await using var site = await TestSite.Start();
        var path = await site.PageOf(Cast.Ben);
        var form = await site.As(Cast.Kavya).Open(path + "/edit");
        await site.InTenant(async scope =>
        {
            var page = await scope.Db.Set<global::Wiki.WikiPage>().SingleAsync();
            page.Body = page.Body.Replace("Write it down.", "Write it up.", StringComparison.Ordinal);
            page.Edited();
            await scope.Db.SaveChangesAsync();
        });

        var saved = await (await form.Press("Save", ("Body", Given.Steps.Replace("Tell", "Ring", StringComparison.Ordinal)))).Follow();

        Assert.True(saved.Has("Ring the control room.") && saved.Has("Write it up."));
        Assert.Equal(3, (await site.Versions(path)).Count);
    }

    // Ten windows, each changing its own line and a line that all of them change, again and again.
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Of_ten_at_once_each_acknowledged_change_is_in_and_each_other_one_was_shown(Engine engine)
    {
        const int Writers = 10;
        const int Turns = 4;
        await using var site = await TestSite.Start(engine);
        var path = await site.PageOf(Cast.Ana, body: string.Join("\n\n", Enumerable.Range(0, Writers).Select(n => $"Line {n}: empty.").Append("Everybody: nobody.")));
        Member[] people = [Cast.Ana, Cast.Ben, Cast.Kavya];

        var results = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            var (acknowledged, shown) = (new List<string>(), 0);
            for (var turn = 0; turn < Turns; turn++)
            {
                var form = await site.As(people[writer % people.Length]).Open(path + "/edit");
                var body = form.Find("textarea[name=Body]").TextContent.Trim('\n').ReplaceLineEndings("\n").Split('\n');
                var mine = $"Line {writer}: turn {turn}.";
                body[Array.FindIndex(body, l => l.StartsWith($"Line {writer}:", StringComparison.Ordinal))] = mine;
                if (turn % 2 == 1) body[^1] = $"Everybody: {writer} in turn {turn}.";

                var answer = await form.Press("Save", ("Body", string.Join('\n', body)));
                for (; answer.Status == HttpStatusCode.Conflict; shown++)
                {
                    Assert.Contains(body[^1], answer.FindAll(".meeting mark").Select(Page.Words));
                    Assert.Contains(mine, answer.Find("textarea[name=Body]").TextContent, StringComparison.Ordinal);
                    answer = await answer.Press("Save this");
                }
                Assert.Equal(HttpStatusCode.Found, answer.Status);
                acknowledged.Add(mine);
                if (turn % 2 == 1) acknowledged.Add(body[^1]);
            }
            return (Acknowledged: acknowledged, Shown: shown);
        }));

        var versions = await site.Versions(path);
        var ends = (await site.Stored(path)).Body;
        Assert.Equal(Enumerable.Range(1, versions.Count), versions.Select(v => v.Number));
        Assert.Equal(1 + Writers * Turns, versions.Count);
        Assert.All(results.SelectMany(r => r.Acknowledged), line => Assert.Contains(versions, v => v.Source.Contains(line, StringComparison.Ordinal)));
        Assert.All(Enumerable.Range(0, Writers), writer => Assert.Contains($"Line {writer}: turn {Turns - 1}.", ends, StringComparison.Ordinal));
        Assert.Equal(versions[^1].Source, ends);
        // What stood on the common line was never put away by somebody who had not seen it.
        Assert.Equal(Writers * Turns / 2, versions.Select(v => v.Source.Split('\n')[^1]).Distinct().Count() - 1);
    }
}

using System.Net;

namespace Tests.Moderation;

/// <summary>Members see what facilitators do, without names; and the texts that facilitators send.</summary>
public class LogTests
{
    const string Log = Looking.Queue + "/log";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Members_read_what_was_done_in_general_words(Engine engine)
    {
        await using var site = await Looking.Flagged(engine);
        await site.Hidden("Kavya mocked Ben.");
        await MuteTests.Mute(site);

        var log = await site.As(Cast.Ben).Open(Log);

        Assert.True(log.Has("November 2026") && log.Has("1 flag") && log.Has("1 post hidden"));
        Assert.True(log.Has("A reply was hidden, because it was unkind.") && log.Has("A member was muted for some days."));
        Assert.DoesNotContain("Kavya", log.Find("main").TextContent.Replace(Cast.QuestionTitle, "", StringComparison.Ordinal));
        Assert.DoesNotContain("mocked", log.Text);
    }

    [Fact]
    public async Task Only_members_read_it()
    {
        await using var site = await TestSite.Start();

        Assert.StartsWith("/login", (await site.Visitor().Open(Log)).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ed).Open(Log)).Status);
        Assert.True((await site.As(Cast.Ben).Open(Log)).Has("Nothing was moderated"));
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ada).Open(Log)).Status);
    }

    [Fact]
    public async Task A_site_begins_with_three_texts_and_a_community_adds_its_own()
    {
        await using var site = await TestSite.Start();
        var texts = await site.As(Cast.Ana).Open(Looking.Queue + "/replies");

        var nameless = await texts.Press("Keep it", ("Title", ""), ("Text", "{name}, try Pumps."));
        var kept = await (await texts.Press("Keep it", ("Title", "Wrong room"), ("Text", "{name}, try Pumps."))).Follow();
        var edit = await kept.Click("Change “Wrong room”");
        var changed = await (await edit.Press("Save", ("Title", "Wrong door"))).Follow();
        var gone = await (await edit.Press("Remove this text")).Follow();

        Assert.Equal(3, texts.FindAll(".listing__item").Count);
        Assert.Empty(texts.FindAll(".listing__item a"));
        Assert.True(nameless.Has("Give it a title") && nameless.Find("[name=Text]").TextContent.Contains("try Pumps"));
        Assert.True(changed.Has("Wrong door"));
        Assert.Equal(3, gone.FindAll(".listing__item").Count);
    }

    [Fact]
    public async Task The_texts_of_the_whole_site_are_changed_by_administrators()
    {
        await using var site = await TestSite.Start();
        var ada = await site.As(Cast.Ada).Open(Looking.Queue + "/replies");
        var path = ada.Find(".listing__item a").GetAttribute("href")!;

        var hers = await site.As(Cast.Ana).Open(path);
        var changed = await (await (await ada.Client.Open(path)).Press("Save", ("Text", "Hello {name}."))).Follow();

        Assert.Equal(HttpStatusCode.Forbidden, hers.Status);
        Assert.True(changed.Has("Hello {name}."));
    }
}

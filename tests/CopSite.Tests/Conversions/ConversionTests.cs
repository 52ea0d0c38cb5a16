using System.Net;
using Conversions;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;
using Wiki;

namespace Tests.Conversions;

/// <summary>From talk to work (story S6): a discussion becomes a wiki page.</summary>
public class ConversionTests
{
    const string Title = "Finding night-flow losses";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_discussion_becomes_a_page_that_names_everybody_and_leads_back(Engine engine)
    {
        await using var site = await Talk(engine);

        var page = await (await (await Form(site, Cast.Ana)).Press("Make it", ("Title", Title), ("Numbers", new[] { "0", "1", "2", "3" }))).Follow();
        await site.Settle();
        var thread = await site.Visitor().Open(Cast.QuestionPath);

        Assert.Equal(Title, Page.Words(page.Find("h1")));
        Assert.True(page.Has("With words of Ben Mwangi, Kavya Rao, Ada Okoro and Ana Ferreira."));
        Assert.Contains(page.FindAll(".wiki-text a"), a => a.GetAttribute("href") == Cast.QuestionPath + "/replies/2" && a.TextContent.StartsWith("Ada Okoro, ", StringComparison.Ordinal));
        Assert.True(thread.Has("This became a wiki page: " + Title));
        Assert.Contains(await site.Lines(Cast.Kavya), l => l.Text == "Ana Ferreira made a wiki page of a conversation, with your words in it");
        Assert.DoesNotContain(await site.Lines(Cast.Ana), l => l.Text.Contains("made a wiki page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_facilitators_figure_rises_when_two_have_written_on_what_became_of_it()
    {
        await using var site = await Talk();
        await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Press("Reply", ("Body", "Thank you all."));
        site.Clock.Advance(TimeSpan.FromDays(1));
        var before = await Figure(site);

        var page = await (await (await Form(site, Cast.Ana)).Press("Make it", ("Title", Title), ("Numbers", new[] { "0", "1", "2", "3" }))).Follow();
        await (await site.As(Cast.Ben).Open(page.Answer.RequestMessage!.RequestUri!.AbsolutePath + "/edit")).Press("Save", ("Body", "Listen at three in the morning, and write it down."));
        site.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("0 of 1", before);
        Assert.Equal("1 of 1", await Figure(site));

        static async Task<string> Figure(TestSite site) => Page.Words((await site.As(Cast.Ana).Open(Cast.WaterPath + "/facilitate/knowledge")).Find("#conversion .figure-tile__value"));
    }

    [Fact]
    public async Task What_is_worth_keeping_is_chosen_already()
    {
        await using var site = await Talk();
        await (await (await site.As(Cast.Ben).Open(Cast.QuestionPath)).Click("React to reply 2")).Press("Useful");

        var chosen = (await Form(site, Cast.Ben)).FindAll("input[name=Numbers][checked]").Select(i => i.GetAttribute("value"));

        Assert.Equal(["0", "1", "2"], chosen);
    }

    [Fact]
    public async Task Whoever_wrote_words_may_take_them_out_again()
    {
        await using var site = await Talk();
        await (await Form(site, Cast.Ana)).Press("Make it", ("Title", Title), ("Numbers", new[] { "0", "1", "2" }));
        var lineage = await Lineage(site, Cast.Kavya);

        var after = await (await lineage.Press("Take my words out: reply 1")).Follow();
        var others = await Lineage(site, Cast.Ana);

        Assert.True(after.Has("Your words are out, and your name is no longer under it."));
        Assert.False(after.Find(".wiki-text").TextContent.Contains("Listen at three", StringComparison.Ordinal));
        Assert.True(after.Has("With words of Ben Mwangi and Ada Okoro."));
        Assert.True(others.Has("They have taken these words out."));
        Assert.DoesNotContain(others.FindAll("button"), b => Page.Words(b).StartsWith("Take my words out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_that_others_changed_since_are_left_to_their_author()
    {
        await using var site = await Talk();
        var page = await (await (await Form(site, Cast.Ana)).Press("Make it", ("Title", Title), ("Numbers", new[] { "0", "1" }))).Follow();
        var edit = await site.As(Cast.Ben).Open(page.Answer.RequestMessage!.RequestUri!.AbsolutePath + "/edit");
        await edit.Press("Save", ("Body", "Listen at three in the morning, and write it down."));

        var after = await (await (await Lineage(site, Cast.Kavya)).Press("Take my words out: reply 1")).Follow();

        Assert.True(after.Has("Others have changed your words since"));
    }

    [Fact]
    public async Task What_is_said_since_is_counted_until_somebody_has_worked_it_in()
    {
        await using var site = await Talk();
        var path = (await (await Form(site, Cast.Ana)).Press("Make it", ("Title", Title), ("Numbers", new[] { "0" }))).Location;
        await Say(site, Cast.Ben, "It was the valve.");

        var before = await site.As(Cast.Ana).Open(path);
        await (await Lineage(site, Cast.Ana)).Press("All of it is worked in, or does not belong there");
        var after = await site.As(Cast.Ana).Open(path);

        Assert.True(before.Has("1 newer reply is not reflected yet."));
        Assert.False(after.Has("not reflected yet"));
    }

    [Theory]
    [InlineData("", "Give it a title.")]
    [InlineData(Title, "Choose at least one post.")]
    public async Task Bad_input_is_said_and_nothing_is_half_made(string title, string sentence)
    {
        await using var site = await Talk();

        var refused = await (await Form(site, Cast.Ana)).Press("Make it", ("Title", title), ("Numbers", Array.Empty<string>()));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (refused.Status, refused.Has(sentence)));
        Assert.Equal((0, 0), await site.InTenant(async scope => (await scope.Db.Set<Conversion>().CountAsync(), await scope.Db.Set<WikiPage>().CountAsync(p => p.DisplayText == title))));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Ten_at_once_make_one_page_each_and_none_that_is_broken(Engine engine)
    {
        await using var site = await Talk(engine);
        var forms = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Form(site, Cast.Ana)));

        var answers = await Task.WhenAll(forms.Select((form, at) => form.Press("Make it", ("Title", $"{Title}, {at}"), ("Numbers", new[] { "0", "1", "2" }))));

        Assert.All(answers, a => Assert.StartsWith(Cast.WaterPath + "/pages/", a.Location, StringComparison.Ordinal));
        Assert.Equal((10, 30, 10), await site.InTenant(async scope => (await scope.Db.Set<Conversion>().CountAsync(), await scope.Db.Set<ConversionPart>().CountAsync(), await scope.Db.Set<WikiPage>().CountAsync(p => p.DisplayText.StartsWith(Title)))));
    }

    [Fact]
    public async Task It_takes_the_right_to_write_pages()
    {
        await using var site = await Talk();

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ed).Open(Cast.QuestionPath + "/conversion")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await site.Visitor().Open(Cast.QuestionPath + "/conversion")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ana).Open(Cast.WaterPath + "/discussions/castroleunknown/conversion")).Status);
        Assert.Empty((await site.As(Cast.Ed).Open(Cast.QuestionPath)).FindAll("a[href$='/conversion']"));
    }

    [Fact]
    public async Task Nobody_takes_out_what_another_wrote()
    {
        await using var site = await Talk();
        await (await Form(site, Cast.Ana)).Press("Make it", ("Title", Title), ("Numbers", new[] { "0", "1" }));
        var mine = await Lineage(site, Cast.Kavya);
        var form = mine.FindAll("form").Single(f => f.GetAttribute("action")!.EndsWith("/parts/1", StringComparison.Ordinal));
        form.SetAttribute("action", form.GetAttribute("action")!.Replace("/parts/1", "/parts/0", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Forbidden, (await mine.Press("Take my words out: reply 1")).Status);
    }

    static async Task<TestSite> Talk(Engine engine = Engine.Sqlite)
    {
        var site = await TestSite.Start(engine);
        await (await site.As(Cast.Ada).Open(Cast.WaterPath)).Press("Join this community");
        await Say(site, Cast.Kavya, "Listen at three, when nothing else runs. " + new string('x', 200));
        await Say(site, Cast.Ada, "Shut the valves one by one.");
        await Say(site, Cast.Ana, "Thank you both.");
        return site;
    }

    static async Task Say(TestSite site, Member who, string words) => await (await site.As(who).Open(Cast.QuestionPath)).Press("Reply", ("Body", words));

    static Task<Page> Form(TestSite site, Member who) => site.As(who).Open(Cast.QuestionPath + "/conversion");

    static async Task<Page> Lineage(TestSite site, Member who) =>
        await site.As(who).Open(Cast.WaterPath + "/conversions/" + await site.InTenant(scope => scope.Db.Set<Conversion>().Select(c => c.Id).SingleAsync()));
}

using System.Net;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Learning;
using Microsoft.EntityFrameworkCore;

namespace Tests.Learning;

public class BuildingTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_facilitator_builds_a_page_of_blocks_and_members_read_it_once_it_is_published(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var page = await Builder.Begin(site);
        await page.Add("Text", ("Body", "Listen to **one** pump."));
        await page.Add("Spark", ("Prompt", "What did you never dare to ask?"));

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(page.Path)).Status);
        await page.Publish();

        var read = await site.As(Cast.Ben).Open(page.Path);
        Assert.Contains("Listen to <strong>one</strong> pump.", read.Html);
        Assert.True(read.Has("What did you never dare to ask?"));
        Assert.True((await site.Visitor().Open(Cast.WaterPath + "/learning")).Has("One idea, one try"));
    }

    [Fact]
    public async Task Only_those_who_facilitate_the_community_build()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Text", ("Body", "Words."));

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(Cast.WaterPath + "/learning/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(page.DeskPath)).Status);
        await page.Publish();
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(page.DeskPath)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(page.Path + "/people")).Status);
    }

    [Fact]
    public async Task Blocks_move_are_copied_and_thrown_away_and_every_step_is_undone_and_done_again()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Text", ("Body", "First."));
        await page.Add("Spark", ("Prompt", "Second."));
        await page.Add("Checklist", ("Items", "Third\nFourth"));

        await page.Press("Move “Checklist” up");
        Assert.Equal(["Text", "Checklist", "Spark"], await page.Blocks());
        await page.Press("Move “Text” down");
        Assert.Equal(["Checklist", "Text", "Spark"], await page.Blocks());
        await page.Press("Duplicate “Spark”");
        Assert.Equal(["Checklist", "Text", "Spark", "Spark"], await page.Blocks());
        await page.Press("Delete “Text”");
        Assert.Equal(["Checklist", "Spark", "Spark"], await page.Blocks());

        foreach (var _ in Enumerable.Range(0, 4)) await Step("[data-undo]");
        Assert.Equal(["Text", "Spark", "Checklist"], await page.Blocks());
        foreach (var _ in Enumerable.Range(0, 3)) await Step("[data-redo]");
        Assert.Equal(["Checklist", "Text", "Spark", "Spark"], await page.Blocks());

        async Task Step(string selector)
        {
            var desk = await page.Desk();
            await desk.Press(Page.Name(desk.Find(selector)));
        }
    }

    [Fact]
    public async Task Two_who_build_one_page_meet_only_in_the_same_block_and_then_both_texts_are_shown()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var text = await page.Add("Text", ("Body", "Nothing yet."));
        var spark = await page.Add("Spark", ("Prompt", "What?"));
        var (mine, theirs, other) = (await page.Edit(text), await site.As(Cast.Ada).Open($"{page.DeskPath}?open={text}"), await site.As(Cast.Ada).Open($"{page.DeskPath}?open={spark}"));

        await other.Press("Keep", ("Prompt", "Why?"));
        await theirs.Press("Keep", ("Body", "Ada was here."));
        var clash = await mine.Press("Keep", ("Body", "Ana was here."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, clash.Status);
        Assert.True(clash.Has("Ada was here.") && clash.Html.Contains("Ana was here.", StringComparison.Ordinal));
        await clash.Press("Keep", ("Body", "Both were here."));
        var desk = await page.Desk();
        Assert.True(desk.Has("Both were here.") && desk.Has("Why?"));
    }

    [Fact]
    public async Task A_block_that_is_not_ready_stops_the_publishing_with_a_sentence()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Checklist", ("Prompt", "Nothing in it"));

        var refused = await page.Press("Publish");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Checklist: Write at least one thing to tick off."));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(page.Path)).Status);
    }

    [Fact]
    public async Task A_block_of_a_kind_that_is_gone_is_shown_to_its_editors_alone_and_kept_in_the_export()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        await page.Add("Text", ("Body", "Words."));
        await site.InTenant(async scope =>
        {
            var item = await scope.Db.Set<LearningPage>().SingleAsync(p => p.Id == page.Id);
            var parts = ContentJson.PartsOf(item);
            new Flow(parts).Put(new("", "", new JsonObject { ["ContentItemId"] = "stranger", ["ContentType"] = "HologramBlock", ["HologramBlock"] = new JsonObject { ["Beam"] = new JsonObject { ["Text"] = "A pump that floats" } } }));
            item.Parts = parts.ToJsonString();
            await scope.Db.SaveChangesAsync();
        });

        Assert.True((await page.Desk()).Has("This block is of the kind “HologramBlock”, which this site does not know any more."));
        await page.Publish();
        Assert.False((await site.As(Cast.Ben).Open(page.Path)).Html.Contains("floats", StringComparison.Ordinal));
        Assert.Contains("A pump that floats", (await site.As(Cast.Ada).Open("/api/content/" + page.Id)).Html);
    }

    [Fact]
    public async Task Readers_see_the_published_version_while_its_draft_changes()
    {
        await using var site = await TestSite.Start();
        var page = await Builder.Begin(site);
        var text = await page.Add("Text", ("Body", "As it was."));
        await page.Publish();

        await (await page.Edit(text)).Press("Keep", ("Body", "As it will be."));

        Assert.True((await site.As(Cast.Ben).Open(page.Path)).Has("As it was."));
        Assert.True((await site.As(Cast.Ana).Open(page.Path + "/preview?as=ben")).Has("As it will be."));
        await page.Publish();
        Assert.True((await site.As(Cast.Ben).Open(page.Path)).Has("As it will be."));
    }

    [Fact]
    public async Task An_item_of_an_editors_own_type_with_a_flow_opens_in_the_same_editor()
    {
        await using var site = await TestSite.Start();
        await site.InTenant(async scope =>
        {
            var item = new ContentItem { Id = "castflow000000000000000001", ContentType = "LandingPage", DisplayText = "Landing", Path = "landing", Parts = """{ "FlowPart": { "Widgets": [ { "ContentItemId": "widget1", "ContentType": "Paragraph", "HtmlBodyPart": { "Html": "<p>From Orchard</p>" } } ] } }""" };
            item.Publish(Cast.Noon);
            scope.Db.Add(item);
            await scope.Db.SaveChangesAsync();
        });
        var editor = site.As(Cast.Ed);

        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open("/blocks/castflow000000000000000001")).Status);
        Assert.Contains("Edit its blocks", (await editor.Open("/admin/content/castflow000000000000000001")).Html);
        var open = await (await (await editor.Open("/blocks/castflow000000000000000001?after=widget1")).Press("Spark")).Follow();
        await open.Press("Keep", ("Prompt", "Brand new here"));
        await (await editor.Open("/blocks/castflow000000000000000001")).Press("Publish");

        var read = await site.Visitor().Open("/landing");
        Assert.True(read.Has("From Orchard") && read.Has("Brand new here"));
    }
}

using System.Net;
using Kernel.Recipes;

namespace Tests.Content;

public class ContentStepTests
{
    const string Secret = """{ "ContentItemId": "c", "ContentType": "Community", "DisplayText": "Secret", "Published": true, "Latest": true, "Community": { "Purpose": { "Text": "Canary" }, "Privacy": { "Text": "Confidential" } } }""";

    [Theory]
    [InlineData("""{ "id": "a", "parent": "b" }, { "id": "b", "parent": "a" }""", "has no ContentItemId")]
    [InlineData("""{ "title": "[js: require('fs')]" }""", "has no ContentItemId")]
    [InlineData("""{ "ContentItemId": 7, "ContentType": "Page" }""", "has no ContentItemId")]
    [InlineData("""{ "ContentItemId": "aaaaaaaaaaaaaaaaaaaaaaaaaaa", "ContentType": "Page" }""", "longer than 26")]
    [InlineData("""{ "ContentItemId": "a" }""", "no ContentType")]
    [InlineData("""{ "ContentItemId": "a", "ContentType": "Page", "DisplayText": ["x"] }""", "must be text")]
    [InlineData("""{ "ContentItemId": "a", "ContentType": "Page", "Published": "perhaps" }""", "must be true or false")]
    [InlineData("""{ "ContentItemId": "a", "ContentType": "Page", "CreatedUtc": "yesterday" }""", "must be a time")]
    [InlineData("""{ "ContentItemId": "a", "ContentType": "Page", "ContainedPart": { "ListContentItemId": "b" } }, { "ContentItemId": "b", "ContentType": "Page", "ContainedPart": { "ListContentItemId": "a" } }""", "stands in itself")]
    [InlineData("1", "must be a list of objects")]
    [InlineData("""{ "ContentItemId": "a", "ContentType": "Community", "DisplayText": "Rivers", "Community": { "Privacy": { "Text": "Sideways" } } }""", "cannot take this value")]
    public async Task What_cannot_be_an_item_refuses_the_recipe_with_a_sentence(string items, string sentence)
    {
        await using var site = await TestSite.Start();

        var broken = await Assert.ThrowsAsync<RecipeBroken>(() => site.RunItems($"{Given.Item("good", "Good")}, {items}"));

        Assert.Contains(sentence, broken.Sentence);
        Assert.Empty(await site.ExportItems());
    }

    [Theory]
    [InlineData("""{ "ContentItemId": "a", "ContentType": "Page", "TitlePart": "a text", "AutoroutePart": [1], "MarkdownBodyPart": 7, "Published": true }""")]
    [InlineData("""{ "ContentItemId": "a", "ContentType": "Page", "BagPart": { "ContentItems": { "not": "a list" } }, "FlowPart": { "Widgets": [ null, 1, "x", { "ContentType": 7 } ] }, "Published": true }""")]
    [InlineData("""{ "ContentItemId": "a", "ContentType": "Page", "DisplayText": null, "Owner": null, "Page": { "Subtitle": [ 1 ], "Year": { "Value": { "deep": true } } }, "Published": "True" }""")]
    [InlineData("""{ "ContentItemId": "a", "ContentType": "Nobody's", "scalar": 12, "nothing": null, "list": [ { "x": 1.50 } ], "Published": true }""")]
    public async Task Foreign_shapes_come_in_can_be_looked_at_and_go_out_as_they_were(string item)
    {
        await using var site = await TestSite.Start();

        await site.RunSteps($$"""{{Given.Page}}, { "name": "content", "Data": [ {{item}} ] }""");

        var there = Assert.Single(await site.ExportItems());
        var file = System.Text.Json.Nodes.JsonNode.Parse(item)!.AsObject();
        Assert.All(file.Where(m => !global::Kernel.Content.ContentJson.IsEnvelope(m.Key)), m => Assert.Equal(m.Value?.ToJsonString(), there[m.Key]?.ToJsonString()));
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ed).Open("/admin/content/a")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ed).Open("/admin/content")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open("/api/content/a")).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_path_that_is_taken_gets_a_number_and_is_reported(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        const string there = """, "AutoroutePart": { "Path": "about" }""";

        var run = await site.RunItems($"{Given.Item("a", "First", there)}, {Given.Item("b", "Second", there)}, {Given.Item("c", "Third", there)}");

        Assert.Contains("Page “Second” is at “/about-2”, because something else is at “/about”.", run.Report());
        Assert.Equal("Third", (await site.Visitor().Open("/About-3/")).Find("h1").TextContent);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_draft_of_something_published_waits_beside_it(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var published = Given.Item("a", "As readers see it", """, "AutoroutePart": { "Path": "a" }, "ContentItemVersionId": "v1" """).Replace("\"Latest\": true", "\"Latest\": false");
        var draft = Given.Item("a", "As it will be", """, "AutoroutePart": { "Path": "a" }, "ContentItemVersionId": "v2" """, published: false);

        await site.RunItems($"{draft}, {published}");
        var again = await site.RunItems($"{draft}, {published}");

        Assert.Equal("As readers see it", (await site.Visitor().Open("/a")).Find("h1").TextContent);
        Assert.Equal("As it will be", (await site.As(Cast.Ed).Open("/admin/content/a")).Find("[name=Title]").GetAttribute("value"));
        Assert.Equal([("v1", "false", "true"), ("v2", "true", "false")],
            (await site.ExportItems()).Select(i => (i["ContentItemVersionId"]!.ToString(), i["Latest"]!.ToJsonString(), i["Published"]!.ToJsonString())));
        Assert.All(again.Lines, l => Assert.Equal(RecipeOutcome.Kept, l.Outcome));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Times_and_people_of_the_file_win(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        await site.RunItems(Given.Item("a", "Old", """, "CreatedUtc": "2019-05-06T07:08:09Z", "ModifiedUtc": "2020-01-02T03:04:05+01:00", "PublishedUtc": "2019-06-01T00:00:00Z", "Owner": "nobody-here", "Author": "somebody" """));

        var item = Assert.Single(await site.ExportItems());
        Assert.Equal(["2019-05-06T07:08:09Z", "2020-01-02T02:04:05Z", "2019-06-01T00:00:00Z", "nobody-here", "somebody"],
            new[] { "CreatedUtc", "ModifiedUtc", "PublishedUtc", "Owner", "Author" }.Select(m => item[m]!.ToString()));
    }

    [Fact]
    public async Task A_changed_item_keeps_what_readers_saw_before()
    {
        await using var site = await TestSite.Start();
        await site.RunItems(Given.Item("a", "Before"));

        var run = await site.RunItems(Given.Item("a", "After"));

        Assert.Contains("Changed: Page “After”", run.Report());
        Assert.Equal(2, (await site.As(Cast.Ed).Open("/admin/content/a/versions")).FindAll(".versions__item").Count);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_type_made_in_code_maps_its_fields_and_keeps_the_rest(Engine engine)
    {
        await using var site = await TestSite.Start(engine);

        await site.RunItems("""{ "ContentItemId": "c", "ContentType": "Community", "DisplayText": "Rivers", "Published": true, "Latest": true, "Community": { "Purpose": { "Text": "Keep water safe", "Lang": "en" }, "Mood": { "Text": "calm" } }, "StrangePart": { "A": 1.0 } }""");

        var item = Assert.Single(await site.ExportItems(), i => i["ContentItemId"]!.ToString() == "c");
        Assert.Equal("""{"Lang":"en","Text":"Keep water safe"}""", item["Community"]!["Purpose"]!.ToJsonString());
        Assert.Equal("calm", item["Community"]!["Mood"]!["Text"]!.ToString());
        Assert.Equal("""{"A":1.0}""", item["StrangePart"]!.ToJsonString());
    }

    [Fact]
    public async Task What_belongs_to_a_module_is_not_readable_through_content()
    {
        await using var site = await TestSite.Start();
        await site.TurnOn("Cop.Communities");
        await site.RunItems(Secret);

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/api/content/c")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open("/api/content/c")).Status);
        Assert.Contains("Canary", (await site.As(Cast.Ed).Open("/api/content/c")).Html);
    }

    [Fact]
    public async Task Items_of_a_module_that_is_off_are_kept_and_nobody_sees_them()
    {
        await using var site = await TestSite.Start();
        await site.TurnOff("Cop.Communities", "Cop.Discussions");

        var run = await site.RunItems(Secret);

        Assert.Contains("The module of the content type “Community” is off.", run.Report());
        Assert.Single(await site.ExportItems());
        Assert.False((await site.As(Cast.Ed).Open("/admin/content")).Has("Secret"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open("/admin/content/c")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open("/api/content/c")).Status);
    }

    [Fact]
    public async Task A_rehearsal_says_what_would_be_and_writes_nothing()
    {
        await using var site = await TestSite.Start();

        var run = await site.Run(RecipeReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""{ "name": "x", "steps": [ { "name": "Content", "data": [ {{Given.Item("a", "New")}} ] } ] }"""), "x"), rehearse: true);

        Assert.Contains("Made: Page “New”", run.Report());
        Assert.Empty(await site.ExportItems());
    }
}

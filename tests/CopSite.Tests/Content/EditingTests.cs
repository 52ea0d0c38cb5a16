using System.Net;

namespace Tests.Content;

public class EditingTests
{
    const string Route = """, "AutoroutePart": { "Path": "rules" }, "MarkdownBodyPart": { "Markdown": "We say what happened." }, "Page": { "Year": { "Value": 1.50 }, "Odd": { "Deep": [ 1, 2.0 ] } }""";

    static async Task<TestSite> WithPage(Engine engine = Engine.Sqlite)
    {
        var site = await TestSite.Start(engine);
        await site.RunSteps($$"""{{Given.Page}}, { "name": "content", "data": [ {{Given.Item("rules", "Our rules", Route)}} ] }""");
        return site;
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task An_editor_drafts_compares_publishes_and_restores(Engine engine)
    {
        await using var site = await WithPage(engine);
        var ed = site.As(Cast.Ed);

        var saved = await (await (await ed.Open("/admin/content/rules")).Press("Save draft", ("MarkdownBodyPart.Markdown", "We say what happened before we say why."))).Follow();
        Assert.True(saved.Has("You are editing a draft"));
        Assert.False((await site.Visitor().Open("/rules")).Has("before we say why"));

        var compared = await saved.Click("Compare the two");
        Assert.Equal(" before we say why", compared.Find(".compare ins").TextContent);

        await (await ed.Open("/admin/content/rules")).Press("Publish");
        Assert.True((await site.Visitor().Open("/rules")).Has("before we say why"));

        var versions = await ed.Open("/admin/content/rules/versions");
        var restored = await (await versions.Press("Restore version 1")).Follow();
        Assert.Equal("We say what happened.", restored.Find("[name='MarkdownBodyPart.Markdown']").TextContent.Trim());
        Assert.True((await site.Visitor().Open("/rules")).Has("before we say why"));

        await restored.Press("Publish");
        Assert.False((await site.Visitor().Open("/rules")).Has("before we say why"));
    }

    [Fact]
    public async Task What_has_no_input_and_what_was_not_touched_stays_to_the_letter()
    {
        await using var site = await WithPage();

        await (await site.As(Cast.Ed).Open("/admin/content/rules")).Press("Publish", ("Page.Subtitle", "Six lines"));

        Assert.Equal("""{"Year":{"Value":1.50},"Odd":{"Deep":[1,2.0]},"Subtitle":{"Text":"Six lines"}}""", Assert.Single(await site.ExportItems())["Page"]!.ToJsonString());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Two_editors_see_both_texts_and_the_second_decides(Engine engine)
    {
        await using var site = await WithPage(engine);
        var mine = await site.As(Cast.Ed).Open("/admin/content/rules");
        await (await site.As(Cast.Ada).Open("/admin/content/rules")).Press("Save draft", ("Page.Subtitle", "Ada’s words"));

        var clash = await mine.Press("Save draft", ("Page.Subtitle", "Ed’s words"));

        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Equal(["Ada’s words", "Ed’s words"], clash.FindAll(".compare .compare__text").Select(t => t.TextContent));
        Assert.Equal("Ed’s words", clash.Find("[name='Page.Subtitle']").GetAttribute("value"));

        await clash.Press("Save draft");
        Assert.Equal("Ed’s words", (await site.As(Cast.Ada).Open("/admin/content/rules")).Find("[name='Page.Subtitle']").GetAttribute("value"));
    }

    [Fact]
    public async Task A_value_that_does_not_fit_keeps_what_was_typed_and_says_why()
    {
        await using var site = await WithPage();

        var refused = await (await site.As(Cast.Ed).Open("/admin/content/rules")).Press("Save draft", ("Page.Year", "long ago"), ("Title", "Kept"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("long ago", refused.Find("[name='Page.Year']").GetAttribute("value"));
        Assert.Equal("Kept", refused.Find("[name=Title]").GetAttribute("value"));
        Assert.Equal("Write a number here, such as 12 or 3.5.", refused.Find("#f-Page-Year-error").TextContent);
    }

    [Fact]
    public async Task A_new_page_gets_its_address_from_its_title()
    {
        await using var site = await WithPage();

        var made = await (await site.As(Cast.Ed).Open("/admin/content/new/Page")).Press("Publish", ("Title", "Ana’s Café: pumps & pipes"), ("MarkdownBodyPart.Markdown", "Hello"), ("Page.Pinned", "true"));
        var page = await site.Visitor().Open("/anas-cafe-pumps-pipes");

        Assert.Equal(HttpStatusCode.Found, made.Status);
        Assert.True(page.Has("Hello"));
        Assert.Equal("Yes", page.Find(".facts dd").TextContent);
    }

    [Fact]
    public async Task Without_a_title_it_stays_a_draft()
    {
        await using var site = await WithPage();
        var form = await site.As(Cast.Ed).Open("/admin/content/new/Page");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await form.Press("Publish")).Status);
        Assert.Equal(HttpStatusCode.Found, (await form.Press("Save draft")).Status);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_beside_its_field()
    {
        await using var site = await WithPage();

        var refused = await (await site.As(Cast.Ed).Open("/admin/content/new/Page")).Press("Save draft", ("Title", "Others"), ("Path", "Rules"));

        Assert.Equal("Something else is at “/rules” already. Choose another address.", refused.Find("#f-Path-error").TextContent);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Deleting_asks_first_and_can_be_undone(Engine engine)
    {
        await using var site = await WithPage(engine);
        var ed = site.As(Cast.Ed);

        var asked = await (await ed.Open("/admin/content/rules")).Press("Delete");
        Assert.True(asked.Has("They go to the bin"));
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open("/rules")).Status);

        await asked.Press("Delete 1 item");
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/rules")).Status);
        Assert.True((await ed.Open("/admin/content?state=bin")).Has("Our rules"));

        await (await (await ed.Open("/admin/content/rules")).Press("Restore")).Press("Restore 1 item");
        await (await (await ed.Open("/admin/content/rules")).Press("Publish")).Follow();
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Open("/rules")).Status);
    }

    [Fact]
    public async Task Who_publishes_many_does_all_or_none()
    {
        await using var site = await WithPage();
        await site.RunItems($"{Given.Item("b", "Ready", published: false)}, {Given.Item("c", "", published: false)}");

        var ed = site.As(Cast.Ed);
        var list = await ed.Open("/admin/content?state=draft");
        var asked = await list.Press("Publish", ("id", null));
        var all = await ed.PostForm(list, "/admin/content/bulk", ("do", "publish"), ("id", "b"), ("id", "c"), ("confirmed", "true"));

        Assert.Equal(HttpStatusCode.Found, asked.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, all.Status);
        Assert.True(all.Has("Give it a title before you publish."));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/api/content/b")).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Words_are_found_whatever_their_case_and_signs(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.RunItems($"{Given.Item("a", "ÉCOLE 100% d’eau")}, {Given.Item("b", "Other_title")}, {Given.Item("c", "Othertitle 1005")}");
        var ed = site.As(Cast.Ed);

        Assert.Equal(["ÉCOLE 100% d’eau"], await Titles(ed, "école"));
        Assert.Equal(["ÉCOLE 100% d’eau"], await Titles(ed, "100%25"));
        Assert.Equal(["Other_title"], await Titles(ed, "r_t"));
    }

    [Fact]
    public async Task Editing_is_for_editors_only()
    {
        await using var site = await WithPage();

        foreach (var path in new[] { "/admin/content", "/admin/content/rules", "/admin/content/rules/versions", "/admin/content/new/Page", "/admin/content-types" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open(path)).Status);
            Assert.StartsWith("/login", (await site.Visitor().Open(path)).Location);
        }
    }

    [Fact]
    public async Task A_draft_is_for_those_who_may_see_drafts()
    {
        await using var site = await WithPage();
        await site.RunItems(Given.Item("d", "Draft", """, "AutoroutePart": { "Path": "d" }""", published: false));

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().Open("/d")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ben).Open("/api/content/d")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.As(Cast.Ed).Open("/api/content/d")).Status);
    }

    [Fact]
    public async Task An_editor_makes_a_type_and_adds_a_field()
    {
        await using var site = await TestSite.Start();
        var ed = site.As(Cast.Ed);

        var made = await (await (await ed.Open("/admin/content-types")).Press("Make the type", ("Title", "Field report"))).Follow();
        await made.Press("Add the field", ("Title", "Year built"), ("Kind", "NumericField"));
        var editor = await ed.Open("/admin/content/new/FieldReport");
        await editor.Press("Publish", ("Title", "The old main"), ("FieldReport.YearBuilt", "1931"));

        Assert.Equal("1931", (await site.Visitor().Open("/the-old-main")).Find(".facts dd").TextContent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await ed.Open("/admin/content-types")).Press("Make the type", ("Title", "field report"))).Status);
    }

    [Fact]
    public async Task A_field_added_to_a_type_of_a_module_is_edited_like_its_own()
    {
        await using var site = await TestSite.Start();
        await site.TurnOn("Cop.Communities");
        await site.RunItems("""{ "ContentItemId": "c", "ContentType": "Community", "DisplayText": "Rivers", "Published": true, "Community": { "Purpose": { "Text": "Keep water safe" } } }""");
        var ed = site.As(Cast.Ed);

        await (await ed.Open("/admin/content-types/Community")).Press("Add the field", ("Title", "Motto"), ("Kind", "TextField"));
        await (await ed.Open("/admin/content/c")).Press("Publish", ("Community.Motto", "Every drop"), ("Community.Purpose", "Keep all water safe"));

        var item = Assert.Single(await site.ExportItems(), i => i["ContentItemId"]!.ToString() == "c")["Community"]!;
        Assert.Equal(("Every drop", "Keep all water safe"), (item["Motto"]!["Text"]!.ToString(), item["Purpose"]!["Text"]!.ToString()));
    }

    static async Task<IEnumerable<string>> Titles(HttpClient ed, string words) =>
        (await ed.Open($"/admin/content?q={words}")).FindAll("tbody th").Select(t => t.TextContent.Trim());
}

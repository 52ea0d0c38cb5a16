using Activities.Formats;
using Activities.Plugs;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Tests.Activities;

/// <summary>Formats are files: read, checked, copied, changed and switched without a line of code.</summary>
public class FormatTests
{
    const string Small = """
        {
          "format": "round",
          "title": "A round",
          "sheet": [{ "key": "one", "label": "One", "prompt": "What is on your mind?", "required": true }],
          "template": [{ "key": "why", "label": "Why", "prompt": "Why?", "required": true }],
          "phases": [
            { "key": "begin", "title": "Begin", "who": { "owner": ["write", "hand-in"] }, "exit": [{ "rule": "fields-filled" }] },
            { "key": "say", "title": "Say", "who": { "member": ["sheet"] }, "exit": [{ "rule": "sheets-complete", "count": 1 }] }
          ]
        }
        """;

    [Fact]
    public void The_formats_that_ship_are_files_that_are_in_order() =>
        Assert.Equal(["after-action-review", "case-clinic", "case-study-review", "debate", "hot-seat", "peer-assist", "practice-conversation"], FormatShelf.Shipped.Order());

    [Fact]
    public void A_small_format_is_read_as_it_says()
    {
        var (format, faults) = FormatReader.Read(Small);

        Assert.Empty(faults);
        Assert.Equal(("round", SeenBy.Members, 2), (format!.Key, format.SeenBy, format.Phases.Count));
        Assert.True(format.Phases[0].Lets(Format.Owner, Act.HandIn));
        Assert.Equal(new ExitRule(Rule.SheetsComplete, "", 1, 0, 0, false), Assert.Single(format.Phases[1].Exit));
    }

    [Theory]
    [InlineData("\"hand-in\"", "\"hand-out\"", 7, "phases[0].who.owner[1]", "Nothing here is called “hand-out”")]
    [InlineData("\"sheets-complete\", \"count\": 1", "\"sheets-complete\"", 8, "phases[1].exit[0]", "Say with \"count\" how many.")]
    [InlineData("\"fields-filled\"", "\"points-answered\"", 7, "phases[0].exit[0]", "let somebody “respond”")]
    [InlineData("\"key\": \"say\"", "\"key\": \"begin\"", 8, "phases[1].key", "stands here twice")]
    [InlineData("\"title\": \"A round\"", "\"titel\": \"A round\"", 3, "titel", "Nothing here is called “titel”")]
    [InlineData("\"member\"", "\"guest\"", 8, "phases[1].who.guest", "“guest” is no role")]
    [InlineData("\"required\": true }],\n  \"template\"", "\"required\": \"yes\" }],\n  \"template\"", 4, "sheet[0].required", "true or false")]
    [InlineData("\"owner\": [\"write\", \"hand-in\"]", "\"owner\": [\"write\"]", 7, "phases[0].who", "the owner hands in")]
    [InlineData("\"key\": \"say\", ", "\"key\": \"say\", \"days\": 2, \"minutes\": 20, ", 8, "phases[1].minutes", "days or minutes")]
    [InlineData("\"key\": \"begin\", ", "\"key\": \"begin\", \"optional\": true, ", 7, "phases[0].optional", "nobody passes over it")]
    [InlineData("\"key\": \"say\", ", "\"key\": \"say\", \"sheetsFor\": \"counts\", ", 8, "phases[1].sheetsFor", "Only answers from a \"scale\"")]
    [InlineData("\"key\": \"say\", ", "\"key\": \"say\", \"sheetsFor\": \"role\", ", 8, "phases[1].sheetsFor", "a part that this format names")]
    [InlineData("\"key\": \"begin\", ", "\"key\": \"begin\", \"sheetsFor\": \"self\", ", 7, "phases[0].sheetsFor", "Nobody fills in a sheet here")]
    [InlineData("\"key\": \"say\", ", "\"key\": \"say\", \"sheetsFor\": \"friends\", ", 8, "phases[1].sheetsFor", "There are all, role, self, counts.")]
    [InlineData("[\"sheet\"] }", "[\"sheet\", \"take-place\"] }", 8, "phases[1].who", "needs \"places\"")]
    [InlineData("[\"sheet\"] }", "[\"sheet\", \"claim\"] }", 8, "phases[1].who", "Whoever claims a question answers it")]
    [InlineData("\"sheets-complete\", \"count\": 1", "\"questions-asked\"", 8, "phases[1].exit[0]", "Say with \"count\" how many.")]
    public void What_is_wrong_is_said_with_its_line_and_place(string right, string wrong, int line, string place, string sentence)
    {
        var (format, faults) = FormatReader.Read(Small.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(format);
        var fault = Assert.Single(faults, f => f.Place == place && f.Sentence.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal(line, fault.Line);
    }

    [Theory, InlineData(""), InlineData("{"), InlineData("[]"), InlineData("{ \"format\": \"a\", \"format\": \"b\" }"), InlineData("null"), InlineData("{ \"phases\": 3 }")]
    public void What_is_no_format_is_refused_with_a_sentence(string json) => Assert.NotEmpty(FormatReader.Read(json).Faults);

    [Theory, InlineData("don't e-mail me", 3), InlineData("See https://example.org/a/b now", 2), InlineData("17 l/s, 3.5 km", 5), InlineData("", 0), InlineData("  ", 0)]
    public void Words_are_counted_as_people_count_them(string text, int words) => Assert.Equal(words, Prompt.WordsIn(text));

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task An_editor_copies_a_format_is_told_what_is_wrong_mends_it_and_switches_the_former_off(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var ed = site.As(Cast.Ed);
        var copy = await ed.Open("/admin/formats/after-action-review/copy");
        var json = copy.Find("#f-Json").TextContent;

        var wrong = await copy.Press("Keep it", ("Json", json.Replace("sum-up", "Sum up", StringComparison.Ordinal)));
        var kept = await (await wrong.Press("Keep it", ("Json", json))).Follow();
        var off = await (await kept.Press("Switch off “After-action review”")).Follow();

        Assert.Equal(422, (int)wrong.Status);
        Assert.Contains("Line 31, phases[2].key", wrong.Find("#f-Json-error").TextContent);
        Assert.Contains("Sum up", wrong.Find("#f-Json").TextContent);
        Assert.True(off.Has("“After-action review” is off. What runs already goes on."));
        var begin = await site.As(Cast.Ben).Open(Cast.WaterPath + "/activities/new");
        Assert.Equal(["after-action-review-copy", "case-clinic", "debate", "hot-seat", "peer-assist", "practice-conversation"], begin.FindAll("input[name=Format]").Select(i => i.GetAttribute("value")).Order());
    }

    [Fact]
    public async Task A_format_that_ships_stays_as_it_is_and_a_members_admin_is_not_there()
    {
        await using var site = await TestSite.Start();

        Assert.Empty((await site.As(Cast.Ed).Open("/admin/formats/case-study-review")).FindAll("#f-Json"));
        Assert.Equal(404, (int)(await site.As(Cast.Ben).Open("/admin/formats")).Status);
        Assert.Equal(404, (int)(await site.As(Cast.Ana).Open("/admin/formats/case-study-review")).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Formats_leave_and_come_back_with_a_recipe(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        await site.InTenant(async scope =>
        {
            await scope.Get<FormatShelf>().Keep(null, Small, on: true, default);
            await scope.Get<FormatShelf>().Switch("after-action-review", on: false, default);
            await scope.Db.SaveChangesAsync();
        });
        var step = await site.InTenant(scope => scope.Get<FormatsStep>().Export(default));
        step!["name"] = "formats";
        var recipe = "{ \"name\": \"formats\", \"steps\": [" + step.ToJsonString() + "] }";
        await site.InTenant(scope => scope.Db.Write(() => scope.Db.Set<FormatRow>().ExecuteDeleteAsync(), default));

        var report = await Run(site, recipe);
        var again = await Run(site, recipe);

        Assert.Equal([RecipeOutcome.Made, RecipeOutcome.Changed], report.Select(l => l.Outcome));
        Assert.All(again, l => Assert.Equal(RecipeOutcome.Kept, l.Outcome));
        Assert.Equal(["case-clinic", "debate", "hot-seat", "peer-assist", "practice-conversation", "round"], await site.InTenant(async scope => (await scope.Get<FormatShelf>().On("", default)).Select(f => f.Format.Key).Order().ToList()));
    }

    static async Task<IReadOnlyList<RecipeLine>> Run(TestSite site, string recipe) =>
        (await site.InTenant(scope => scope.Get<global::Kernel.Recipes.Recipes>().Run(RecipeReader.Read(System.Text.Encoding.UTF8.GetBytes(recipe), "formats.json"), new NoRecipeFiles(), new Dictionary<string, string>(), false, default))).Lines;
}

using System.Net;
using System.Text.Json.Nodes;
using Communities;
using Communities.Consents;
using Content.Steps;
using Conversions;
using Kernel.Content;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;
using Tests.Notifications;
using Wiki;

namespace Tests.Conversions;

/// <summary>Words of a private community stand in a public product only as their authors allow, by every road there is.</summary>
[Collection(Closed.Name)]
public class RoadTests
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Only_what_its_authors_allow_is_read_by_others_and_goes_as_soon_as_they_say_so(Engine engine)
    {
        await using var site = await Closed.Start(engine);
        var asked = await site.Ask(Cast.Ana, "Listening to pumps", 0, 1, 2, 3, 4, 5, 6);
        await site.Settle();

        Assert.StartsWith(Closed.Path + "/consents/", asked, StringComparison.Ordinal);
        await NothingOf(site, Closed.AllWords);
        Assert.Contains(await site.Lines(Cast.Kavya), l => l.Text == "Ana Ferreira asks whether your words may be read in “Listening to pumps”");

        await site.Answer(Cast.Ben, ConsentAnswer.Yes);
        await site.Answer(Cast.Kavya, ConsentAnswer.WithoutName);
        await site.Answer(Cast.Ada, ConsentAnswer.No);
        await site.Answer(Cast.Ed, ConsentAnswer.ParaphraseOnly);
        await (await site.As(Cast.Ana).Open(asked)).Press("Ask whether this is right: reply 4", ("Text", "Somewhere a screw was missing."));
        await (await site.Question(Cast.Ed)).Press("This is right");
        var page = await (await (await site.As(Cast.Ana).Open(asked)).Press("Make it of what is allowed")).Follow();
        await site.Settle();

        var text = page.Find(".wiki-text").TextContent;
        Assert.Contains(Closed.AnasWords, text, StringComparison.Ordinal);
        Assert.Contains(Closed.BensWords, text, StringComparison.Ordinal);
        Assert.Contains("Ben Mwangi, 20 November 2026", text, StringComparison.Ordinal);
        Assert.Contains(Closed.KavyasWords, text, StringComparison.Ordinal);
        Assert.Contains("Somewhere a screw was missing.", text, StringComparison.Ordinal);
        // Who said no, who was quoted by somebody else, who never answered as nobody could be asked, and what they are called.
        await NothingOf(site, [Closed.AdasWords, Closed.EdsWords, "Ada Okoro", "Kavya Rao", "Ed Larsen", "Quagga", "/communities/quagga"]);
        Assert.Contains(Closed.KavyasWords, await Everything(site), StringComparison.Ordinal);
        Assert.True((await site.As(Cast.Kavya).Open(Closed.Talk)).Has("This became a wiki page in Water: Listening to pumps"));
        Assert.DoesNotContain(await site.Lines(Cast.Ed), l => l.Text.Contains("Kavya", StringComparison.Ordinal));

        // Another community takes the page up, somebody changes it, an editor prepares a draft: then two of them take their words back.
        var path = page.Answer.RequestMessage!.RequestUri!.AbsolutePath;
        var open = await site.As(Cast.Ana).Open(path + "/edit");
        await open.Press("Save", ("Body", open.Find("textarea").TextContent.Trim() + $"\n\nAs one of us said, {Closed.KavyasWords.ToLowerInvariant()} And so it is.\n\nBring your own ears."));
        var stale = await site.As(Cast.Ana).Open(path + "/edit");
        var id = path[(path.LastIndexOf('/') + 1)..];
        var draft = await site.As(Cast.Ada).Open("/admin/content/" + id);
        await draft.Press("Save draft", ("Title", "Listening to pumps at night"));
        await site.Settle();
        var exported = await site.InTenant(async scope => scope.Get<ContentJson>().Write(await scope.Db.Set<WikiPage>().SingleAsync(p => p.Id == id)));
        var form = await site.As(Cast.Ada).Open("/admin/content/" + id);
        await (await site.Question(Cast.Kavya)).Press("Take my words out");
        await (await site.Question(Cast.Ben)).Press("Take my words out");
        await site.Settle();

        await NothingOf(site, [Closed.KavyasWords, Closed.BensWords, "Ben Mwangi, 20"]);
        var left = await site.Visitor().Open(path);
        Assert.Contains(Closed.AnasWords, left.Find(".wiki-text").TextContent, StringComparison.Ordinal);
        Assert.Contains("Bring your own ears.", left.Find(".wiki-text").TextContent, StringComparison.Ordinal);
        Assert.True((await site.Visitor().Open(path + "/history/1")).Has("Words were taken out of this version"));
        // They do not come back with a form that was opened before.
        var again = await stale.Press("Save", ("Body", stale.Find("textarea").TextContent.Trim() + "\n\nOne more thing."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (again.Status, again.Has("Some of this was taken out by whoever wrote it")));
        await NothingOf(site, [Closed.KavyasWords, Closed.BensWords]);
        // Nor with one in the admin, nor with a recipe that was exported before.
        await form.Press("Save draft");
        await NothingOf(site, [Closed.KavyasWords, Closed.BensWords]);
        var run = new RecipeRun(new Recipe { File = "former.recipe.json", Steps = [] }, new FolderRecipeFiles("."), false);
        await site.InTenant(scope => scope.Get<ContentStep>().Apply(new() { ["data"] = new JsonArray(exported) }, run, default));
        await NothingOf(site, [Closed.KavyasWords, Closed.BensWords]);
        Assert.Contains(run.Lines, l => l.What.Contains("was left as it is", StringComparison.Ordinal));
        Assert.DoesNotContain(await site.Lines(Cast.Ana), l => l.Text.Contains("Kavya Rao took", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_study_forgets_what_was_taken_back_also_in_what_nobody_sees()
    {
        await using var site = await Closed.Start(Engine.Sqlite);
        var asked = await site.Ask(Cast.Ana, "Listening to pumps", "case-studies", 1, 2);
        await site.Answer(Cast.Ben, ConsentAnswer.Yes);
        await site.Answer(Cast.Kavya, ConsentAnswer.Yes);
        var edit = await (await (await site.As(Cast.Ana).Open(asked)).Press("Make it of what is allowed")).Follow();
        Assert.True(edit.Has("With words of Ben Mwangi and Kavya Rao."));

        await (await site.Question(Cast.Kavya)).Press("Take my words out");
        var rows = await site.InTenant(async scope => string.Join('\n', (await scope.Db.Set<global::CaseStudies.CaseStudy>().ToListAsync()).Select(c => c.Answers + c.Html)));

        Assert.Contains(Closed.BensWords, rows, StringComparison.Ordinal);
        Assert.DoesNotContain(Closed.KavyasWords, rows, StringComparison.Ordinal);
        Assert.DoesNotContain("Kavya Rao", rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guided_page_forgets_what_was_taken_back_also_in_copies_and_in_what_can_be_undone()
    {
        await using var site = await Closed.Start(Engine.Sqlite);
        var asked = await site.Ask(Cast.Ana, "Listening to pumps", "learning", 1, 2);
        await site.Answer(Cast.Ben, ConsentAnswer.Yes);
        await site.Answer(Cast.Kavya, ConsentAnswer.Yes);
        var page = await (await (await site.As(Cast.Ana).Open(asked)).Press("Make it of what is allowed")).Follow();
        var id = page.Answer.RequestMessage!.RequestUri!.Segments[^1];
        Assert.True(page.Has("With words of Ben Mwangi and Kavya Rao."));
        Assert.True(page.Has(Closed.KavyasWords));
        await (await site.As(Cast.Ana).Open("/blocks/" + id)).Press("Publish");
        // Her words are in the published version, in a draft, in what can be undone, and on a page that was begun from this one.
        var text = (await site.As(Cast.Ana).Open("/blocks/" + id)).Find("[data-block]").GetAttribute("data-block");
        var form = await site.As(Cast.Ana).Open($"/blocks/{id}?open={text}");
        await form.Press("Keep", ("Body", form.Find("textarea").TextContent.Trim() + "\n\nBring your own ears."));
        await (await site.As(Cast.Ana).Open(Cast.WaterPath + "/learning/new")).Press("Begin", ("Title", "Listening again"), ("From", id));
        await site.Settle();
        Assert.Equal(5, Count(await Kept(site), Closed.KavyasWords));

        await (await site.Question(Cast.Kavya)).Press("Take my words out");
        var kept = await Kept(site);

        Assert.Equal(0, Count(kept, Closed.KavyasWords));
        Assert.DoesNotContain("Kavya Rao", kept, StringComparison.Ordinal);
        Assert.Contains(Closed.BensWords, kept, StringComparison.Ordinal);
        Assert.Contains("Bring your own ears.", kept, StringComparison.Ordinal);
        Assert.False((await site.As(Cast.Ben).Open($"{Cast.WaterPath}/learning/{id}")).Has(Closed.KavyasWords));
        // Neither a form that was opened before nor somebody who types them again brings them to readers.
        await form.Press("Keep");
        Assert.Equal(0, Count(await Kept(site), Closed.KavyasWords));
        var refused = await (await site.As(Cast.Ana).Open($"/blocks/{id}?open={text}")).Press("Keep", ("Body", Closed.KavyasWords + " So it was."));
        Assert.True(refused.Has("Some of this was taken out by whoever wrote it"), refused.Text);

        static int Count(string all, string words) => all.Split(words).Length - 1;
        static Task<string> Kept(TestSite site) => site.InTenant(async scope => System.Text.RegularExpressions.Regex.Unescape(string.Join('\n',
            [.. (await scope.Db.Set<global::Learning.LearningPage>().ToListAsync()).Select(p => p.Parts), .. (await scope.Db.Set<ContentVersion>().ToListAsync()).Select(v => v.Json),
                .. await scope.Db.Database.SqlQueryRaw<string>("SELECT coalesce(\"BeforeJson\", '') || coalesce(\"AfterJson\", '') AS \"Value\" FROM \"Content_BlockChange\"").ToListAsync()])));
    }

    [Fact]
    public async Task Nothing_is_half_made_and_nobody_else_meddles()
    {
        await using var site = await Closed.Start(Engine.Sqlite);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await site.As(Cast.Ana).Open(Closed.Talk + "/conversion")).Press("Make it", ("Place", "water"), ("Title", "T"), ("Numbers", Array.Empty<string>()))).Status);
        var asked = await site.Ask(Cast.Ana, "Listening to pumps", 1, 3);

        var nothing = await (await site.As(Cast.Ana).Open(asked)).Press("Make it of what is allowed");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (nothing.Status, nothing.Has("Nobody has allowed anything yet")));
        foreach (var other in new[] { Cast.Ben, Cast.Ada }) Assert.Equal(HttpStatusCode.NotFound, (await site.As(other).Open(asked)).Status);
        var question = (await site.Question(Cast.Ben)).Answer.RequestMessage!.RequestUri!.AbsolutePath;
        foreach (var other in new[] { Cast.Ana, Cast.Kavya, Cast.Ed }) Assert.Equal(HttpStatusCode.NotFound, (await site.As(other).Open(question)).Status);
        Assert.True((await (await site.Question(Cast.Ben)).Press("Answer")).Has("Choose one of the answers."));
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Ed).Open(Closed.Path + "/consents/castroleunknown")).Status);

        // Whoever took their post away is not quoted; silence is no; and what is made is made once.
        await site.Answer(Cast.Ben, ConsentAnswer.Yes);
        site.Clock.Advance(ConsentRequest.TimeToAnswer);
        await site.Settle();
        Assert.Contains(await site.Lines(Cast.Ana), l => l.Text.StartsWith("The time to answer about “Listening to pumps” is over", StringComparison.Ordinal));
        Assert.True((await site.Question(Cast.Ada)).Has("The time to answer is over."));
        var forms = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => site.As(Cast.Ana).Open(asked)));
        var made = await Task.WhenAll(forms.Select(f => f.Press("Make it of what is allowed")));
        Assert.Equal(4, made.Count(m => m.Status == HttpStatusCode.UnprocessableEntity));
        Assert.True((await forms[0].Press("Make it of what is allowed")).Has("This question is over"));
        Assert.Equal((1, 1), await site.InTenant(async scope => (await scope.Db.Set<Conversion>().CountAsync(), await scope.Db.Set<ConversionPart>().CountAsync())));
    }

    [Fact]
    public async Task More_readers_than_were_named_and_a_title_of_somebody_else_are_refused()
    {
        await using var site = await Closed.Start(Engine.Sqlite);
        var asked = await site.Ask(Cast.Ben, Closed.Title, 2);
        await site.Answer(Cast.Kavya, ConsentAnswer.Yes);

        Assert.True((await (await site.As(Cast.Ben).Open(asked)).Press("Make it of what is allowed")).Has("The title repeats words that you may not use."));
        await (await site.As(Cast.Ben).Open(asked)).Press("Call the question off");
        Assert.True((await site.Question(Cast.Kavya)).Has("The question was called off, so nothing leaves."));

        // Water is for people with an account when they are asked, and for everybody when it is to be made.
        await site.Set(Cast.WaterId, CommunityPrivacy.Restricted);
        var narrow = await site.Ask(Cast.Ana, "Listening to pumps", 2);
        await site.Answer(Cast.Kavya, ConsentAnswer.Yes);
        await site.Set(Cast.WaterId, CommunityPrivacy.Open);
        Assert.True((await (await site.As(Cast.Ana).Open(narrow)).Press("Make it of what is allowed")).Has("More people can read Water than when you asked."));
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<Conversion>().CountAsync()));
    }

    // Every road to a public product, as a visitor and as somebody with an account who is not in the closed community, and what is kept of it.
    static async Task<string> Everything(TestSite site)
    {
        var ids = await site.InTenant(scope => scope.Db.Set<WikiPage>().Where(p => p.CommunityId == Cast.WaterId).Select(p => p.Id).ToListAsync());
        var conversions = await site.InTenant(scope => scope.Db.Set<Conversion>().Select(c => c.Id).ToListAsync());
        List<string> roads = [Cast.WaterPath + "/pages", "/feeds/pages", $"/feeds{Cast.WaterPath}/pages", "/search?q=listening", "/search?q=bearing", "/search?q=whistle", "/search?q=grease", .. conversions.Select(c => $"{Cast.WaterPath}/conversions/{c}")];
        foreach (var id in ids)
        {
            var page = $"{Cast.WaterPath}/pages/{id}";
            roads.AddRange([page, page + "/edit", page + "/history", page + "/history/1", page + "/history/2", page + "/difference?from=1&to=2", page + "/links", page + "/adoption", "/api/content/" + id]);
        }
        var read = new List<string>();
        foreach (var road in roads) read.Add((await site.Visitor().Open(road)).Html);
        // What is exported, and every snapshot.
        read.Add(await site.InTenant(async scope => string.Join('\n', (await scope.Db.Set<WikiPage>().Where(p => p.CommunityId == Cast.WaterId).ToListAsync()).Select(p => scope.Get<ContentJson>().Write(p).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })))));
        read.Add(await site.InTenant(async scope => string.Join('\n', await scope.Db.Set<ContentVersion>().Where(v => ids.Contains(v.ItemId)).Select(v => v.Json).ToListAsync())));
        read.Add(await site.InTenant(async scope => string.Join('\n', await scope.Db.Set<WikiVersion>().Where(v => ids.Contains(v.PageId)).Select(v => v.Source).ToListAsync())));
        return string.Join('\n', read);
    }

    static async Task NothingOf(TestSite site, IEnumerable<string> words)
    {
        var all = await Everything(site);
        Assert.All(words, w => Assert.DoesNotContain(w, all, StringComparison.OrdinalIgnoreCase));
    }
}

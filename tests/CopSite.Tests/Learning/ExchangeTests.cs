using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kernel;
using Kernel.Content;
using Learning;
using Learning.Exchange;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tests.Content;
using Tests.Media;

namespace Tests.Learning;

public partial class ExchangeTests
{
    const string Form = Cast.WaterPath + "/learning/import";

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Markdown_with_pictures_becomes_a_path_in_the_order_of_names(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var files = Zip(("nights/02-listen.md", "# Listen\nBack to [the beginning](01-begin.md#top).\n```\n[no link](nowhere.md)\n```"), ("nights/01-begin.md", "# Begin\n![A valve](img/valve%20one.png \"Ours\")\n\nSee [what follows](./02-listen.md) and [the web](https://example.org)."), ("nights/img/valve one.png", Pictures.Png()), ("__MACOSX/x.md", "apple"));

        var brought = await (await site.As(Cast.Ana).Open(Form)).Press("Make the path", ("Title", "Nights"), ("Files", new Upload("nights.zip", files)), ("Publish", "true"));
        Assert.True(brought.Has("A path of 2 pages, which everybody sees now."), brought.Text);
        var path = await brought.Click("Look at the path");
        Assert.Equal(["Begin", "Listen"], path.FindAll("h2.listing__title a").Select(Page.Words));

        var first = await site.As(Cast.Ben).Open(path.FindAll("h2.listing__title a")[0].GetAttribute("href")!);
        Assert.True(first.Has("What follows") || first.Has("what follows"));
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().GetAsync(first.Find(".prose img").GetAttribute("src"), TestContext.Current.CancellationToken)).StatusCode);
        Assert.True((await first.Click("what follows")).Has("Listen"));
        Assert.True((await (await first.Click("what follows")).Click("the beginning")).Has("Begin"));
    }

    public static TheoryData<string, string> Bad => new()
    {
        { "../evil.md", "may not leave the archive" }, { "/evil.md", "starts without a slash" }, { "a\\b.md", "forward slashes" }, { "c:evil.md", "no colon" }, { "con.md", "name of a device" },
    };

    [Theory, MemberData(nameof(Bad))]
    public async Task A_name_that_leads_elsewhere_refuses_the_archive(string name, string sentence)
    {
        await using var site = await TestSite.Start();

        await Refused(site, Zip(("ok.md", "# Fine\nWords."), (name, "# Evil\nWords.")), sentence);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_is_half_made()
    {
        await using var site = await TestSite.Start();

        await Refused(site, Zip(("1.md", "no title"), ("2.md", "# Only a title"), ("3.md", "# Picture\n![x](gone.png) and [y](../../out.md)"), ("4.md", new byte[] { 0xFF, 0xFE, 0x41 })),
            "“1.md” has no title.", "There is nothing in “2.md” but its title.", "“3.md” names “gone.png”, which is not among the files.", "“3.md” names “../../out.md”", "“4.md” is not written in UTF-8.", "Nothing was imported.");
        await Refused(site, Zip(("1.md", "# Program\n![x](x.svg)"), ("x.svg", "<svg/>")), "“x.svg”: ");
        await Refused(site, Zip(("1.md", "# Broken\n![x](x.png)"), ("x.png", "no picture")), "“x.png”: ");
        await Refused(site, "no zip"u8.ToArray(), "no zip archive, or it is damaged");
        await Refused(site, Zip(("words.txt", "Words.")), "There is no Markdown file in it.");
        await Refused(site, Zip(("a.md", "# A\nx"), ("A.md", "# B\nx")), "Two files are called");
        await Refused(site, Zip((PathPackage.Index, "{ \"steps\": [")), "“path.json” is not as it should be: it is damaged.");
        await Refused(site, Zip((PathPackage.Index, "{ \"steps\": [ { \"name\": \"content\", \"data\": [] } ] }")), "it holds no path, or more than one");
    }

    [Fact]
    public async Task A_bomb_is_counted_while_it_unpacks_and_many_files_are_too_many()
    {
        await using var site = await TestSite.Start();

        await Refused(site, Zip(("bomb.md", new byte[Archive.MostUnpacked + 1])), "Unpacked, this is larger than 64 MB.");
        await Refused(site, Zip([.. Enumerable.Range(0, Archive.MostFiles + 1).Select(n => ($"{n}.md", (object)"# x\ny"))]), "Up to 500 are taken at once.");
    }

    [Fact]
    public async Task Archives_made_to_do_harm_are_refused_or_stay_within_bounds()
    {
        var refused = 0;
        foreach (var file in Directory.GetFiles(Corpora.SharedData.Folder("corpora", "selfmade-archives"), "*.zip"))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            try
            {
                var archive = await Archive.Of([new FormFile(new MemoryStream(bytes), 0, bytes.Length, "Files", Path.GetFileName(file))], TestContext.Current.CancellationToken);

                Assert.All(archive.Files.Keys, name => Assert.Null(global::Kernel.Recipes.RecipePath.Refusal(name)));
                Assert.True(archive.Files.Values.Sum(f => (long)f.Length) <= Archive.MostUnpacked, file);
            }
            catch (RuleBroken)
            {
                refused++;
            }
        }
        Assert.True(refused > 10, $"Only {refused} were refused.");
    }

    [Fact]
    public async Task Only_those_who_build_bring_paths_in_and_take_them_out()
    {
        await using var site = await TestSite.Start();
        var path = await Rich(site);

        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(Form)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.Ben).Open(path + "/export")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().Open(path + "/export")).Status);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task An_exported_path_comes_in_equal_on_another_site(Engine engine)
    {
        await using var site = await TestSite.Start(engine);
        var path = await Rich(site);
        var ben = await (await site.As(Cast.Ben).Open(path)).Click("First step");
        await ben.Press("Save for myself", ("Words", "The Quaggamire."));

        var packed = await site.As(Cast.Ana).GetByteArrayAsync(path + "/export", TestContext.Current.CancellationToken);
        var north = await site.Neighbour("north");
        var there = site.Visitor();
        await (await there.Open("/north/login")).Press("Sign in", ("Email", Cast.Ana.Email), ("Password", Cast.Password), ("StaySignedIn", "true"));
        var brought = await (await there.Open("/north" + Form)).Press("Make the path", ("Files", new Upload("first-weeks.zip", packed)), ("Publish", "true"));
        Assert.True(brought.Has("“First weeks” is here") && brought.Has("which everybody sees now"), brought.Text);
        var again = await there.GetByteArrayAsync(brought.Find("p.cluster a").GetAttribute("href") + "/export", TestContext.Current.CancellationToken);

        Assert.Equal(Plain(packed), Plain(again));
        using var zip = new ZipArchive(new MemoryStream(packed));
        Assert.Contains("001-first-step.md", zip.Entries.Select(e => e.FullName));
        Assert.Contains(zip.Entries, e => e.FullName.StartsWith("media/", StringComparison.Ordinal));
        Assert.DoesNotContain("Quaggamire", string.Concat(zip.Entries.Where(e => !e.FullName.StartsWith("media/", StringComparison.Ordinal)).Select(Text)));
        Assert.Equal(1, await site.InTenant(north, scope => scope.Db.Set<LearningPath>().CountAsync()));
    }

    [Fact]
    public async Task Pages_and_paths_go_along_in_a_recipe_without_what_people_did()
    {
        await using var site = await TestSite.Start();
        var path = await Rich(site);
        var first = await (await site.As(Cast.Ben).Open(path)).Click("First step");
        await first.Press("Save for myself", ("Words", "The Quaggamire."));
        var items = (await site.ExportItems()).Where(i => i["ContentType"]!.GetValue<string>().StartsWith("Learning", StringComparison.Ordinal)).ToList();
        var all = string.Join(',', items.Select(i => i.ToJsonString()));
        Assert.DoesNotContain("Quaggamire", string.Concat((await site.Export()).SelectMany(s => s).Select(s => s.ToJsonString())));

        await using var other = await TestSite.Start();
        await other.RunItems(all);
        await other.Settle();

        Assert.Equal(3, items.Count);
        Assert.All(await other.ExportItems(), item => Assert.True(JsonNode.DeepEquals(items.Single(i => i["ContentItemId"]!.GetValue<string>() == item["ContentItemId"]!.GetValue<string>())["FlowPart"], item["FlowPart"])));
        Assert.True((await other.As(Cast.Ben).Open(path)).Has("Begin: First step"));
    }

    // A path of two pages with blocks of several kinds, one inside another, and a picture.
    static async Task<string> Rich(TestSite site)
    {
        var picture = await (await site.As(Cast.Ada).Open("/admin/media")).Press("Upload", ("File", new Upload("valve.png", Pictures.Png())));
        Assert.True(picture.Location.Length > 0);
        var first = await Builder.Begin(site, "First step");
        await first.Add("Text", ("Body", "See ![a valve](~/media/valve.png)."));
        await first.Add("Reflection", ("Prompts", "What do you fear?"));
        var check = await first.Add("Self-check", ("Prompt", "Do you know?"));
        var question = (await first.Desk()).Find($"[data-blocks='{check}'] [data-block]").GetAttribute("data-block")!;
        await (await first.Edit(question)).Press("Keep", ("Question", "When is it quiet?"), ("Choices", "Noon\nThree at night"), ("Right", "2"));
        await first.Add("Discussion", ("Prompt", "Where do you listen?"));
        await first.Publish();
        var second = await CertificateTests.Plain(site, "Second step");
        return (await CertificateTests.PathOf(site, first, second)).Path.Replace("/learning/", "/learning/paths/");
    }

    static async Task Refused(TestSite site, byte[] zip, params string[] sentences)
    {
        var answer = await (await site.As(Cast.Ana).Open(Form)).Press("Make the path", ("Title", "Nights"), ("Files", new Upload("nights.zip", zip)), ("Publish", "true"));

        Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, answer.Html);
        Assert.All(sentences, sentence => Assert.Contains(sentence, answer.Text));
        Assert.Equal("Nights", answer.Find("[name=Title]").GetAttribute("value"));
        Assert.Equal(0, await site.InTenant(scope => scope.Db.Set<ContentItem>().CountAsync(i => i.ContentType == nameof(LearningPage) || i.ContentType == nameof(LearningPath))));
    }

    static byte[] Zip(params (string Name, object Content)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content as byte[] ?? Encoding.UTF8.GetBytes((string)content));
            }
        return bytes.ToArray();
    }

    static string Text(ZipArchiveEntry entry) => new StreamReader(entry.Open()).ReadToEnd();

    // What is equal wherever it stands: everything but ids, who made it, when, and the address of its community.
    static string Plain(byte[] packed)
    {
        using var zip = new ZipArchive(new MemoryStream(packed));
        var known = new Dictionary<string, string>();
        var items = JsonNode.Parse(Text(zip.GetEntry(PathPackage.Index)!))!["steps"]![0]!["data"]!.AsArray();
        foreach (var item in items.Cast<JsonObject>())
        {
            foreach (var name in item.Select(m => m.Key).Where(k => k.EndsWith("Utc", StringComparison.Ordinal) || k is "Owner" or "Author" or "ContentItemVersionId").ToList()) item.Remove(name);
            (item["LearningPage"] ?? item["LearningPath"])!.AsObject().Remove("CommunityId");
            // A discussion is opened anew.
            foreach (var talk in item["FlowPart"]!["Widgets"]!.AsArray().Select(w => w!["DiscussBlock"]).OfType<JsonObject>()) talk.Remove("Thread");
        }
        return Key().Replace(items.ToJsonString(), m => known.TryGetValue(m.Value, out var number) ? number : known[m.Value] = $"#{known.Count}");
    }

    [GeneratedRegex("~/media/[A-Za-z0-9/._-]+|\\b[0-9a-z]{26}\\b", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Learning.Blocks;

namespace Learning.Exchange;

/// <summary>Makes a path anew that was exported from here or from another site: the same words and rules, under ids of their own, in this community.</summary>
internal sealed class FromPackage(ContentJson json, BlockTypes types, BroughtMedia media, TimeProvider clock)
{
    /// <exception cref="RuleBroken">It is no path, or something in it does not fit.</exception>
    public async Task<BroughtPath> Read(CommunityView community, Archive archive, Viewer by, CancellationToken stop)
    {
        var items = Items(archive.Files[PathPackage.Index]);
        var source = items.Where(i => Type(i) == nameof(LearningPath)).ToList() is [var only] ? only : throw Broken("it holds no path, or more than one");
        var notes = new List<string>();
        var pages = new Dictionary<string, LearningPage>();
        foreach (var item in items.Where(i => Type(i) == nameof(LearningPage))) pages.TryAdd(Loose.Text(item["ContentItemId"]) ?? "", Page(community, item, by, notes));
        Group(pages.Values);

        var path = LearningPath.Begin(community, by.Id, by.Name, Loose.Text(source["DisplayText"]), "", clock.UtcNow());
        json.Apply(source, path, isImport: true);
        path.Describe(path.DisplayText, path.Purpose);
        (path.CommunityId, path.VersionId) = (community.Id, null);
        path.StandIn(community.Slug);
        path.Parts = Steps(path, pages, notes);

        await Refile(archive, [.. pages.Values], path.Id, notes, stop);
        return new(path, [.. pages.Values], notes);
    }

    static List<JsonObject> Items(byte[] file)
    {
        try
        {
            return [.. Loose.Objects(Loose.Member(JsonNode.Parse(Encoding.UTF8.GetString(file).TrimStart('\uFEFF')), "steps")).Where(s => string.Equals(Loose.Text(s["name"]), "content", StringComparison.OrdinalIgnoreCase)).SelectMany(s => Loose.Objects(s["data"]))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw Broken("it is damaged");
        }
    }

    static string Type(JsonObject item) => Loose.Text(item["ContentType"]) ?? "";

    static RuleBroken Broken(string why) => new($"“{PathPackage.Index}” is not as it should be: {why}. Nothing was imported.", ImportForm.Field);

    LearningPage Page(CommunityView community, JsonObject item, Viewer by, List<string> notes)
    {
        var page = LearningPage.Begin(community, by.Id, by.Name, Loose.Text(item["DisplayText"]), "", clock.UtcNow());
        json.Apply(item, page, isImport: true);
        // What the file says passes the same rules as what somebody types.
        page.Describe(page.DisplayText, page.Purpose, page.ForWhom, page.Minutes);
        page.CompleteBy(page.Rule, page.RuleAmount);
        page.Speak(page.Language);
        (page.CommunityId, page.MustRedo, page.RedoneUtc, page.VersionId) = (community.Id, false, null, null);
        page.StandIn(community.Slug);

        var parts = ContentJson.PartsOf(page);
        foreach (var block in new Flow(parts).All.ToList())
        {
            block["ContentItemId"] = Id.New();
            if (types.Of(block) is { } type && block[type.Name] is JsonObject own && type.NamesInPlace.Count(own.Remove) > 0) notes.Add($"“{page.DisplayText}”, {type.Label}: what it led to stands in another community.");
            if (types.Of(block) is null) notes.Add($"“{page.DisplayText}”: no module here knows blocks of the kind “{Flow.TypeOf(block)}”. It is kept, and readers do not see it.");
        }
        if (!Flow.IsIn(parts)) parts[Flow.Part] = new JsonObject { ["Widgets"] = new JsonArray() };
        page.Parts = parts.ToJsonString(SiteJson.Options);
        return page;
    }

    // Pages that were each other's languages are so here.
    static void Group(IEnumerable<LearningPage> pages)
    {
        foreach (var set in pages.GroupBy(p => p.SetId).ToList())
            foreach (var page in set) page.SetId = set.Key.Length > 0 && set.Count() > 1 ? set.First().Id : "";
    }

    static string Steps(LearningPath path, Dictionary<string, LearningPage> pages, List<string> notes)
    {
        var parts = ContentJson.PartsOf(path);
        var flow = new Flow(parts);
        foreach (var block in flow.Blocks.ToList())
        {
            var page = Loose.Member(Loose.Member(block[nameof(StepBlock)], nameof(StepFields.Page)), "Text");
            if (pages.GetValueOrDefault((Loose.Text(page) ?? "").Split('?', '#')[0].TrimEnd('/').Split('/')[^1]) is { } known)
            {
                block["ContentItemId"] = Id.New();
                block[nameof(StepBlock)]![nameof(StepFields.Page)] = new JsonObject { ["Text"] = known.Id };
                continue;
            }
            flow.Remove(Flow.IdOf(block));
            notes.Add("A step whose page is not in the file was left out.");
        }
        return parts.ToJsonString(SiteJson.Options);
    }

    async Task Refile(Archive archive, IReadOnlyList<LearningPage> pages, string pathId, List<string> notes, CancellationToken stop)
    {
        var named = pages.SelectMany(p => PathPackage.KeysIn(p.Parts)).Distinct().ToList();
        var there = named.Where(key => archive.Files.ContainsKey(PathPackage.MediaFolder + key)).ToList();
        notes.AddRange(named.Except(there).Select(key => $"The file “{key}” is not in the archive."));
        var kept = await media.Keep(there.Select(key => (PathPackage.MediaFolder + key, archive.Files[PathPackage.MediaFolder + key])), pathId, stop);
        var keys = there.ToDictionary(key => key, key => kept[PathPackage.MediaFolder + key]);
        foreach (var page in pages) page.Parts = PathPackage.Rekey(page.Parts, keys);
    }
}

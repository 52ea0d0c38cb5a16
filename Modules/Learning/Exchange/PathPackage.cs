using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Pages;
using Kernel.Settings;
using Kernel.Text;
using Learning.Blocks;
using Microsoft.EntityFrameworkCore;

namespace Learning.Exchange;

/// <summary>
/// A path as a zip: <c>path.json</c>, a recipe in Orchard's shape with the path and its pages, from which another site makes them
/// again; <c>media/</c> with the files that they show; and each page as Markdown, for people.
/// </summary>
internal sealed partial class PathPackage(AppDb db, ContentJson json, BlockTypes types, IMedia media)
{
    public const string Index = "path.json";
    public const string MediaFolder = "media/";

    static readonly JsonSerializerOptions Readable = new(SiteJson.Options) { WriteIndented = true };

    public async Task Write(LearningPath path, Stream to, CancellationToken stop)
    {
        var ids = new StepBlock(db).On(path).Select(s => s.PageId).ToList();
        var pages = (await db.Set<LearningPage>().AsNoTracking().In(path.CommunityId).Where(p => ids.Contains(p.Id)).ToListAsync(stop)).OrderBy(p => ids.IndexOf(p.Id)).ToList();
        var recipe = new JsonObject
        {
            ["name"] = "LearningPath", ["displayName"] = path.DisplayText, ["description"] = path.Purpose,
            ["steps"] = new JsonArray(new JsonObject { ["name"] = "content", ["data"] = new JsonArray([json.Write(path), .. pages.Select(json.Write)]) }),
        };
        var text = recipe.ToJsonString(Readable);

        await using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        await Put(zip, Index, text, stop);
        for (var at = 0; at < pages.Count; at++) await Put(zip, NameOf(at + 1, pages[at].DisplayText), Words(pages[at]), stop);
        foreach (var key in KeysIn(text))
            if (await media.Open(key, stop) is { } file)
                await using (file)
                {
                    await using var entry = await zip.CreateEntry(MediaFolder + key, CompressionLevel.Fastest).OpenAsync(stop);
                    await file.CopyToAsync(entry, stop);
                }
    }

    /// <summary>The files of the media library that words name, as <c>~/media/…</c>.</summary>
    public static IEnumerable<string> KeysIn(string text) => Media().Matches(text).Select(m => m.Groups["key"].Value.TrimEnd('.')).Distinct();

    /// <summary>The same words with other files of the media library in the places of those that are in the list.</summary>
    public static string Rekey(string text, IReadOnlyDictionary<string, string> keys) => Media().Replace(text, m => m.Groups["key"].Value.TrimEnd('.') is var key && keys.TryGetValue(key, out var other) ? $"~/media/{other}{m.Groups["key"].Value[key.Length..]}" : m.Value);

    [GeneratedRegex(@"~/media/(?<key>[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Media();

    static string NameOf(int number, string title) => $"{number:000}-{Slug.From(title)}.md";

    static async Task Put(ZipArchive zip, string name, string text, CancellationToken stop)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(stop);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), stop);
    }

    // What a block of any kind says: its label, and its fields as words and lists.
    string Words(LearningPage page)
    {
        var words = new StringBuilder($"# {page.DisplayText}\n");
        if (page.Purpose.Length > 0) words.Append($"\n{page.Purpose}\n");
        foreach (var block in page.Flow.All)
        {
            if (types.Of(block) is not { } type) continue;
            if (type is not TextBlock) words.Append($"\n## {type.Label}\n");
            foreach (var field in type.Fields)
                switch (Loose.Member(Loose.Member(block[type.Name], field.Name), field.ValueName))
                {
                    case JsonArray list: words.Append('\n').AppendJoin("", Loose.Texts(list).Select(item => $"- {item}\n")); break;
                    case { } value when Loose.Text(value) is { Length: > 0 } text: words.Append($"\n{text.Replace("~/media/", MediaFolder, StringComparison.Ordinal)}\n"); break;
                }
        }
        return words.ToString();
    }
}

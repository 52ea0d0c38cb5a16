using System.Text.Json.Nodes;
using Communities;
using Kernel;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Kernel.Text;
using Learning.Blocks;

namespace Learning.Exchange;

/// <summary>A page for each Markdown file, in the order of their names; pictures go into the media library, and links between files stay links.</summary>
internal sealed class FromMarkdown(BroughtMedia media, TimeProvider clock)
{
    const int MostPages = 200;
    const int MostSentences = 10;

    /// <exception cref="RuleBroken">A sentence for each thing that is wrong.</exception>
    public async Task<BroughtPath> Read(CommunityView community, Archive archive, string? title, Viewer by, CancellationToken stop)
    {
        var files = Files(archive);
        var path = LearningPath.Begin(community, by.Id, by.Name, title, "", clock.UtcNow());
        var pages = files.ToDictionary(f => f.Path, f => (File: f, Page: Begin(community, f, by)), StringComparer.OrdinalIgnoreCase);
        var shown = files.SelectMany(f => f.Targets).Select(t => t.Path!).Where(t => !pages.ContainsKey(t)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var keys = await media.Keep(shown.Select(s => (s, archive.Files[s])), path.Id, stop);

        foreach (var (file, page) in pages.Values)
            page.Parts = Flow(file.With(target => pages.TryGetValue(target, out var other) ? "~" + LearningPage.PathOf(community.Path, other.Page.Id) : keys.TryGetValue(target, out var key) ? "~/media/" + key : null));
        path.Parts = Parts([.. pages.Values.Select(p => Block(nameof(StepBlock), nameof(StepFields.Page), "Text", p.Page.Id))]);
        return new(path, [.. pages.Values.Select(p => p.Page)], [.. archive.Files.Keys.Where(f => !pages.ContainsKey(f) && !keys.ContainsKey(f)).Select(f => $"“{f}” is shown by no page and stayed out.")]);
    }

    // Every sentence at once, so that somebody mends their files in one go.
    static List<MarkdownFile> Files(Archive archive)
    {
        var (files, wrong) = (new List<MarkdownFile>(), new List<string>());
        foreach (var (name, bytes) in archive.Files.Where(f => MarkdownFile.Is(f.Key)))
            try
            {
                files.Add(MarkdownFile.Read(name, bytes));
            }
            catch (RuleBroken broken)
            {
                wrong.Add(broken.Message);
            }
        foreach (var file in files)
            wrong.AddRange(file.Targets.Where(t => t.Path is null || !archive.Files.ContainsKey(t.Path)).Select(t => $"“{file.Path}” names “{t.Named}”, which is not among the files."));
        if (files.Count + wrong.Count == 0) wrong.Add("There is no Markdown file in it. Each page is a file that ends in .md.");
        if (files.Count > MostPages) wrong.Add($"A path has up to {MostPages} pages, and here are {files.Count}.");
        if (wrong.Count > 0) throw new RuleBroken(string.Join(" ", wrong.Take(MostSentences)) + (wrong.Count > MostSentences ? $" And {wrong.Count - MostSentences} more like these." : "") + " Nothing was imported.", ImportForm.Field);

        return files;
    }

    LearningPage Begin(CommunityView community, MarkdownFile file, Viewer by)
    {
        var page = LearningPage.Begin(community, by.Id, by.Name, file.Title, "", clock.UtcNow());
        page.Minutes = file.Minutes;
        return page;
    }

    // One block, or several where a file is longer than a block may be: they begin at its headings.
    static string Flow(string body) => Parts([.. Pieces(body).Select(piece => Block(nameof(TextBlock), nameof(TextFields.Body), "Markdown", piece))]);

    static IEnumerable<string> Pieces(string body)
    {
        var piece = "";
        foreach (var section in body.Split("\n## ").Select((s, at) => at == 0 ? s : "## " + s))
        {
            if (section.Length > Markdown.MaxLength) throw new RuleBroken($"A part of a page is longer than {Markdown.MaxLength:N0} characters. Divide it by headings (“## …”). Nothing was imported.", ImportForm.Field);
            if (piece.Length + section.Length + 1 > Markdown.MaxLength)
            {
                yield return piece;
                piece = "";
            }
            piece = piece.Length == 0 ? section : $"{piece}\n{section}";
        }
        yield return piece;
    }

    static JsonObject Block(string type, string field, string member, string value) => new()
    {
        ["ContentItemId"] = Id.New(), ["ContentType"] = type, ["DisplayText"] = "", [type] = new JsonObject { [field] = new JsonObject { [member] = value } },
    };

    static string Parts(JsonNode[] blocks) => new JsonObject { [Kernel.Content.Blocks.Flow.Part] = new JsonObject { ["Widgets"] = new JsonArray(blocks) } }.ToJsonString(SiteJson.Options);
}

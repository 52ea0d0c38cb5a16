using System.Text.Json.Nodes;
using Communities;
using Communities.Products;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Kernel.Text;
using Learning.Blocks;
using Microsoft.EntityFrameworkCore;

namespace Learning.Plugs;

/// <summary>Guided pages that conversations become: what was said stands there as text, and whoever began it adds what people do with it.</summary>
internal sealed class GuidedPagesFromTalk(AppDb db, Publishing publishing, BlockTypes types, Viewer me, TimeProvider clock) : IProductMaker
{
    /// <summary>The word for guided pages among what conversations become.</summary>
    public const string Products = "learning";

    // Blocks that are read in a minute or two can be moved, and something to do put between them.
    const int MostWordsOfBlock = 400;
    const int WordsAMinute = 220;
    const string Markdown = "Markdown";

    public string Kind => Products;

    public string Word => "a guided page";

    public string Hint => "A draft of what was said, to which you add what people do: a question, a checklist, a talk of its own.";

    public string Icon => "check-circle";

    public int Order => 50;

    public string Permission => LearningModule.Build;

    public async Task<Product> Make(CommunityView community, ProductOrder order, CancellationToken stop)
    {
        var begun = LearningPage.Begin(community, me.Id, me.Name, order.Title, "", clock.UtcNow());
        begun.BeginFrom(With([], order.Text).ToJsonString(SiteJson.Options), "", "", 1 + WordCount.OfText(order.Text) / WordsAMinute);
        db.Add(begun);
        db.Raise(new ContentCreated(begun.Id, nameof(LearningPage)));
        await db.SaveChangesAsync(stop);
        return new(begun.Id, begun.DisplayText, LearningPage.PathOf(community.Path, begun.Id)) { EditPath = "/blocks/" + begun.Id };
    }

    public async Task<string> Text(CommunityView community, string id, CancellationToken stop) =>
        await db.Set<LearningPage>().AsNoTracking().In(community.Id).Published().SingleOrDefaultAsync(p => p.Id == id, stop) is { } page ? string.Join("\n\n", Texts(page.Flow)) : "";

    public async Task Add(CommunityView community, string id, string words, CancellationToken stop)
    {
        var page = await db.Set<LearningPage>().In(community.Id).SingleOrDefaultAsync(p => p.Id == id, stop) ?? throw new RuleBroken("This page is gone by now.");
        await publishing.SaveDraft(page, With(await publishing.Latest(page, stop), words), me.Name, stop);
        await db.SaveChangesAsync(stop);
    }

    public async Task<IReadOnlyList<Product>> Find(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        [.. (await db.Set<LearningPage>().In(community.Id).Published().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.DisplayText }).ToListAsync(stop))
            .Select(p => new Product(p.Id, p.DisplayText, LearningPage.PathOf(community.Path, p.Id)) { EditPath = "/blocks/" + p.Id })];

    // One that somebody has completed is used.
    public async Task<IReadOnlyCollection<string>> TakenUp(IReadOnlyCollection<string> ids, CancellationToken stop) =>
        await db.Set<PageProgress>().Where(p => ids.Contains(p.PageId) && p.CompletedUtc != null).Select(p => p.PageId).Distinct().ToListAsync(stop);

    public async Task<bool> TakeOut(CommunityView community, string id, string words, CancellationToken stop)
    {
        if (await db.Set<LearningPage>().In(community.Id).SingleOrDefaultAsync(p => p.Id == id, stop) is not { } page || !Texts(new Flow(await publishing.Latest(page, stop))).Any(t => t.Contains(words, StringComparison.Ordinal))) return false;

        await Redact(page, text => text.Replace(words, "", StringComparison.Ordinal).Trim(), stop);
        return true;
    }

    // Blocks are copied from page to page, and pages are begun from others, without a trace: all are looked at.
    public async Task Erase(string id, Withdrawn words, CancellationToken stop)
    {
        foreach (var page in await db.Set<LearningPage>().ToListAsync(stop)) await Redact(page, words.CutFrom, stop);
    }

    async Task Redact(LearningPage page, Func<string, string> cut, CancellationToken stop)
    {
        page.Reword(cut);
        await publishing.Redact(page.Id, cut, stop);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>What stands on a page as text.</summary>
    public static IEnumerable<string> Texts(Flow flow) => flow.All.Where(b => Flow.TypeOf(b) == nameof(TextBlock)).Select(b => Loose.Text(Loose.Member(Loose.Member(b[nameof(TextBlock)], nameof(TextFields.Body)), Markdown)) ?? "");

    JsonObject With(JsonObject item, string words)
    {
        var flow = new Flow(item);
        foreach (var text in InBlocks(words))
        {
            var block = Flow.NewBlock(types.Called(nameof(TextBlock))!);
            block[nameof(TextBlock)]![nameof(TextFields.Body)] = new JsonObject { [Markdown] = text };
            flow.Put(new("", flow.Blocks.Select(Flow.IdOf).LastOrDefault(""), block));
        }
        return item;
    }

    // Whole paragraphs, up to so many words a block.
    static IEnumerable<string> InBlocks(string words)
    {
        var kept = new List<string>();
        foreach (var paragraph in words.Split("\n\n"))
        {
            if (kept.Count > 0 && WordCount.OfText(string.Join("\n\n", kept.Append(paragraph))) > MostWordsOfBlock)
            {
                yield return string.Join("\n\n", kept);
                kept.Clear();
            }
            kept.Add(paragraph);
        }
        yield return string.Join("\n\n", kept);
    }
}

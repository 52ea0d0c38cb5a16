using Communities;
using Communities.Products;
using Ideas.Board;
using Ideas.Shared;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Plugs;

/// <summary>Ideas that conversations become: what people say to each other reaches those who can decide it.</summary>
internal sealed class IdeasFromTalk(AppDb db, IdeaLookup lookup, Raising raising, Publishing publishing) : IProductMaker
{
    public string Kind => "ideas";

    public string Word => "an idea";

    public string Hint => $"It is decided, with a reason that everybody reads. Say it in {Idea.MostWords} words: choose the posts that matter.";

    public string Icon => "spark";

    public int Order => 40;

    public string Permission => IdeasModule.Raise;

    public async Task<Product> Make(CommunityView community, ProductOrder order, CancellationToken stop)
    {
        var idea = raising.Raise(community, new(order.Title, Fitting(order.Text), IsUnnamed: false, ""));
        await db.SaveChangesAsync(stop);
        return new(idea.Id, idea.DisplayText, Idea.PathOf(community.Path, idea.Id));
    }

    public async Task<string> Text(CommunityView community, string id, CancellationToken stop) =>
        await db.Set<Idea>().Published().In(community.Id).Where(i => i.Id == id).Select(i => i.Body).SingleOrDefaultAsync(stop) ?? "";

    public async Task Add(CommunityView community, string id, string words, CancellationToken stop)
    {
        if (await lookup.Find(community, id, tracked: true, stop) is not { } found || !(found.May.IsAuthor || found.May.Tends) || !found.Idea.TakesWords) throw new RuleBroken("Only those who brought it take words up, before it is decided.");

        found.Idea.Bring(words);
        found.Idea.CheckReady();
        await db.SaveChangesAsync(stop);
    }

    public async Task<IReadOnlyList<Product>> Find(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        [.. (await db.Set<Idea>().Published().In(community.Id).Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.DisplayText }).ToListAsync(stop))
            .Select(i => new Product(i.Id, i.DisplayText, Idea.PathOf(community.Path, i.Id)))];

    public async Task<IReadOnlyCollection<string>> Shared(CommunityView community, IReadOnlyCollection<string> ids, CancellationToken stop) =>
        await db.Set<Idea>().Published().In(community.Id).Where(i => ids.Contains(i.Id) && (i.AcknowledgedUtc != null || db.Set<IdeaSupport>().Any(s => s.IdeaId == i.Id))).Select(i => i.Id).ToListAsync(stop);

    public async Task<IReadOnlyCollection<string>> TakenUp(IReadOnlyCollection<string> ids, CancellationToken stop) =>
        await db.Set<Idea>().Published().Where(i => ids.Contains(i.Id) && (i.Standing == IdeaStanding.Doing || i.Standing == IdeaStanding.Measured || i.Standing == IdeaStanding.Shared)).Select(i => i.Id).ToListAsync(stop);

    public async Task<bool> TakeOut(CommunityView community, string id, string words, CancellationToken stop)
    {
        if (await db.Set<Idea>().In(community.Id).SingleOrDefaultAsync(i => i.Id == id && i.State != ContentState.Deleted, stop) is not { } idea || !idea.Body.Contains(words, StringComparison.Ordinal)) return false;

        idea.Redact(text => text.Replace(words, "", StringComparison.Ordinal).Trim());
        await db.SaveChangesAsync(stop);
        return true;
    }

    public async Task Erase(string id, Withdrawn words, CancellationToken stop)
    {
        if (await db.Set<Idea>().SingleOrDefaultAsync(i => i.Id == id, stop) is not { } idea) return;

        idea.Redact(words.CutFrom);
        await publishing.Redact(id, words.CutFrom, stop);
        await db.SaveChangesAsync(stop);
    }

    // A conversation says more than an idea does: its first words begin it, and the rest stays where it was said.
    static string Fitting(string text)
    {
        if (WordCount.OfText(text) <= Idea.MostWords) return text;

        var kept = new List<string>();
        foreach (var paragraph in text.Split("\n\n"))
        {
            if (kept.Count > 0 && WordCount.OfText(string.Join("\n\n", kept.Append(paragraph))) > Idea.MostWords) break;
            kept.Add(paragraph);
        }
        return WordCount.OfText(string.Join("\n\n", kept)) <= Idea.MostWords ? string.Join("\n\n", kept)
            : throw new RuleBroken($"Choose posts that say it in {Idea.MostWords} words: the rest comes while it is shaped.", "Numbers");
    }
}

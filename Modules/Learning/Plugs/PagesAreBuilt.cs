using Communities;
using Communities.Products;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Learning.Doing;
using Microsoft.EntityFrameworkCore;

namespace Learning.Plugs;

/// <summary>Guided pages are built by those who facilitate their community.</summary>
internal sealed class PagesAreBuilt(AppDb db, ICommunities communities, BlockTypes types, Gates gates, Access access, Viewer me, Kernel.Modules.Plugs plugs) : IBlockPlace
{
    public string ContentType => nameof(LearningPage);

    public async ValueTask<string?> Amiss(ContentItem item, CancellationToken stop)
    {
        if (item is not LearningPage page) return null;

        // Those who took their words back took them from wherever a page of talk was copied to.
        await Withdrawn.KeepOut(plugs, GuidedPagesFromTalk.Products, await db.Set<LearningPage>().Select(p => p.Id).ToListAsync(stop), [.. GuidedPagesFromTalk.Texts(page.Flow)], "", stop);
        return gates.Amiss(page.Flow.Blocks) ?? Unmet(page);
    }

    // Two rules that cannot both be met would keep everybody from ever completing it.
    string? Unmet(LearningPage page) => page is { Rule: PageRule.AnyNOf } && Completion.Counting(page.Flow.Blocks, types).Count is var count && count < page.RuleAmount
        ? $"The page is completed with any {page.RuleAmount} blocks, and {(count == 0 ? "none of them has a rule" : count == 1 ? "only one of them has a rule" : $"only {count} of them have a rule")}. Give more blocks a rule, or ask for fewer under “Title and settings”." : null;

    public async Task<BlockPlace?> Of(string itemId, CancellationToken stop)
    {
        var found = await db.Set<LearningPage>().Where(p => p.Id == itemId).Select(p => new { p.CommunityId, p.State }).SingleOrDefaultAsync(stop);
        if (found is null || await communities.ReadBy(me).SingleOrDefaultAsync(c => c.Id == found.CommunityId, stop) is not { } community) return null;

        var may = await access.Can(LearningModule.Build, community, stop);
        if (!may && found.State != ContentState.Published) return null;

        var path = LearningPage.PathOf(community.Path, itemId);
        return new(path, path + "/edit", path + "/preview", may, may, true, [("Communities", "/communities"), (community.Name, community.Path), ("Learning", community.Path + "/learning")]);
    }
}

using System.Globalization;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Learning.Languages;

/// <summary>One page in several languages: pages of a community that stand for each other.</summary>
internal sealed class LanguageSets(AppDb db)
{
    const string Taken = "One of these pages has that language already.";

    /// <summary>Puts a page beside another of its community, and says which language it has.</summary>
    /// <param name="sameAs">The other's address; empty to leave it as it is.</param>
    /// <exception cref="RuleBroken">There is no such page, or that language is taken.</exception>
    public async Task Join(LearningPage page, string language, string? sameAs, CancellationToken stop)
    {
        var id = (sameAs ?? "").Trim().Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        if (id.Length > 0)
        {
            if (language.Length == 0) throw new RuleBroken("Say which language this page has, so that readers can choose.", nameof(LearningPage.Language));
            if (id == page.Id || await db.Set<LearningPage>().In(page.CommunityId).SingleOrDefaultAsync(p => p.Id == id, stop) is not { } other) throw new RuleBroken("That is no other guided page of this community. Copy its address.", "SameAs");
            if (other.Language.Length == 0) throw new RuleBroken($"Say in the settings of “{other.DisplayText}” first which language it has, and publish it.", "SameAs");

            if (other.Language == language) throw new RuleBroken(Taken, nameof(LearningPage.Language));

            if (other.SetId.Length == 0) other.SetId = other.Id;
            page.SetId = other.SetId;
        }
        // Without a language nobody could choose it.
        else if (language.Length == 0) page.SetId = "";
        if (page.SetId.Length > 0 && await db.Set<LearningPage>().In(page.CommunityId).AnyAsync(p => p.SetId == page.SetId && p.Id != page.Id && p.Language == language, stop))
            throw new RuleBroken(Taken, nameof(LearningPage.Language));
    }

    /// <summary>The languages in which readers have a page, its own among them; none for a page that has one.</summary>
    public async Task<IReadOnlyList<LanguageLink>> Of(LearningPage page, string communityPath, CancellationToken stop)
    {
        if (page.SetId.Length == 0) return [];

        var pages = await db.Set<LearningPage>().AsNoTracking().In(page.CommunityId).Published().Where(p => p.SetId == page.SetId).Select(p => new { p.Id, p.Language }).ToListAsync(stop);
        return pages.Count < 2 ? [] : [.. pages.Select(p => new LanguageLink(p.Language, Called(p.Language), LearningPage.PathOf(communityPath, p.Id), p.Id == page.Id)).OrderBy(l => l.Name, StringComparer.CurrentCulture)];
    }

    // As people who speak it call it; the tag itself where this machine knows no name.
    static string Called(string tag)
    {
        try
        {
            var name = CultureInfo.GetCultureInfo(tag).NativeName;
            return name.Length == 0 ? tag : char.ToUpperInvariant(name[0]) + name[1..];
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}

/// <summary>A page in one language.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="Name">In that language.</param>
public sealed record LanguageLink(string Tag, string Name, string Path, bool IsHere);

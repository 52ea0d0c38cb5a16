using System.Text.Json.Nodes;
using Activities;
using CaseStudies.Plugs;
using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Lineage;

/// <summary>
/// One case study as a recipe, with what it grew from and what grew from it as far as the viewer reads them, what teams did with each, and
/// credits to authors and reviewers. What reviewers wrote stays with those who took part.
/// </summary>
internal sealed class CaseExport(AppDb db, ContentJson json, AdoptionsStep adoptions, IActivities activities, ICommunities communities, Viewer me, Site site)
{
    const int Most = 50;

    public async Task<JsonObject> Of(CaseStudy asked, CancellationToken stop)
    {
        var family = await Family(asked, stop);
        var items = new JsonArray();
        foreach (var one in family)
        {
            var written = json.Write(one);
            ((JsonObject)written[nameof(CaseStudy)]!)[CaseLineage.Member] = (await LineageOf(one, stop)).Write();
            items.Add(written);
        }
        var steps = new JsonArray(new JsonObject { ["name"] = "content", ["data"] = items });
        if (await adoptions.Of(db.Set<Adoption>().Where(a => family.Select(f => f.Id).Contains(a.CaseId)), stop) is { } said)
        {
            said.Insert(0, "name", adoptions.Name);
            steps.Add(said);
        }
        return new() { ["name"] = "case-study-" + asked.Id, ["displayName"] = asked.DisplayText, ["steps"] = steps };
    }

    /// <summary>Who made it and what belongs to it: as it is here, and as it came where nobody here knows.</summary>
    public async Task<CaseLineage> LineageOf(CaseStudy item, CancellationToken stop)
    {
        var kept = CaseLineage.In(item);
        var reviewers = site.Get<ActivitySettings>().SingleBlind ? [] : (await activities.About(item.Id, stop))?.Reviewers ?? [];
        var cases = await Readable(db.Set<CaseStudy>().Where(c => c.Id == item.AdaptedFromId || c.AdaptedFromId == item.Id)).Select(c => new LineageCase(c.Id, c.DisplayText, c.AdaptedFromId)).ToListAsync(stop);
        return new(
            await People(item.AuthorIds, kept.Authors, stop), await People([.. kept.Reviewers.Select(r => r.Id).Union(reviewers)], kept.Reviewers, stop),
            [.. cases.Concat(kept.Cases.Where(k => cases.All(c => c.Id != k.Id))).OrderBy(c => c.Id, StringComparer.Ordinal)]);
    }

    async Task<IReadOnlyList<LineagePerson>> People(IReadOnlyList<string> ids, IReadOnlyList<LineagePerson> kept, CancellationToken stop)
    {
        var here = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new LineagePerson(p.Id, p.UserName!, p.DisplayName), stop);
        return [.. ids.Select(id => here.GetValueOrDefault(id) ?? kept.FirstOrDefault(k => k.Id == id) ?? new(id, "", ""))];
    }

    // The case study itself, everything above it and what was made of it, oldest first: what somebody adapted comes before the adaptation.
    async Task<IReadOnlyList<CaseStudy>> Family(CaseStudy asked, CancellationToken stop)
    {
        var family = new List<CaseStudy> { asked };
        for (var above = asked.AdaptedFromId; above.Length > 0 && family.Count < Most && family.All(f => f.Id != above);)
        {
            if (await Readable(db.Set<CaseStudy>().Where(c => c.Id == above)).SingleOrDefaultAsync(stop) is not { } origin) break;
            family.Add(origin);
            above = origin.AdaptedFromId;
        }
        var grown = await Readable(db.Set<CaseStudy>().Where(c => c.AdaptedFromId == asked.Id)).OrderBy(c => c.CreatedUtc).ThenBy(c => c.Id).Take(Most).ToListAsync(stop);
        return [.. family.Union(grown).OrderBy(c => c.CreatedUtc).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    IQueryable<CaseStudy> Readable(IQueryable<CaseStudy> which) => which.AsNoTracking().Published().Where(c => communities.ReadBy(me).Any(p => p.Id == c.CommunityId));
}

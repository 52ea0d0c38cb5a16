using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>
/// Charters that were approved: <c>{ "name": "charters", "Charters": [ { "Community": "water", "Number": 1, "Purpose": "…", "Scope": "…", "Norms": "…",
/// "Roles": "…", "Measures": "…", "ReviewUtc": "2027-05-01T00:00:00Z", "Sponsor": "helen", "ApprovedUtc": "…" } ] }</c>.
/// </summary>
internal sealed class ChartersStep(AppDb db, TimeProvider clock) : RecipeStep
{
    public override string Name => "charters";
    public override int Order => 74;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var one in Objects(body, "Charters"))
        {
            if (Word(one, "Community").Length == 0) throw new RuleBroken("A charter needs a “Community”.");
            if (Number(one) < 1) throw new RuleBroken("A charter needs a “Number” from 1 on.");
            TextOf(one, "").Check();
        }
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var one in Objects(body, "Charters"))
        {
            var (slug, number) = (Word(one, "Community"), Number(one));
            if (await db.Set<Community>().Where(c => c.Slug == slug).Select(c => c.Id).SingleOrDefaultAsync(stop) is not { } community)
            {
                run.Missing($"There is no community “{slug}”.");
                continue;
            }
            var sponsor = Word(one, "Sponsor").Normalize().ToUpperInvariant();
            var text = TextOf(one, await db.Set<Person>().Where(p => p.NormalizedUserName == sponsor).Select(p => p.Id).SingleOrDefaultAsync(stop) ?? "");
            var approved = Loose.Time(Member(one, "ApprovedUtc"));
            var what = $"Charter {number} of {slug}";
            if (await db.Set<Charter>().SingleOrDefaultAsync(c => c.CommunityId == community && c.State == CharterState.Approved && c.Number == number, stop) is { } known)
            {
                if (known.Text == text)
                {
                    run.Kept(what);
                    continue;
                }
                known.Set(number, text, approved ?? known.AnsweredUtc ?? clock.UtcNow());
                run.Changed(what);
                continue;
            }
            var charter = db.Add(new Charter { CommunityId = community, WrittenById = "", CreatedUtc = approved ?? clock.UtcNow() }).Entity;
            charter.Set(number, text, approved ?? clock.UtcNow());
            run.Made(what);
        }
        await db.SaveChangesAsync(stop);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var rows = await (from c in db.Set<Charter>()
                          where c.State == CharterState.Approved
                          join place in db.Set<Community>() on c.CommunityId equals place.Id
                          orderby place.Slug, c.Number
                          select new { place.Slug, Charter = c, Sponsor = db.Set<Person>().Where(p => p.Id == c.SponsorId).Select(p => p.UserName).FirstOrDefault() }).ToListAsync(stop);
        return rows.Count == 0 ? null : new JsonObject
        {
            ["Charters"] = new JsonArray([.. rows.Select(r => new JsonObject
            {
                ["Community"] = r.Slug, ["Number"] = r.Charter.Number, ["Purpose"] = r.Charter.Purpose, ["Scope"] = r.Charter.Scope, ["Norms"] = r.Charter.Norms, ["Roles"] = r.Charter.Roles,
                ["Measures"] = r.Charter.Measures, ["ReviewUtc"] = r.Charter.ReviewUtc, ["Sponsor"] = r.Sponsor ?? "", ["ApprovedUtc"] = r.Charter.AnsweredUtc,
            })]),
        };
    }

    static CharterText TextOf(JsonObject one, string sponsorId) => new(Word(one, "Purpose"), Word(one, "Scope"), Word(one, "Norms"), Word(one, "Roles"), Word(one, "Measures"), Loose.Time(Member(one, "ReviewUtc")), sponsorId);

    static string Word(JsonObject one, string name) => Loose.Text(Member(one, name)) ?? "";

    static int Number(JsonObject one) => Member(one, "Number") is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
}

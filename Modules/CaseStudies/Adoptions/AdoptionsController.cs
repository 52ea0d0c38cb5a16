using System.ComponentModel.DataAnnotations;
using CaseStudies.Articles;
using CaseStudies.Shared;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Adoptions;

/// <summary>The adoption board: what teams did with it.</summary>
[Route("communities/{slug}/case-studies/{id}/adoptions")]
internal sealed class AdoptionsController(AppDb db, CaseLookup lookup, ArticleReader articles, TimeProvider clock) : CommunityController
{
    const int MostAsked = 50;

    [HttpGet, Everybody]
    public async Task<IActionResult> Index(string id, CancellationToken stop) => await Read(id, new(), stop) is { } page ? View(page) : NotFound();

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, AdoptionForm form, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: false, stop) is not { Case.IsPublished: true } found) return NotFound();
        if (!found.May.Writes) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var fresh = Adoption.Of(id, form.Team, askedUtc: null);
            var adoption = await db.Set<Adoption>().SingleOrDefaultAsync(a => a.CaseId == id && a.FoldedTeam == fresh.FoldedTeam, stop) ?? db.Add(fresh).Entity;
            adoption.Record(form.Answer, form.Result, Me.Id, found.May.Tends, clock.UtcNow());
            await db.SaveChangesAsync(stop);
            Say("Thank you. The authors are told, and others see it on the board.");
            return To(CaseStudy.PathOf(Community.Path, id) + "/adoptions");
        }, again: async () => View("Index", await Read(id, form, stop)));
    }

    /// <summary>Asks teams by name to say what they do with it.</summary>
    [HttpPost("requests"), SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Ask(string id, AdoptionForm form, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: false, stop) is not { Case.IsPublished: true } found) return NotFound();
        if (!found.May.Tends) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var teams = (form.Teams ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => Asked(id, t)).DistinctBy(a => a.FoldedTeam).ToList();
            if (teams.Count is 0 or > MostAsked) throw new RuleBroken($"Name between 1 and {MostAsked} teams, one a line.", "Teams");
            var known = await db.Set<Adoption>().Where(a => a.CaseId == id).Select(a => a.FoldedTeam).ToListAsync(stop);
            db.AddRange(teams.Where(t => !known.Contains(t.FoldedTeam)));
            await db.SaveChangesAsync(stop);
            Say("They stand on the board until they answer. Send them its address.");
            return To(CaseStudy.PathOf(Community.Path, id) + "/adoptions");
        }, again: async () => View("Index", await Read(id, form, stop)));
    }

    Adoption Asked(string id, string team)
    {
        try
        {
            return Adoption.Of(id, team, clock.UtcNow());
        }
        catch (RuleBroken broken)
        {
            throw new RuleBroken(broken.Message, "Teams");
        }
    }

    async Task<AdoptionBoardPage?> Read(string id, AdoptionForm form, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: false, stop) is not { Case.IsPublished: true } found) return null;

        var rows = await (from a in db.Set<Adoption>()
                          where a.CaseId == id
                          join p in db.Set<Person>() on a.PersonId equals p.Id into people from p in people.DefaultIfEmpty()
                          orderby a.AnsweredUtc == null, a.AnsweredUtc descending, a.Team
                          select new { a.Team, a.Answer, a.Result, a.AnsweredUtc, Name = p == null ? "" : p.UserName, Display = p == null ? "" : p.DisplayName, Photo = p == null ? "" : p.Photo }).ToListAsync(stop);
        return new(Community, CaseStudy.PathOf(Community.Path, id), found.Case.DisplayText, await articles.Adoptions(id, stop),
            [.. rows.Select(r => new AdoptionRow(r.Team, r.Answer, r.Result, r.AnsweredUtc, Me.IsSignedIn && r.Name!.Length > 0 ? new Face(r.Name, r.Display, r.Photo) : null))],
            found.May.Writes, found.May.Tends, form);
    }
}

/// <param name="CanAsk">The viewer asks teams to answer.</param>
public sealed record AdoptionBoardPage(CommunityView Community, string Path, string Title, AdoptionCount Count, IReadOnlyList<AdoptionRow> Rows, bool CanAnswer, bool CanAsk, AdoptionForm Form)
{
    public int Of(AdoptionAnswer answer) => Rows.Count(r => r.Answer == answer);
}

/// <param name="By">Null for visitors, and for a team that has not answered.</param>
public sealed record AdoptionRow(string Team, AdoptionAnswer? Answer, string Result, DateTime? AnsweredUtc, Face? By);

public sealed class AdoptionForm
{
    [Display(Name = "Your team or place", Description = "Such as “Ward 4, Harbour General”."), MaxLength(Adoption.LongestTeam)]
    public string? Team { get; set; }

    public AdoptionAnswer? Answer { get; set; }

    [Display(Name = "What came of it?", Description = "What you did and what changed; or why it is not for you."), MaxLength(Adoption.LongestResult)]
    public string? Result { get; set; }

    [Display(Name = "Teams to ask", Description = "One a line.")]
    public string? Teams { get; set; }
}

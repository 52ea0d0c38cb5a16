using Activities.Formats;
using CaseStudies.Articles;
using CaseStudies.Shared;
using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Differences;

/// <summary>What became of a case study since reviewers first read it; or how an adaptation differs from what it came from.</summary>
[Route("communities/{slug}/case-studies/{id}/differences"), Everybody]
internal sealed class DifferencesController(AppDb db, CaseLookup lookup, CaseWriting writing, ICommunities communities) : CommunityController
{
    /// <param name="from"><c>origin</c> for what it was adapted from.</param>
    [HttpGet]
    public async Task<IActionResult> Show(string id, string? from, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: false, stop) is not { } found) return NotFound();
        if (await Former(found, from == "origin", stop) is not var (answers, evidence, title)) return NotFound();

        var (now, format) = (found.Case.Read(), await writing.FormatOf(found, stop));
        var changes = format.Template.Where(p => p.Kind != PromptKind.Tick)
            .Select(p => new CaseChange(p.Label, WordDiff.Of(answers.GetValueOrDefault(p.Key, ""), now.GetValueOrDefault(p.Key, "")))).Append(new("Evidence", WordDiff.Of(evidence, found.Case.Evidence)))
            .Where(c => c.Runs.Any(r => r.Change != Change.Same)).ToList();
        return View(new DifferencesPage(Community, CaseStudy.PathOf(Community.Path, id), found.Case.DisplayText, title, changes));
    }

    // Drafts of a review are for those who take part in it; everybody reads how an adaptation differs.
    async Task<(IReadOnlyDictionary<string, string> Answers, string Evidence, string Title)?> Former(FoundCase found, bool isOrigin, CancellationToken stop)
    {
        if (!isOrigin)
            return found.Case.HandedInAnswers.Length > 0 && (found.May.IsAuthor || found.May.Tends || Me.IsSignedIn && found.Activity?.Participants.Contains(Me.Id) == true)
                ? (CaseText.Read(found.Case.HandedInAnswers), found.Case.HandedInEvidence, "") : null;

        var origin = await db.Set<CaseStudy>().AsNoTracking().Published().SingleOrDefaultAsync(c => c.Id == found.Case.AdaptedFromId && communities.ReadBy(Me).Any(p => p.Id == c.CommunityId), stop);
        return origin is null ? null : (origin.Read(), origin.Evidence, origin.DisplayText);
    }
}

/// <param name="Origin">What it was adapted from; empty for a review.</param>
public sealed record DifferencesPage(CommunityView Community, string Path, string Title, string Origin, IReadOnlyList<CaseChange> Changes);

public sealed record CaseChange(string Label, IReadOnlyList<Run> Runs);

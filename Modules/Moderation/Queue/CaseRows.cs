using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Moderation.Queue;

/// <summary>Cases as a list: what waits the longest first, what was settled last first.</summary>
internal sealed class CaseRows(AppDb db, Site site)
{
    public IQueryable<Case> All => db.Set<Case>().AsNoTracking().Where(c => db.Set<Community>().Any(p => p.Id == c.CommunityId && p.State == ContentState.Published));

    public async Task<CaseList> Read(IQueryable<Case> which, bool isSettled, int page, string path, CancellationToken stop)
    {
        var pager = Pager.Of(page, await which.CountAsync(stop), site.Settings.PageSize, path);
        var ordered = isSettled ? which.OrderByDescending(c => c.DecidedUtc).ThenByDescending(c => c.Id) : which.OrderBy(c => c.OpenedUtc).ThenBy(c => c.Id);
        var found = await (
            from c in ordered.Skip((pager.Page - 1) * site.Settings.PageSize).Take(site.Settings.PageSize)
            join place in db.Set<Community>() on c.CommunityId equals place.Id
            join author in db.Set<Person>() on c.PersonId equals author.Id into authors from author in authors.DefaultIfEmpty()
            join assignee in db.Set<Person>() on c.AssigneeId equals assignee.Id into assignees from assignee in assignees.DefaultIfEmpty()
            select new
            {
                c.Id, c.Name, c.Origin, c.State, c.Outcome, c.OpenedUtc, c.DecidedUtc, c.AppealState, place.Slug, Community = place.DisplayText,
                Author = author == null ? "" : author.DisplayName, Assignee = assignee == null ? "" : assignee.DisplayName,
            }).ToListAsync(stop);
        var ids = found.Select(f => f.Id).ToList();
        var flags = (await db.Set<Flag>().Where(f => ids.Contains(f.CaseId)).Select(f => new { f.CaseId, f.Reason }).ToListAsync(stop)).ToLookup(f => f.CaseId, f => f.Reason);
        // A join keeps no order.
        var rows = isSettled ? found.OrderByDescending(f => f.DecidedUtc).ThenByDescending(f => f.Id) : found.OrderBy(f => f.OpenedUtc).ThenBy(f => f.Id);
        return new([.. rows.Select(f => new CaseRow(
            $"{new CommunityView { Slug = f.Slug }.Path}/moderation/cases/{f.Id}", f.Name, f.Author, f.Community, f.Origin, f.State, f.Outcome, f.Assignee, f.DecidedUtc ?? f.OpenedUtc,
            f.AppealState == AppealState.Open, [.. flags[f.Id].CountBy(r => r).OrderByDescending(r => r.Value).Select(r => new FlagCount(r.Key, r.Value))]))], pager);
    }
}

public sealed record CaseList(IReadOnlyList<CaseRow> Rows, Pager Pager)
{
    /// <summary>The cases are of several communities.</summary>
    public bool NamesCommunities { get; init; }
}

/// <param name="Name">Such as “reply 3 in ‘Night flow’”; the person's own for a case about one.</param>
/// <param name="Author">Whose post it is.</param>
/// <param name="Utc">When it was opened, or settled last.</param>
public sealed record CaseRow(
    string Path, string Name, string Author, string Community, CaseOrigin Origin, CaseState State, CaseOutcome Outcome, string Assignee, DateTime Utc, bool IsAppealed, IReadOnlyList<FlagCount> Flags)
{
    public string Title => Origin switch
    {
        CaseOrigin.Held => $"{Author} wants to post {Name}",
        CaseOrigin.Person => Name,
        _ => $"{char.ToUpperInvariant(Name[0])}{Name[1..]}",
    };
}

public sealed record FlagCount(FlagReason Reason, int Count);

using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Shared;

/// <summary>An idea in a list.</summary>
/// <param name="Late">What it waits for, as a badge; empty while nobody is late. Seen by those who can do something about it.</param>
/// <param name="PublicSince">Since when it waits for management, where everybody sees that; null otherwise.</param>
/// <param name="Answer">The decision with its reason; empty before there is one.</param>
public sealed record IdeaRow(string Path, string Title, string Text, string Standing, string Tone, int SameHere, DateTime Utc, string Late, DateTime? PublicSince, string Answer, string Reason, string WeDid, string Result, IReadOnlyList<string> Thanks);

/// <summary>Reads rows of a list.</summary>
internal sealed class IdeaRows(AppDb db, TimeProvider clock)
{
    const int Short = 240;

    /// <param name="which">Ordered, and cut to what the list shows.</param>
    /// <param name="seesLate">The viewer looks after ideas, or decides them.</param>
    public async Task<IReadOnlyList<IdeaRow>> Read(IQueryable<Idea> which, CommunityView community, bool seesLate, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var found = await which.AsNoTracking().ToListAsync(stop);
        var ids = found.Select(f => f.Id).ToList();
        var same = await db.Set<IdeaSupport>().Where(s => ids.Contains(s.IdeaId)).GroupBy(s => s.IdeaId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var thanks = (await (from a in db.Set<IdeaAuthor>() where ids.Contains(a.IdeaId) && !a.IsUnnamed join p in db.Set<Kernel.People.Person>() on a.PersonId equals p.Id orderby p.DisplayName select new { a.IdeaId, p.DisplayName }).ToListAsync(stop)).ToLookup(a => a.IdeaId, a => a.DisplayName);
        return [.. found.Select(f => new IdeaRow(
            Idea.PathOf(community.Path, f.Id), f.DisplayText, PlainText.Cut(Markdown.ToPlainText(f.Body, Short * 2), Short), StandingWord.Of(f.Standing, f.Decision), StandingWord.ToneOf(f.Standing), same.GetValueOrDefault(f.Id), f.PublishedUtc ?? f.CreatedUtc,
            seesLate && f.IsLate(now) ? LateWord(f.Standing) : "", f.WaitsInPublicSince(now), f.Decision is { } decision ? StandingWord.Of(decision) : "", f.Reason, f.WeDid, f.Result, [.. thanks[f.Id]]))];
    }

    public static string LateWord(IdeaStanding standing) => standing switch { IdeaStanding.Raised => "Answer overdue", IdeaStanding.Shaping => "Shaping overdue", IdeaStanding.Deciding => "Decision overdue", _ => "Overdue" };
}

using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace People;

/// <summary>A term and how many people use it.</summary>
public sealed record TermCount(string Term, string Key, int People);

/// <summary>The terms that people here use, as far as the viewer may see them.</summary>
internal sealed class Terms(AppDb db, Sight sight, Viewer me)
{
    const int Suggested = 200;
    const int Looked = 2_000;
    const int LongWord = 8;
    const int ShortestWord = 4;

    public Task<List<TermCount>> Common(CancellationToken stop, SkillKind? kind = null, int most = Suggested) => (
        from s in sight.Of(me)
        where s.ShowsSkills
        join k in db.Set<Skill>() on s.Person.Id equals k.PersonId
        where kind == null || k.Kind == kind
        group k by k.TermKey into same
        orderby same.Count() descending, same.Key
        select new TermCount(same.Min(k => k.Term)!, same.Key, same.Count())).Take(most).ToListAsync(stop);

    /// <summary>The word that somebody may have meant, among those with which people here can help. Null when none is near.</summary>
    public async Task<string?> Near(string word, CancellationToken stop)
    {
        if (word.Length < ShortestWord) return null;

        var most = word.Length < LongWord ? 1 : 2;
        return (await Common(stop, SkillKind.CanHelp, Looked)).SelectMany(t => t.Key.Split(' ').Select(known => (Word: known, t.People)))
            .Where(k => Math.Abs(k.Word.Length - word.Length) <= most)
            .Select(k => (k.Word, k.People, Slips: Slips.Between(word, k.Word))).Where(k => k.Slips <= most)
            .OrderBy(k => k.Slips).ThenByDescending(k => k.People).ThenBy(k => k.Word, StringComparer.Ordinal).Select(k => k.Word).FirstOrDefault();
    }
}

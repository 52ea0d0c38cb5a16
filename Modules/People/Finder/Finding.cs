using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace People.Finder;

/// <summary>Finds people by what the viewer may see of them, and by nothing else.</summary>
internal sealed class Finding(AppDb db, Sight sight, ICommunities communities, Viewer me)
{
    sealed record Line(string Id, Face Face, string JobTitle, string Organisation, string Place, string Department, bool ShowsSkills);

    public async Task<(int Total, IReadOnlyList<PersonHit> Hits)> Of(Asked asked, string communityName, int skip, int take, CancellationToken stop)
    {
        var found = Fitting(asked);
        var total = await found.CountAsync(stop);
        var keys = asked.Words.Select(w => w.Key).Append(asked.SkillKey).Where(k => k.Length > 0).ToList();
        // Whoever says that they can help stands before those who only have the word in their name.
        var ordered = keys.Count == 0 ? found.OrderBy(s => s.Person.DisplayName)
            : found.OrderByDescending(s => s.ShowsSkills && db.Set<Skill>().Any(k => k.PersonId == s.Person.Id && k.Kind == SkillKind.CanHelp && keys.Any(key => k.TermKey.Contains(key)))).ThenBy(s => s.Person.DisplayName);
        var lines = await ordered.ThenBy(s => s.Person.Id).Skip(skip).Take(take).Select(s => new Line(
            s.Person.Id, new Face(s.Person.UserName!, s.Person.DisplayName, s.Person.Photo, s.Person.Organisation), s.Person.JobTitle, s.Person.Organisation,
            s.ShowsWhere && s.Profile != null ? s.Profile.Place : "", s.ShowsWhere && s.Profile != null ? s.Profile.Department : "", s.ShowsSkills)).ToListAsync(stop);

        var shown = lines.Where(l => l.ShowsSkills).Select(l => l.Id).ToList();
        var skills = (await db.Set<Skill>().Where(k => shown.Contains(k.PersonId) && k.Kind == SkillKind.CanHelp).OrderBy(k => k.Position).ToListAsync(stop)).ToLookup(k => k.PersonId);
        var answers = (await Answers([.. lines.Select(l => l.Id)], stop)).ToLookup(a => a.PersonId, a => (a.Tag, a.Count));
        return (total, [.. lines.Select(l => new PersonHit(l.Face, l.JobTitle, Reasons.Of(asked, new(l.Face.DisplayName, l.JobTitle, l.Organisation, l.Place, l.Department, [.. skills[l.Id].Select(k => (k.Term, k.TermKey))], [.. answers[l.Id]]), communityName)))]);
    }

    /// <summary>How many questions with which tags people answered, as far as the viewer may read them.</summary>
    public async Task<IReadOnlyList<(string PersonId, string Tag, int Count)>> Answers(IReadOnlyCollection<string> personIds, CancellationToken stop) =>
        [.. (await Readable().Where(a => personIds.Contains(a.PersonId)).GroupBy(a => new { a.PersonId, a.Tag })
            .Select(same => new { same.Key.PersonId, same.Key.Tag, Count = same.Count() }).OrderByDescending(a => a.Count).ThenBy(a => a.Tag).ToListAsync(stop)).Select(a => (a.PersonId, a.Tag, a.Count))];

    IQueryable<AnsweredTag> Readable() => db.Set<AnsweredTag>().Where(a => communities.ReadBy(me).Any(c => c.Id == a.CommunityId));

    IQueryable<Seen> Fitting(Asked asked)
    {
        var unwanted = db.Set<Boundary>().BlockedBy(me.Id);
        var found = sight.Of(me).Where(s => s.Person.Id != me.Id && !unwanted.Contains(s.Person.Id));
        foreach (var word in asked.Words) found = With(found, word);
        if (asked.SkillKey is { Length: > 0 } skill)
            found = found.Where(s => s.ShowsSkills && db.Set<Skill>().Any(k => k.PersonId == s.Person.Id && k.Kind == SkillKind.CanHelp && k.TermKey.Contains(skill)) || Readable().Any(a => a.PersonId == s.Person.Id && a.Tag == skill));
        if (asked.PlaceKey is { Length: > 0 } place)
            found = found.Where(s => s.ShowsWhere && s.Profile != null && s.Profile.WhereKey.Contains(place));
        if (asked.Organisation is (var typed, var small, var capital, _))
            found = found.Where(s => s.Person.Organisation.Contains(typed) || s.Person.Organisation.Contains(capital) || s.Person.Organisation.ToLower().Contains(small));
        if (asked.CommunityId is { } place2)
            found = found.Where(s => communities.Members.Any(m => m.CommunityId == place2 && m.PersonId == s.Person.Id));
        return found;
    }

    IQueryable<Seen> With(IQueryable<Seen> found, Word word)
    {
        var (typed, small, capital, key) = word;
        return found.Where(s =>
            s.Person.DisplayName.Contains(typed) || s.Person.DisplayName.Contains(capital) || s.Person.DisplayName.ToLower().Contains(small)
            || s.Person.JobTitle.Contains(typed) || s.Person.JobTitle.Contains(capital) || s.Person.JobTitle.ToLower().Contains(small)
            || s.Person.Organisation.Contains(typed) || s.Person.Organisation.Contains(capital) || s.Person.Organisation.ToLower().Contains(small)
            || s.ShowsWhere && s.Profile != null && s.Profile.WhereKey.Contains(key)
            || s.ShowsSkills && db.Set<Skill>().Any(k => k.PersonId == s.Person.Id && k.Kind == SkillKind.CanHelp && k.TermKey.Contains(key))
            || Readable().Any(a => a.PersonId == s.Person.Id && a.Tag == small));
    }
}

using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace People.Finder;

/// <summary>People for whom the viewer could do something, and who could do something for them.</summary>
/// <param name="CanHelpMe">They can help with what the viewer wants to learn.</param>
/// <param name="WantMyHelp">They want to learn what the viewer can help with.</param>
public sealed record MatchLists(IReadOnlyList<PersonHit> CanHelpMe, IReadOnlyList<PersonHit> WantMyHelp)
{
    public bool IsEmpty => CanHelpMe.Count + WantMyHelp.Count == 0;
}

/// <summary>Brings together what people can help with and what they want to learn, by the same words.</summary>
internal sealed class Matches(AppDb db, Sight sight, Viewer me)
{
    const int Most = 24;

    public async Task<MatchLists> Of(CancellationToken stop) => new(
        await Other(SkillKind.WantsToLearn, SkillKind.CanHelp, "can help with ", stop), await Other(SkillKind.CanHelp, SkillKind.WantsToLearn, "wants to learn ", stop));

    async Task<IReadOnlyList<PersonHit>> Other(SkillKind mine, SkillKind theirs, string reason, CancellationToken stop)
    {
        var unwanted = db.Set<Boundary>().BlockedBy(me.Id);
        var wanted = db.Set<Skill>().Where(s => s.PersonId == me.Id && s.Kind == mine).Select(s => s.TermKey);
        var rows = await (from s in sight.Of(me)
                          where s.ShowsSkills && s.Person.Id != me.Id && !unwanted.Contains(s.Person.Id)
                          join k in db.Set<Skill>() on s.Person.Id equals k.PersonId
                          where k.Kind == theirs && wanted.Contains(k.TermKey)
                          orderby s.IsNear descending, s.Person.DisplayName, s.Person.Id
                          select new { s.Person.Id, s.Person.UserName, s.Person.DisplayName, s.Person.Photo, s.Person.Organisation, s.Person.JobTitle, k.Term }).Take(Most).ToListAsync(stop);
        return [.. from row in rows
                   group row.Term by (row.Id, Face: new Face(row.UserName!, row.DisplayName, row.Photo, row.Organisation), row.JobTitle) into one
                   select new PersonHit(one.Key.Face, one.Key.JobTitle, [reason + Kernel.Pages.Listed.And([.. one])])];
    }
}

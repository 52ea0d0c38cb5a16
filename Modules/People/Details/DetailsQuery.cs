using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using People.Skills;

namespace People.Details;

/// <summary>Reads the page, for its own forms and for the one that adds a term.</summary>
internal sealed class DetailsQuery(AppDb db, Terms terms, Viewer me)
{
    public async Task<DetailsPage> Page(DetailsForm? form, SkillForm? refused, CancellationToken stop)
    {
        var profile = await db.Set<Profile>().AsNoTracking().Include(p => p.Skills).SingleOrDefaultAsync(p => p.PersonId == me.Id, stop) ?? new Profile { PersonId = me.Id };
        form ??= new() { Place = profile.Place, Department = profile.Department, Links = profile.Links, AboutFor = profile.AboutFor, WhereFor = profile.WhereFor, SkillsFor = profile.SkillsFor };
        return new(me.Name, form, Rows(profile, SkillKind.CanHelp), Rows(profile, SkillKind.WantsToLearn), await terms.Common(stop)) { Refused = refused };
    }

    static IReadOnlyList<SkillRow> Rows(Profile profile, SkillKind kind) => [.. profile.Of(kind).Select(s => new SkillRow(s.Id, s.Term))];
}

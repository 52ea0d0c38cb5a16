using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using People.Finder;

namespace People.Help;

/// <summary>Who knows about a topic: who says that they can help with it, or answered questions about it, as far as the viewer may see that.</summary>
internal sealed class Experts(AppDb db, Sight sight, ICommunities communities, Viewer me)
{
    const int Most = 3;
    const int MostWords = 8;
    const int ShortestWord = 4;

    public async Task<IReadOnlyList<(string Id, string Why)>> On(string topic, string communityId, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(topic)) return [];

        var whole = $" {Skill.KeyOf(topic)} ";
        var words = whole.Split(' ').Where(w => w.Length >= ShortestWord).Distinct().Take(MostWords).ToList();
        var skilled = await (from s in sight.Of(me)
                             where s.ShowsSkills && s.Person.Id != me.Id
                             join k in db.Set<Skill>() on s.Person.Id equals k.PersonId
                             where k.Kind == SkillKind.CanHelp && (whole.Contains(" " + k.TermKey + " ") || words.Any(w => (" " + k.TermKey + " ").Contains(" " + w)))
                             orderby s.IsNear descending, k.Id
                             select new { s.Person.Id, k.Term, IsHere = communityId != "" && communities.Members.Any(m => m.CommunityId == communityId && m.PersonId == s.Person.Id) }).Take(Most * 10).ToListAsync(stop);
        var answered = await (from a in db.Set<AnsweredTag>()
                              where a.PersonId != me.Id && (words.Contains(a.Tag) || whole.Contains(" " + a.Tag + " ")) && communities.ReadBy(me).Any(c => c.Id == a.CommunityId)
                              group a by new { a.PersonId, a.Tag } into same
                              orderby same.Count() descending, same.Key.PersonId
                              select new { same.Key.PersonId, same.Key.Tag }).Take(Most).ToListAsync(stop);

        var said = skilled.OrderByDescending(s => s.IsHere).GroupBy(s => s.Id).Select(one => (one.Key, "can help with " + Kernel.Pages.Listed.And([.. one.Select(s => s.Term).Distinct()])));
        var shown = answered.Select(a => (a.PersonId, $"answered questions tagged {a.Tag}"));
        return [.. said.Concat(shown).DistinctBy(r => r.Item1).Take(Most)];
    }
}

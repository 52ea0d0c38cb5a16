using Communities;
using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Rules;

/// <summary>A few words to one member of a cohort, which nobody else reads.</summary>
internal sealed class PersonalWord(AppDb db, Access access) : IPersonalAct
{
    const int Longest = 600;

    sealed record Here(string CommunityId) : IWithinCommunity;

    public string Name => "cohort-word";

    public string Label => "Write to them";

    public async Task Do(Occasion occasion, Viewer by, string words, CancellationToken stop)
    {
        words = PlainText.Clean(words);
        if (!await access.Can(CohortsModule.Run, new Here(occasion.CommunityId), stop)) throw new RuleBroken("Only those who look after this cohort write to its members in this way.");
        if (words.Length == 0) throw new RuleBroken("Write a line or two.", "Words");
        if (words.Length > Longest) throw new RuleBroken($"Say it in {Longest} characters at most.", "Words");
        if (!await db.Set<CohortMember>().AnyAsync(m => m.PersonId == occasion.PersonId && m.LeftUtc == null && db.Set<Cohort>().Any(c => c.Id == m.CohortId && c.CommunityId == occasion.CommunityId), stop)) throw new RuleBroken("They have left the cohort.");

        db.Raise(new WordSent(occasion.CommunityId, occasion.PersonId, by.Id, words));
        await db.SaveChangesAsync(stop);
    }
}

using Communities;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Learning.Certificates;

/// <summary>Writes certificates. Nothing is saved here: it goes along with what was completed.</summary>
internal sealed class Awards(AppDb db)
{
    /// <summary>Gives a certificate, or has the one that there is say when it was completed once more.</summary>
    /// <param name="done">What was done, asked for only when something is written.</param>
    public async Task Give(string personId, LearningPage page, DateTime completedUtc, Func<IEnumerable<string>> done, CancellationToken stop)
    {
        if (page.GivesCertificate) await Give(personId, page.Id, page.CommunityId, page.DisplayText, page.Minutes, completedUtc, done, stop);
    }

    public async Task Give(string personId, LearningPath path, int minutes, DateTime completedUtc, Func<IEnumerable<string>> done, CancellationToken stop)
    {
        if (path.GivesCertificate) await Give(personId, path.Id, path.CommunityId, path.DisplayText, minutes, completedUtc, done, stop);
    }

    async Task Give(string personId, string subjectId, string communityId, string title, int minutes, DateTime completedUtc, Func<IEnumerable<string>> done, CancellationToken stop)
    {
        var given = await db.Set<Certificate>().SingleOrDefaultAsync(c => c.PersonId == personId && c.SubjectId == subjectId, stop);
        if (given?.CompletedUtc >= completedUtc) return;

        var community = await db.Set<Community>().Where(c => c.Id == communityId).Select(c => c.DisplayText).SingleOrDefaultAsync(stop) ?? "";
        given ??= db.Add(new Certificate { PersonId = personId, SubjectId = subjectId, CommunityId = communityId }).Entity;
        given.Say(title, community, minutes, done(), completedUtc);
    }
}

using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Nudges.Giving;

namespace Nudges.Plugs;

/// <summary>What lines and mails of nudges are about. The link at the foot of a mail stops the rule, signed out too.</summary>
internal sealed class NudgeSubject(AppDb db, RuleBook book, Stopping stopping, Wording wording) : INoticeSubject
{
    public bool Knows(string key) => Kinds.Any(k => key.StartsWith(k + ":", StringComparison.Ordinal));

    static readonly string[] Kinds = [Sending.OnSite, Sending.ByMail, Sending.ToFacilitator];

    public async Task<IReadOnlyCollection<string>> Visible(string personId, IReadOnlyCollection<string> keys, CancellationToken stop)
    {
        var ids = keys.Select(IdOf).ToList();
        var theirs = await db.Set<Nudge>().Where(n => n.PersonId == personId && ids.Contains(n.Id)).Select(n => n.Id).ToListAsync(stop);
        return [.. keys.Where(k => theirs.Contains(IdOf(k)))];
    }

    public async Task<NoticeStory?> Tell(string personId, string key, string mark, CancellationToken stop)
    {
        var id = IdOf(key);
        if (await db.Set<Nudge>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id && n.PersonId == personId, stop) is not { } nudge) return null;
        if (await book.Find(nudge.RuleId, stop) is not { } rule) return null;

        var place = nudge.PlaceId.Length == 0 ? null : await wording.Place(nudge.PlaceId, stop);
        return new(rule.DisplayText, nudge.Path, "kind of nudge", place?.Name ?? "", TakesReplies: false, []);
    }

    public async Task<bool> Mute(string personId, string key, bool on, CancellationToken stop)
    {
        var id = IdOf(key);
        if (await db.Set<Nudge>().Where(n => n.Id == id && n.PersonId == personId).Select(n => n.RuleId).SingleOrDefaultAsync(stop) is not { } ruleId) return false;

        if (on) await stopping.Stop(personId, ruleId, stop);
        else await stopping.Start(personId, ruleId, stop);
        return true;
    }

    static string IdOf(string key) => key[(key.IndexOf(':') + 1)..];
}

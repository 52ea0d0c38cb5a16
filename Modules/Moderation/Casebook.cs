using Communities;
using Communities.Posts;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Moderation;

/// <summary>Opens cases and carries out what is decided in them, each with all that belongs to it or not at all.</summary>
internal sealed class Casebook(AppDb db, Kernel.Modules.Plugs plugs, Viewer me, TimeProvider clock)
{
    // Two flags at the same moment: the second sees the first one's case when it tries again.
    const int Tries = 3;

    DateTime Now => clock.UtcNow();

    public Task<Case?> Of(string communityId, string id, CancellationToken stop) =>
        db.Set<Case>().Include(c => c.History).SingleOrDefaultAsync(c => c.Id == id && c.CommunityId == communityId, stop);

    public async Task<Post?> PostOf(string kind, string itemId, int number, CancellationToken stop) =>
        plugs.Of<IPosts>().FirstOrDefault(p => p.Kind == kind) is { } source ? await source.Find(itemId, number, stop) : null;

    /// <summary>A post of this community that the viewer may read and that nobody hid; null for none.</summary>
    public async Task<Post?> Seen(CommunityView community, string kind, string itemId, int number, CancellationToken stop) =>
        plugs.Of<IPosts>().FirstOrDefault(p => p.Kind == kind) is { } source && await source.Find(itemId, number, stop) is { IsHidden: false } post
            && post.CommunityId == community.Id && await source.CanRead(community, post, stop) ? post : null;

    /// <exception cref="RuleBroken">It is their own post, or flagged by them already, or the flag says too little.</exception>
    public async Task Flag(Post post, FlagReason? reason, string? words, CancellationToken stop)
    {
        if (post.AuthorId == me.Id) throw new RuleBroken("You wrote this yourself. Change it, or ask a facilitator to help.");

        for (var tries = 1; ; tries++)
        {
            try
            {
                await FlagOnce(post, reason, words, stop);
                return;
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    async Task FlagOnce(Post post, FlagReason? reason, string? words, CancellationToken stop)
    {
        var key = Case.KeyOf(post.Kind, post.ItemId, post.Number);
        var known = await db.Set<Case>().Include(c => c.History).SingleOrDefaultAsync(c => c.OpenKey == key, stop);
        if (known is not null && await db.Set<Flag>().AnyAsync(f => f.CaseId == known.Id && f.PersonId == me.Id, stop))
            throw new RuleBroken("You flagged this already, and the facilitators look at it. You hear what they decide.");

        var one = known ?? Case.About(post, Now);
        var flag = Moderation.Flag.On(one, me.Id, reason, words, Now);
        one.Flagged(flag.Reason, one.History.Count + 1, Now);
        if (known is null) db.Add(one);
        db.Add(flag);
        await db.SaveChangesAsync(stop);
    }

    public Task Hide(Case one, FlagReason ground, string? reason, CancellationToken stop) => db.Write(async () =>
    {
        one.Hide(me.Id, ground, reason, Now);
        await Source(one).Hide(one.ItemId, one.Number, one.Reason, stop);
        await db.SaveChangesAsync(stop);
    }, stop);

    public Task Show(Case one, CancellationToken stop) => db.Write(async () =>
    {
        one.Show(me.Id, Now);
        await Source(one).Show(one.ItemId, one.Number, stop);
        await db.SaveChangesAsync(stop);
    }, stop);

    public Task Publish(Case one, CancellationToken stop) => db.Write(async () =>
    {
        one.Publish(me.Id, Now);
        await Publish(one.Id, stop);
    }, stop);

    public Task Mute(CommunityView community, string personId, string displayName, int? days, string? reason, Case? because, CancellationToken stop) => db.Write(async () =>
    {
        var one = Case.AboutPerson(community.Id, personId, displayName, Now);
        var until = one.Mute(me.Id, days, reason, Now);
        db.Add(one);
        because?.Remember(CaseAct.Muted, me.Id, one.History[^1].Words, Now);
        foreach (var mutes in plugs.Of<IMutes>()) await mutes.Mute(community.Id, personId, until, one.Reason, stop);
        await db.SaveChangesAsync(stop);
    }, stop);

    public Task Unmute(string communityId, string personId, CancellationToken stop) => db.Write(async () =>
    {
        var one = await db.Set<Case>().Include(c => c.History).Where(c => c.CommunityId == communityId && c.PersonId == personId && c.Outcome == CaseOutcome.Muted).OrderByDescending(c => c.DecidedUtc).ThenByDescending(c => c.Id).FirstOrDefaultAsync(stop);
        one?.Unmute(me.Id, Now);
        await Unmuted(communityId, personId, stop);
    }, stop);

    /// <summary>Upholds a decision, or takes it back.</summary>
    public Task Answer(Case one, bool isOverturned, string? answer, bool hasOthers, CancellationToken stop) => db.Write(async () =>
    {
        switch (one.AnswerAppeal(me.Id, isOverturned, answer, hasOthers, Now))
        {
            case CaseOutcome.Hidden: await Source(one).Show(one.ItemId, one.Number, stop); break;
            case CaseOutcome.Refused: await Publish(one.Id, stop); break;
            case CaseOutcome.Muted: await Unmuted(one.CommunityId, one.PersonId, stop); break;
        }
        await db.SaveChangesAsync(stop);
    }, stop);

    async Task Publish(string caseId, CancellationToken stop)
    {
        var held = await db.Set<HeldPost>().SingleAsync(h => h.CaseId == caseId, stop);
        held.Published(await Source(held.Kind).Publish(held.CommunityId, held.AuthorId, held.Contribution, stop));
        await db.SaveChangesAsync(stop);
    }

    async Task Unmuted(string communityId, string personId, CancellationToken stop)
    {
        foreach (var mutes in plugs.Of<IMutes>()) await mutes.Unmute(communityId, personId, stop);
        await db.SaveChangesAsync(stop);
    }

    IPosts Source(Case one) => Source(one.Kind);

    IPosts Source(string kind) => plugs.Of<IPosts>().FirstOrDefault(p => p.Kind == kind)
        ?? throw new RuleBroken("The module in which this was written is switched off here.");
}

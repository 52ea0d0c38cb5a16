using Communities;
using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Learning.Effect;

/// <summary>
/// Invites members to a page. A rule that ships tells them, as far as their attention allows, and holds some back by chance: those two groups can be
/// compared, where people who finish and people who stop cannot.
/// </summary>
internal sealed class Inviting(AppDb db, ICommunities communities, Kernel.Modules.Plugs plugs, Site site, TimeProvider clock) : IHandle<InvitationsSent>
{
    /// <summary>The rule that tells those who are invited.</summary>
    public const string RuleKey = "N22b";

    /// <summary>So many in one transaction: members wait for its end to write.</summary>
    const int Together = 25;

    /// <summary>How things stand with invitations to a page.</summary>
    public async Task<InvitationPanel> Of(CommunityView community, LearningPage page, string byId, CancellationToken stop)
    {
        var (engine, invited) = (Engine, db.Set<PageInvitation>().Where(i => i.PageId == page.Id));
        var rule = engine is null ? null : await engine.Rule(RuleKey, community.Id, stop);
        var outcome = engine is null ? null : await engine.Of(RuleKey, page.Id, stop);
        return new(page.IsPublished, engine is not null, rule, (await Left(community, page, byId, stop)).Count, await invited.CountAsync(stop), await invited.MaxAsync(i => (DateTime?)i.InvitedUtc, stop), outcome)
        {
            ReadableOn = LocalTime.DayOf(clock.UtcNow().AddDays(rule?.Days ?? 0), site.TimeZone),
            OverOn = outcome?.OverUtc is { } over ? LocalTime.DayOf(over, site.TimeZone) : null,
        };
    }

    /// <returns>How many.</returns>
    /// <exception cref="RuleBroken">Nobody would hear of it, or nobody is left.</exception>
    public async Task<int> Invite(CommunityView community, LearningPage page, string byId, CancellationToken stop)
    {
        if (!page.IsPublished) throw new RuleBroken("Publish the page first. Until then nobody else sees it.");
        if (Engine is not { } engine || await engine.Rule(RuleKey, community.Id, stop) is not { IsReady: true }) throw new RuleBroken("The rule that invites is not on here, so nobody would hear of it.");

        var people = await Left(community, page, byId, stop);
        if (people.Count == 0) throw new RuleBroken("Nobody is left: everybody here has opened the page, or was invited to it.");

        foreach (var some in people.Chunk(Together)) db.Raise(new InvitationsSent(page.Id, byId, some));
        await db.SaveChangesAsync(stop);
        return people.Count;
    }

    public async Task Handle(InvitationsSent happened, CancellationToken stop)
    {
        if (await db.Set<LearningPage>().AsNoTracking().Published().SingleOrDefaultAsync(p => p.Id == happened.PageId, stop) is not { } page) return;

        // Pressed twice, or with somebody else, it invites once.
        var there = await db.Set<PageInvitation>().Where(i => i.PageId == page.Id && happened.People.Contains(i.PersonId)).Select(i => i.PersonId).ToListAsync(stop);
        foreach (var person in happened.People.Except(there)) db.Add(PageInvitation.To(page, person, happened.ById, clock.UtcNow()));
        await db.SaveChangesAsync(stop);
    }

    IHoldOuts? Engine => plugs.Of<IHoldOuts>().FirstOrDefault();

    // Members who have not opened it in any language, and were not invited to it; nobody who looks after pages here, or invites.
    async Task<List<string>> Left(CommunityView community, LearningPage page, string byId, CancellationToken stop)
    {
        string[] builders = [.. await Administrators.OfSite(db).Select(p => p.Id).ToListAsync(stop), page.OwnerId, byId];
        var versions = await db.Set<LearningPage>().SameAs(page).Select(p => p.Id).ToListAsync(stop);
        return await communities.Members.Where(m => m.CommunityId == community.Id && !m.IsFacilitator && !builders.Contains(m.PersonId)
                && db.Set<Person>().Any(p => p.Id == m.PersonId && p.SuspendedUtc == null)
                && !db.Set<PageProgress>().Any(p => versions.Contains(p.PageId) && p.PersonId == m.PersonId)
                && !db.Set<PageInvitation>().Any(i => i.PageId == page.Id && i.PersonId == m.PersonId))
            .OrderBy(m => m.PersonId).Select(m => m.PersonId).ToListAsync(stop);
    }
}

/// <param name="IsPublished">Nobody is invited to a draft.</param>
/// <param name="HasEngine">This site runs rules that nudge people.</param>
/// <param name="Rule">The rule that invites; null where the site does not have it.</param>
/// <param name="Left">How many can be invited.</param>
/// <param name="Invited">How many were.</param>
/// <param name="InvitedUtc">When somebody was last; null for never.</param>
/// <param name="Outcome">What became of it; null before it began, and where nothing tells.</param>
public sealed record InvitationPanel(bool IsPublished, bool HasEngine, HoldingRule? Rule, int Left, int Invited, DateTime? InvitedUtc, HeldOut? Outcome)
{
    /// <summary>Chance decides about people, or has done so: there is something to compare.</summary>
    public bool IsCompared => HasEngine && Invited > 0;

    /// <summary>The first day on which there can be figures of those who are invited today.</summary>
    public DateOnly ReadableOn { get; init; }

    /// <summary>When the time to act is over for the last of those who were invited; null while chance has decided for nobody.</summary>
    public DateOnly? OverOn { get; init; }

    /// <summary>About how many of those who are left would be held back.</summary>
    public int AboutHeld => Rule is { } rule ? (int)Math.Round(Left * rule.HeldPercent / 100d) : 0;

    /// <summary>Enough people in both groups, so that the figures speak of nobody in particular.</summary>
    public bool HasFigures => Outcome is { } o && o.ToldArm.People >= Effects.Fewest && o.HeldArm.People >= Effects.Fewest;
}

using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace People.Help;

/// <summary>Takes requests for help, and passes them on: for the viewer, who is the asker.</summary>
internal sealed class HelpDesk(AppDb db, Ladder ladder, Sight sight, DirectoryDoor door, ICommunities communities, Viewer me, Site site, TimeProvider clock)
{
    /// <summary>In how many working days somebody who is asked should answer.</summary>
    public int Days => Math.Clamp(site.Get<HelpSettings>().AnswerDays, 1, 20);

    /// <exception cref="RuleBroken">There is no subject, or nobody to ask.</exception>
    public async Task<HelpRequest> Raise(string communityId, string? subject, string? words, string? to, CancellationToken stop)
    {
        var chosen = await Chosen(to, stop);
        var rungs = await ladder.For(communityId, subject ?? "", chosen, stop);
        // Somebody who does not want to be asked by the viewer is passed over, and nobody says so.
        var first = rungs.Count > 0 ? rungs[0] : throw new RuleBroken("There is nobody here yet whom you could ask. Start a discussion in a community instead.");
        var request = HelpRequest.Raise(me.Id, communityId, subject, words, new(first.PersonId, first.Why), clock.UtcNow(), Due);
        db.Add(request);
        await db.SaveChangesAsync(stop);
        return request;
    }

    /// <summary>On to the next person. Leaves the saving to the caller.</summary>
    /// <param name="byId">Empty for the clock.</param>
    public async Task Escalate(HelpRequest request, string byId, CancellationToken stop)
    {
        var rungs = await ladder.For(request.CommunityId, request.Subject, "", stop);
        var next = rungs.FirstOrDefault(r => !request.WasAsked(r.PersonId));
        request.Escalate(next is null ? null : new(next.PersonId, next.Why), byId, clock.UtcNow(), Due);
    }

    /// <summary>The community of a form, as far as the viewer may read it; null for none.</summary>
    public async Task<CommunityView?> Place(string? slug, CancellationToken stop) =>
        slug is { Length: > 0 } && await communities.Find(slug, me, stop) is { CanRead: true } found ? found : null;

    /// <summary>The id of somebody whom the viewer would rather ask first; empty when it is nobody whom they may look for.</summary>
    public async Task<string> Chosen(string? name, CancellationToken stop)
    {
        if (name is not { Length: > 0 }) return "";

        var (normal, isOpen) = (name.ToUpperInvariant(), door.IsOpen);
        return await sight.Of(me).Where(s => s.Person.NormalizedUserName == normal && (isOpen || s.IsNear)).Select(s => s.Person.Id).SingleOrDefaultAsync(stop) ?? "";
    }

    DateTime Due => WorkingTime.After(clock.UtcNow(), Days, site.TimeZone);
}

using Activities.Formats;
using Communities;
using Kernel.People;

namespace Activities.Running;

/// <summary>What the viewer is in an activity.</summary>
/// <param name="Parts">The roles that they were given and still have.</param>
public sealed record Seat(bool IsOwner, bool IsFacilitator, bool IsMember, IReadOnlyList<string> Parts)
{
    /// <summary>Every role by which they may act.</summary>
    public IEnumerable<string> Roles => !Acts ? [] : Parts.Concat(IsFacilitator ? [Format.Facilitator] : []).Concat(IsMember ? [Format.Member] : []);

    public bool HasPart => Parts.Count > 0;

    /// <summary>Not whoever left the community or is muted there, nor anybody while it rests.</summary>
    public bool Acts => IsMember || IsFacilitator;
}

/// <summary>Finds the viewer's seat.</summary>
internal sealed class Seats(Access access, Viewer me, Subjects subjects)
{
    /// <summary>Null for those who may not know of it.</summary>
    public async Task<Seat?> Of(Activity activity, CommunityView community, CancellationToken stop)
    {
        if (activity.CommunityId != community.Id || !community.CanRead) return null;

        var format = activity.Format;
        var parts = me.IsSignedIn ? activity.People.Where(p => p.IsActive && p.PersonId == me.Id).Select(p => p.Role).ToList() : [];
        var seat = new Seat(
            parts.Contains(Format.Owner),
            me.IsSignedIn && await access.Can(subjects.ManagePermission(format), community, stop),
            me.IsSignedIn && await access.Can(subjects.TakePartPermission(format), community, stop), parts);
        return IsSeen(activity, seat) ? seat : null;
    }

    // What is being prepared is its owner's alone, whoever looks after the site.
    static bool IsSeen(Activity activity, Seat seat) => (activity.Phase.SeenBy ?? activity.Format.SeenBy) switch
    {
        SeenBy.Owner => seat.IsOwner,
        SeenBy.Participants => seat.HasPart || seat.IsFacilitator,
        _ => true,
    };
}

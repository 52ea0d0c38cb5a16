using Kernel.People;

namespace Users.Invitations;

/// <summary>Invitations that other modules sent, found by the token of the address.</summary>
internal sealed class PlaceInvitations(Kernel.Modules.Plugs plugs)
{
    internal sealed record Found(PlaceInvitation Invitation, IInvitationSource Source);

    public async Task<Found?> Find(string token, CancellationToken stop)
    {
        if (!Secret.IsShaped(token)) return null;

        foreach (var source in plugs.Of<IInvitationSource>())
            if (await source.Find(token, stop) is { } found) return new(found, source);
        return null;
    }
}

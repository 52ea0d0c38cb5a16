using Communities.Invitations;

namespace Communities.Plugs;

internal sealed class Invites(Inviting inviting) : IInvites
{
    public Task<IReadOnlyList<InvitedLine>> Send(CommunityView community, string text, CancellationToken stop) => inviting.Send(community, text, stay: null, stop);
}

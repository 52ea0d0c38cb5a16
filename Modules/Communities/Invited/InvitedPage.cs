namespace Communities.Invited;

/// <summary>Invitations that wait for the viewer's answer.</summary>
public sealed record InvitedPage(IReadOnlyList<InvitedTo> Invitations);

/// <param name="Answer">Where a yes is sent, and a no where there is one to be told.</param>
public sealed record InvitedTo(string Id, CommunityView Community, string By, string Answer, bool CanDecline)
{
    internal static InvitedTo Of(OpenInvitations.Letter letter) =>
        new(letter.Invitation.Id, letter.Community, letter.By, $"/invited/{letter.Invitation.Id}/answer", CanDecline: true);
}

using Communities.Invited;
using Kernel;
using Kernel.People;

namespace Communities.Plugs;

/// <summary>Letters and links that lead into communities.</summary>
internal sealed class InvitationsToCommunities(OpenInvitations open, Roll roll, TimeProvider clock) : IInvitationSource
{
    public async Task<PlaceInvitation?> Find(string token, CancellationToken stop)
    {
        var hash = Secret.HashOf(token);
        if (await open.ByToken(hash, stop) is { } letter)
            return new(letter.Invitation.Address, "", letter.By, letter.Community.Name, Roles(letter.Invitation.IsGuest), "/invited/" + letter.Invitation.Id) { Name = letter.Invitation.Name };

        return await open.Link(hash, stop) is { } link ? new("", link.Link.Domain, link.By, link.Community.Name, Roles(link.Link.IsGuest), "/invited/by-link/" + token) : null;
    }

    public async Task<string> Accept(string token, Person person, CancellationToken stop)
    {
        var hash = Secret.HashOf(token);
        if (await open.ByToken(hash, stop) is { } letter)
        {
            letter.Invitation.Accept(person, clock.UtcNow());
            await roll.Welcome(letter.Community.Id, person.Id, letter.Invitation.IsGuest ? new(letter.Invitation.GuestUntilUtc) : null, isByName: true, stop);
            return letter.Community.Path;
        }
        if (await open.Link(hash, stop) is not { } link) throw new RuleBroken("This invitation has ended. Ask whoever sent it for a new one.");

        link.Link.Use(person, clock.UtcNow());
        await roll.Welcome(link.Community.Id, person.Id, null, isByName: false, stop);
        return link.Community.Path;
    }

    static string[] Roles(bool isGuest) => [isGuest ? Role.Guest : Role.Member];
}

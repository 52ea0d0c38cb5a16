using Kernel.Modules;

namespace Kernel.People;

/// <summary>
/// Invitations into a place of the site, such as a community. They are followed at <c>/invitations/{token}</c>, where
/// whoever has no account makes one.
/// <example><code>internal sealed class InvitationsToCommunities(AppDb db) : IInvitationSource</code></example>
/// </summary>
public interface IInvitationSource : ISocket
{
    /// <summary>Null when the token is none of its own, or has ended.</summary>
    Task<PlaceInvitation?> Find(string token, CancellationToken stop);

    /// <summary>Lets in whoever made an account through it, in the transaction that makes the account.</summary>
    /// <returns>Where they land, within the site.</returns>
    /// <exception cref="RuleBroken">It has ended, or is not for them.</exception>
    Task<string> Accept(string token, Person person, CancellationToken stop);
}

/// <summary>An invitation that can be followed now.</summary>
/// <param name="Address">Whose it is; empty for a link that somebody passes on.</param>
/// <param name="Domain">Only for addresses of this domain; empty for everybody's.</param>
/// <param name="To">What they are invited to, such as a community's name.</param>
/// <param name="Roles">What a new account holds on the site.</param>
/// <param name="Path">Where somebody who is signed in answers it.</param>
public sealed record PlaceInvitation(string Address, string Domain, string InvitedBy, string To, IReadOnlyList<string> Roles, string Path)
{
    /// <summary>What whoever invited them called them; empty when they only knew the address.</summary>
    public string Name { get; init; } = "";
}

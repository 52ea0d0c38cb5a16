using Kernel.Modules;

namespace Communities.Invitations;

/// <summary>
/// Invites people into a community from a list, in the viewer's name. Whether the viewer may is the caller's to know, by <see cref="CommunitiesModule.Invite"/>.
/// <example><code>var report = await plugs.Of&lt;IInvites&gt;().First().Send(Community, text, stop);</code></example>
/// </summary>
public interface IInvites : ISocket
{
    /// <summary>Each address gets one letter, however often the list is sent.</summary>
    /// <param name="text">One person a line: an address, with or without a name, as a spreadsheet or a mail program writes it.</param>
    /// <exception cref="Kernel.RuleBroken">There are too many lines, or none.</exception>
    Task<IReadOnlyList<InvitedLine>> Send(CommunityView community, string text, CancellationToken stop);
}

using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel.People;

namespace Discussions.SealedNames;

/// <summary>How the name of whoever asked is kept, for the asker and for those who look after the community.</summary>
/// <param name="Asker">Null for somebody who does not know the name.</param>
/// <param name="IsMine">The viewer asked.</param>
/// <param name="WishedBy">Who wants to open the seal, and why; null when nobody does now.</param>
public sealed record SealedNamePage(CommunityView Community, string Path, string Title, Sealing Sealing, Face? Asker, bool IsMine, SealLine? WishedBy, bool IsMyWish, IReadOnlyList<SealLine> Looks, SealForm Form);

/// <param name="What">What they did, as the end of a sentence that begins with their name.</param>
public sealed record SealLine(string By, string What, string Reason, DateTime AtUtc);

public sealed class SealForm
{
    [Display(Name = "Why does the name have to be known?", Description = "For instance: somebody may be in danger. Whoever asked will read it.")]
    public string? Reason { get; set; }
}

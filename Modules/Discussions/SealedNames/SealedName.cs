using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Discussions.SealedNames;

/// <summary>How the name of somebody who asks is kept.</summary>
public enum Sealing
{
    /// <summary>Members do not see it; each facilitator can look, and that is written down.</summary>
    ThroughFacilitator,
    /// <summary>Nobody sees it, unless two people who look after the community open it together, with a reason.</summary>
    Sealed,
}

/// <summary>
/// Who started a discussion in which they are called “a member”. Their posts carry <see cref="Unnamed.Id"/> in place of
/// an author; the person is known here alone. It stays in the site: no recipe and no export carries it.
/// </summary>
internal sealed class SealedName : Row, IMapped
{
    public const int ShortestReason = 20;
    public const int LongestReason = 500;

    /// <summary>A wish to open a seal that no second person shared lapses after so long.</summary>
    public static readonly TimeSpan Lapses = TimeSpan.FromDays(7);

    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public required Sealing Sealing { get; init; }

    /// <summary>Who looked, or wanted to, as far as it was loaded.</summary>
    public List<SealLook> Looks { get; } = [];

    /// <summary>Has the seal been broken by two?</summary>
    public bool IsOpened => Looks.Exists(l => l.Act == SealAct.Opened);

    /// <summary>The wish that a second person has to share; null when there is none.</summary>
    public SealLook? Wish(DateTime nowUtc) => IsOpened ? null : Looks.OrderBy(l => l.AtUtc).LastOrDefault(l => l.Act == SealAct.Asked && nowUtc - l.AtUtc < Lapses);

    public bool IsKnownTo(string personId) => Sealing == Sealing.ThroughFacilitator
        ? Looks.Exists(l => l.PersonId == personId) : IsOpened && Looks.Exists(l => l.PersonId == personId && l.Act is SealAct.Asked or SealAct.Opened or SealAct.Looked);

    /// <summary>
    /// Somebody who looks after the community wants to know who asked. Through the facilitator, they do then. Under seal
    /// the first one only asks; the name is open once a second one asks too.
    /// </summary>
    /// <exception cref="RuleBroken">A reason is missing, or too long.</exception>
    public void Look(string byId, string? reason, DateTime nowUtc)
    {
        if (IsKnownTo(byId)) return;

        if (Sealing == Sealing.ThroughFacilitator || IsOpened)
        {
            Write(SealAct.Looked, byId, "", nowUtc);
            return;
        }
        reason = Checked(reason);
        if (Wish(nowUtc) is not { } wish || wish.PersonId == byId)
        {
            if (Wish(nowUtc) is not null) throw new RuleBroken("You have asked already. A second person who looks after this community has to ask too.", "Reason");
            Write(SealAct.Asked, byId, reason, nowUtc);
            Raise(new SealOpeningAsked(DiscussionId, byId));
            return;
        }
        Write(SealAct.Opened, byId, reason, nowUtc);
        Raise(new SealOpened(DiscussionId, PersonId));
    }

    static string Checked(string? reason)
    {
        reason = PlainText.Clean(reason ?? "");
        if (reason.Length < ShortestReason) throw new RuleBroken("Say in a sentence why the name has to be known. Whoever asked will read it.", "Reason");
        if (reason.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", "Reason");
        return reason;
    }

    void Write(SealAct act, string byId, string reason, DateTime nowUtc) => Looks.Add(new() { DiscussionId = DiscussionId, PersonId = byId, Act = act, Reason = reason, AtUtc = nowUtc });

    public static void Map(ModelBuilder model) => model.Entity<SealedName>(name =>
    {
        name.HasKey(n => n.DiscussionId);
        name.Ignore(n => n.IsOpened);
        name.HasIndex(n => n.PersonId);
        name.HasMany(n => n.Looks).WithOne().HasForeignKey(l => l.DiscussionId).OnDelete(DeleteBehavior.Cascade);
        name.HasOne<Discussion>().WithMany().HasForeignKey(n => n.DiscussionId).OnDelete(DeleteBehavior.Cascade);
    });
}

internal enum SealAct { Looked, Asked, Opened }

/// <summary>That somebody looked at a name that was kept, or wanted to.</summary>
internal sealed class SealLook : Entity
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string DiscussionId { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }
    public required SealAct Act { get; init; }
    [MaxLength(SealedName.LongestReason)]
    public required string Reason { get; init; }
    public required DateTime AtUtc { get; init; }
}

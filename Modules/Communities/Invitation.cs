using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities;

internal enum InvitationState { Open, Accepted, Declined, TakenBack }

/// <summary>A way into a community for one address, once, for some weeks. Its letter shows that the address is the person's.</summary>
internal sealed class Invitation : Entity, IWithinCommunity, IVersioned, IMapped
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(28);

    /// <summary>Nobody is written to more often than this.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    [MaxLength(254)]
    public required string Address { get; init; }

    /// <summary>The form by which the person's account is found.</summary>
    [MaxLength(254)]
    public required string NormalAddress { get; init; }

    /// <summary>As whoever invites wrote it; may be empty.</summary>
    [MaxLength(AddressList.LongestName)]
    public string Name { get; init; } = "";

    [MaxLength(64)]
    public string TokenHash { get; private set; } = "";

    [MaxLength(Kernel.Data.Id.Length)]
    public required string InvitedById { get; init; }

    /// <summary>Comes from another organisation and sees only their communities.</summary>
    public bool IsGuest { get; init; }

    /// <summary>When a guest's stay ends; null for no end.</summary>
    public DateTime? GuestUntilUtc { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public DateTime SentUtc { get; private set; }
    public DateTime ExpiresUtc { get; private set; }
    public InvitationState State { get; private set; }
    public DateTime? AnsweredUtc { get; private set; }

    [MaxLength(Kernel.Data.Id.Length)]
    public string AnsweredById { get; private set; } = "";
    public int Version { get; set; }

    public static Invitation To(string address, string name, string communityId, GuestStay? stay, string secret, string byId, DateTime nowUtc)
    {
        var invitation = new Invitation { CommunityId = communityId, Address = address, NormalAddress = EmailAddress.Normal(address), Name = name, InvitedById = byId, IsGuest = stay is not null, GuestUntilUtc = stay?.UntilUtc, CreatedUtc = nowUtc };
        invitation.Seal(secret, nowUtc);
        invitation.Raise(new InvitedToCommunity(invitation.Id, communityId, byId));
        return invitation;
    }

    public bool IsOpen(DateTime nowUtc) => State == InvitationState.Open && ExpiresUtc > nowUtc;

    /// <summary>The letter before no longer works.</summary>
    /// <exception cref="RuleBroken">It was answered or taken back, or a letter went out a moment ago.</exception>
    public void SendAgain(string secret, DateTime nowUtc)
    {
        if (State != InvitationState.Open) throw new RuleBroken("This invitation was answered or taken back. Invite them anew.");
        if (nowUtc - SentUtc < Pause) throw new RuleBroken("A letter went out within the last hour. Give it a little time.");

        Seal(secret, nowUtc);
    }

    /// <exception cref="RuleBroken">It was answered already.</exception>
    public void TakeBack(DateTime nowUtc)
    {
        if (State is InvitationState.Accepted or InvitationState.Declined) throw new RuleBroken("They have answered already.");

        (State, AnsweredUtc) = (InvitationState.TakenBack, nowUtc);
    }

    /// <exception cref="RuleBroken">It has ended, or was sent to somebody else.</exception>
    public void Accept(Person person, DateTime nowUtc)
    {
        Answer(person, InvitationState.Accepted, nowUtc);
        Raise(new InvitationAccepted(Id, CommunityId, person.Id, InvitedById));
    }

    /// <inheritdoc cref="Accept"/>
    public void Decline(Person person, DateTime nowUtc) => Answer(person, InvitationState.Declined, nowUtc);

    void Answer(Person person, InvitationState answer, DateTime nowUtc)
    {
        if (!IsOpen(nowUtc)) throw new RuleBroken("This invitation has ended. Ask whoever sent it for a new one.");
        if (!person.EmailConfirmed || person.NormalizedEmail != NormalAddress) throw new RuleBroken("This invitation was sent to another address than yours. Ask for one to the address of your account.");

        (State, AnsweredUtc, AnsweredById) = (answer, nowUtc, person.Id);
    }

    void Seal(string secret, DateTime nowUtc) => (TokenHash, SentUtc, ExpiresUtc) = (Secret.HashOf(secret), nowUtc, nowUtc + Lifetime);

    public static void Map(ModelBuilder model) => model.Entity<Invitation>(invitation =>
    {
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => new { i.CommunityId, i.CreatedUtc });
        invitation.HasIndex(i => new { i.NormalAddress, i.State });
        invitation.HasOne<Community>().WithMany().HasForeignKey(i => i.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>How long a guest stays.</summary>
/// <param name="UntilUtc">Null for no end.</param>
internal sealed record GuestStay(DateTime? UntilUtc);

using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace People.Introductions;

internal enum IntroductionState { Asked, Made, Declined }

/// <summary>That a facilitator makes two members known to each other, perhaps because one of them asked.</summary>
internal sealed class Introduction : Entity, IWithinCommunity, IVersioned, IMapped
{
    /// <summary>It stands whole in the message to both.</summary>
    public const int LongestReason = 180;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    /// <summary>Whoever asked, if one of the two did.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string FirstId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string SecondId { get; init; }

    /// <summary>Why they should know each other.</summary>
    [MaxLength(LongestReason)]
    public string Reason { get; private set; } = "";
    public IntroductionState State { get; private set; }

    /// <summary>Who made it, or declined to; empty while it is asked for.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string ById { get; private set; } = "";
    public DateTime AtUtc { get; private set; }
    public int Version { get; set; }

    /// <exception cref="RuleBroken">There is no reason, or it is oneself.</exception>
    public static Introduction Ask(string communityId, string askerId, string otherId, string? reason, DateTime nowUtc)
    {
        var asked = Of(communityId, askerId, otherId);
        (asked.Reason, asked.AtUtc) = (Line(reason), nowUtc);
        asked.Raise(new IntroductionAsked(asked.Id, communityId, askerId));
        return asked;
    }

    /// <exception cref="RuleBroken">There is no reason, or the two are one.</exception>
    public static Introduction Make(string communityId, string firstId, string secondId, string byId, string? reason, DateTime nowUtc)
    {
        var made = Of(communityId, firstId, secondId);
        made.Make(byId, reason, nowUtc);
        return made;
    }

    /// <exception cref="RuleBroken">There is no reason, or it was answered already.</exception>
    public void Make(string byId, string? reason, DateTime nowUtc)
    {
        if (byId == FirstId || byId == SecondId) throw new RuleBroken("You know yourself already. Introduce two other people.", "First");
        Reason = Line(reason);
        Close(IntroductionState.Made, byId, nowUtc);
        Raise(new IntroductionMade(Id, byId, FirstId, SecondId));
    }

    /// <exception cref="RuleBroken">It was answered already.</exception>
    public void Decline(string byId, DateTime nowUtc) => Close(IntroductionState.Declined, byId, nowUtc);

    void Close(IntroductionState state, string byId, DateTime nowUtc)
    {
        if (State != IntroductionState.Asked) throw new RuleBroken("Somebody has answered this already.");

        (State, ById, AtUtc) = (state, byId, nowUtc);
    }

    static Introduction Of(string communityId, string firstId, string secondId) => firstId != secondId
        ? new() { CommunityId = communityId, FirstId = firstId, SecondId = secondId }
        : throw new RuleBroken("These are the same person. Choose two.", "Second");

    static string Line(string? reason)
    {
        var line = PlainText.Clean(reason ?? "");
        if (line.Length == 0) throw new RuleBroken("Say in a sentence what the two have in common.", nameof(Reason));
        return line.Length <= LongestReason ? line : throw new RuleBroken($"Say it in {LongestReason} characters, so that it stands whole in the message.", nameof(Reason));
    }

    public static void Map(ModelBuilder model) => model.Entity<Introduction>(introduction =>
    {
        introduction.HasIndex(i => new { i.CommunityId, i.State, i.AtUtc });
        introduction.HasOne<Community>().WithMany().HasForeignKey(i => i.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}

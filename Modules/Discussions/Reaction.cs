using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>What somebody can say with one press. The set is fixed, so that a figure means the same everywhere.</summary>
public enum ReactionKind { Useful, SameHere, Thanks, Tried, Surprised, Disagree }

/// <summary>One person's reaction to what another said; they have one for each post, and may change it.</summary>
internal sealed class Reaction : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }

    /// <summary>The reply's; 0 is the opening post.</summary>
    public required int Number { get; init; }

    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public ReactionKind Kind { get; private set; }

    /// <summary>With “Same here”: others in the same place may see their name, and are introduced to them.</summary>
    public bool IsNamed { get; private set; }
    public DateTime AtUtc { get; private set; }

    /// <param name="authorId">Whose post it is.</param>
    /// <exception cref="RuleBroken">It is their own post.</exception>
    public void Choose(ReactionKind kind, bool isNamed, string communityId, string authorId, DateTime nowUtc)
    {
        if (authorId == PersonId) throw new RuleBroken("This is your own. Reactions are for what others say.");

        isNamed &= kind == ReactionKind.SameHere;
        var (isNew, isOther, becomesNamed) = (AtUtc == default, Kind != kind, isNamed && !IsNamed);
        if (!isNew && !isOther && IsNamed == isNamed) return;

        (Kind, IsNamed, AtUtc) = (kind, isNamed, nowUtc);
        if (isNew || isOther) Raise(new ReactionGiven(DiscussionId, communityId, Number, authorId, PersonId, kind.ToString()));
        if (becomesNamed) Raise(new SameHereNamed(DiscussionId, communityId, Number, PersonId));
    }

    public static void Map(ModelBuilder model) => model.Entity<Reaction>(reaction =>
    {
        reaction.HasKey(r => new { r.DiscussionId, r.Number, r.PersonId });
        reaction.HasIndex(r => r.PersonId);
        reaction.HasOne<Discussion>().WithMany().HasForeignKey(r => r.DiscussionId).OnDelete(DeleteBehavior.Cascade);
    });
}

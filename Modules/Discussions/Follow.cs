using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>Why somebody is told about a discussion. People are shown it.</summary>
internal enum FollowReason { Started, Replied, Chose }

/// <summary>That somebody is told about each reply, or chose not to be.</summary>
internal sealed class Follow : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public bool IsOn { get; private set; }
    public FollowReason Reason { get; private set; }
    public DateTime SinceUtc { get; private set; }

    /// <summary>Because of something that the person did here. A choice of theirs wins over it.</summary>
    public void Because(FollowReason reason, DateTime nowUtc)
    {
        if (IsOn || IsChosen) return;

        (IsOn, Reason, SinceUtc) = (true, reason, nowUtc);
        Raise(new MemberFollowed(DiscussionId, PersonId));
    }

    public void Choose(bool on, DateTime nowUtc)
    {
        if (IsChosen && IsOn == on) return;

        (IsOn, Reason, SinceUtc) = (on, FollowReason.Chose, nowUtc);
        Raise(on ? new MemberFollowed(DiscussionId, PersonId) : new MemberUnfollowed(DiscussionId, PersonId));
    }

    bool IsChosen => SinceUtc != default && Reason == FollowReason.Chose;

    public static void Map(ModelBuilder model) => model.Entity<Follow>(follow =>
    {
        follow.HasKey(f => new { f.DiscussionId, f.PersonId });
        follow.HasIndex(f => new { f.PersonId, f.IsOn });
        follow.HasOne<Discussion>().WithMany().HasForeignKey(f => f.DiscussionId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>Finds or makes the row in which a follow is kept.</summary>
internal sealed class Following(AppDb db)
{
    public async Task<Follow> Of(string discussionId, string personId, CancellationToken stop) =>
        await db.Set<Follow>().SingleOrDefaultAsync(f => f.DiscussionId == discussionId && f.PersonId == personId, stop)
        ?? db.Add(new Follow { DiscussionId = discussionId, PersonId = personId }).Entity;
}

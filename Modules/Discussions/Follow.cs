using System.ComponentModel.DataAnnotations;
using Discussions.Threads;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>How much somebody wants to hear of a discussion.</summary>
public enum FollowLevel
{
    /// <summary>Nothing: no news, and no mark in lists.</summary>
    Muted,
    /// <summary>What is for them alone: an answer to what they said, their name.</summary>
    Normal,
    /// <summary>As before, and it stands among what is new for them.</summary>
    Tracking,
    /// <summary>As before, and they are told about each reply.</summary>
    Watching,
}

/// <summary>Why somebody hears of a discussion as they do. People are shown it.</summary>
public enum FollowReason { Started, Replied, Chose, Read }

/// <summary>How much somebody hears of a discussion, and why. What they chose themselves wins over every rule.</summary>
internal sealed class Follow : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public FollowLevel Level { get; private set; } = FollowLevel.Normal;
    public FollowReason Reason { get; private set; }
    public DateTime SinceUtc { get; private set; }

    /// <summary>Because of something that the person did here, which raises the level and never lowers it.</summary>
    public void Because(FollowReason reason, DateTime nowUtc)
    {
        var level = reason == FollowReason.Read ? FollowLevel.Tracking : FollowLevel.Watching;
        if (IsChosen || level <= Level) return;

        Become(level, reason, nowUtc);
    }

    public void Choose(FollowLevel level, DateTime nowUtc)
    {
        if (IsChosen && Level == level) return;

        Become(level, FollowReason.Chose, nowUtc);
    }

    public bool IsChosen => SinceUtc != default && Reason == FollowReason.Chose;

    void Become(FollowLevel level, FollowReason reason, DateTime nowUtc)
    {
        var (did, does) = (Level == FollowLevel.Watching, level == FollowLevel.Watching);
        (Level, Reason, SinceUtc) = (level, reason, nowUtc);
        if (did != does) Raise(does ? new MemberFollowed(DiscussionId, PersonId) : new MemberUnfollowed(DiscussionId, PersonId));
    }

    public static void Map(ModelBuilder model) => model.Entity<Follow>(follow =>
    {
        follow.HasKey(f => new { f.DiscussionId, f.PersonId });
        follow.Ignore(f => f.IsChosen);
        follow.HasIndex(f => new { f.PersonId, f.Level });
        follow.HasOne<Discussion>().WithMany().HasForeignKey(f => f.DiscussionId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>Finds or makes the row in which a follow is kept.</summary>
internal sealed class Following(AppDb db, ThreadLookup lookup)
{
    public async Task<Follow> Of(string discussionId, string personId, CancellationToken stop) =>
        await lookup.Follow(db, discussionId, personId, stop)
        ?? db.Add(new Follow { DiscussionId = discussionId, PersonId = personId }).Entity;
}

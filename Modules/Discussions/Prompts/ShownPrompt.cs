using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Prompts;

/// <summary>What may be worth knowing to somebody who is about to reply.</summary>
internal enum PromptKind
{
    /// <summary>They have said little on this site yet.</summary>
    FirstPosts,
    /// <summary>The conversation has been quiet for half a year.</summary>
    OldThread,
    /// <summary>The last two replies are theirs.</summary>
    InARow,
    /// <summary>Much of a long conversation is theirs.</summary>
    MuchOfIt,
    /// <summary>They and one other answer each other, while others take part.</summary>
    BackAndForth,
}

/// <summary>That somebody has been shown a prompt, which is not shown again.</summary>
internal sealed class ShownPrompt : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public required PromptKind Kind { get; init; }

    /// <summary>The discussion; empty for a prompt that is for the whole site.</summary>
    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }
    public int Times { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<ShownPrompt>(shown => shown.HasKey(s => new { s.PersonId, s.Kind, s.DiscussionId }));
}

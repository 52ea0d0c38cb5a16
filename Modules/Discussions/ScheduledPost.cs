using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>A discussion that its author wants posted at a later time. Until then it is theirs alone.</summary>
internal sealed class ScheduledPost : Entity, IVersioned, ILeavesWork, IMapped
{
    /// <summary>How far ahead somebody may plan.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    public DiscussionKind Kind { get; private set; }
    [MaxLength(Discussion.LongestTitle)]
    public string Title { get; private set; } = "";
    public string Body { get; private set; } = "";
    public string Tags { get; private set; } = "";
    public string? PollChoices { get; private set; }
    public bool PollMultiple { get; private set; }
    public DateTime? PollClosesUtc { get; private set; }

    /// <summary>When it is to be posted.</summary>
    public DateTime PostUtc { get; private set; }

    /// <summary>When it is looked at next; null once it could not be posted.</summary>
    public DateTime? DueUtc { get; private set; }

    /// <summary>Why it could not be posted, as a sentence to its author; empty while it waits.</summary>
    [MaxLength(500)]
    public string Refused { get; private set; } = "";
    public int Version { get; set; }

    /// <summary>The place of its files.</summary>
    public string Place => PlaceOf(Id);

    public static string PlaceOf(string id) => "scheduled/" + id;

    /// <exception cref="RuleBroken">The time has passed or is too far away, or there is a name to be kept.</exception>
    public void Write(Beginning wanted, DateTime postUtc, DateTime nowUtc)
    {
        if (wanted.Sealing is not null) throw new RuleBroken("What you ask without your name is posted at once. Leave the time empty, or ask in your own name.", "PostAt");
        if (postUtc <= nowUtc) throw new RuleBroken("That time has passed. Choose a later one, or leave it empty to post now.", "PostAt");
        if (postUtc - nowUtc > Furthest) throw new RuleBroken("Choose a time within the next twelve months.", "PostAt");
        if (wanted.PollClosesUtc <= postUtc) throw new RuleBroken("The poll would be closed before it is posted. Choose a later day.", "PollCloses");

        (Kind, Title, Body, Tags) = (wanted.Kind, wanted.Title, wanted.Body, wanted.Tags);
        (PollChoices, PollMultiple, PollClosesUtc) = (wanted.PollChoices, wanted.PollMultiple, wanted.PollClosesUtc);
        (PostUtc, DueUtc, Refused) = (postUtc, postUtc, "");
    }

    /// <summary>It stays with its author, who is told why.</summary>
    public void Refuse(string reason) => (DueUtc, Refused) = (null, Kernel.Text.PlainText.Cut(reason, 500));


    public Beginning Beginning(DateTime nowUtc) => new(Kind, Title, Body, Tags)
    {
        PollChoices = PollChoices, PollMultiple = PollMultiple,
        // Should it come too late, the poll goes on until somebody closes it.
        PollClosesUtc = PollClosesUtc > nowUtc ? PollClosesUtc : null,
    };

    public static void Map(ModelBuilder model) => model.Entity<ScheduledPost>(post =>
    {
        post.Ignore(p => p.Place);
        post.HasIndex(p => p.PersonId);
        post.HasIndex(p => p.DueUtc);
    });
}

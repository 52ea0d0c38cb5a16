using System.ComponentModel.DataAnnotations;
using Communities.Posts;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Moderation;

/// <summary>What somebody wrote and nobody reads yet but they and the facilitators. Its case says what became of it.</summary>
internal sealed class HeldPost : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string CaseId { get; init; }
    [MaxLength(Id.Length)]
    public required string CommunityId { get; init; }
    [MaxLength(Id.Length)]
    public required string AuthorId { get; init; }
    [MaxLength(40)]
    public required string Kind { get; init; }

    /// <summary>What it will stand in; empty for what begins something new.</summary>
    [MaxLength(Id.Length)]
    public required string ItemId { get; init; }
    public required string Title { get; init; }
    public required string Body { get; init; }

    /// <summary>For its source alone.</summary>
    public required string Details { get; init; }

    /// <summary>Why it waits, as a sentence to its author.</summary>
    [MaxLength(Case.LongestReason)]
    public required string Why { get; init; }
    public required DateTime Utc { get; init; }

    /// <summary>Where it stands since it was published; empty before.</summary>
    [MaxLength(1_000)]
    public string Path { get; private set; } = "";

    /// <summary>Where its files are while it waits.</summary>
    public string Place => PlaceOf(CaseId);

    public static string PlaceOf(string caseId) => "held/" + caseId;

    public Contribution Contribution => new(Kind, ItemId, Title, Body, Details) { FilesAt = Place };

    public void Published(string path) => Path = path;

    public static void Map(ModelBuilder model) => model.Entity<HeldPost>(post =>
    {
        post.HasKey(p => p.CaseId);
        post.Ignore(p => p.Contribution).Ignore(p => p.Place);
        post.HasIndex(p => new { p.AuthorId, p.Utc });
        post.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Cascade);
    });
}

using System.ComponentModel.DataAnnotations;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Learning;

/// <summary>How far somebody is on a page.</summary>
internal sealed class PageProgress : Row, IMapped
{
    public const int LongestWhy = 100;

    [MaxLength(Id.Length)]
    public required string PageId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public required DateTime StartedUtc { get; init; }

    /// <summary>When they last opened it.</summary>
    public DateTime OpenedUtc { get; set; }

    /// <summary>When they last did something of it.</summary>
    public DateTime MovedUtc { get; set; }

    /// <summary>What they last did, to go on from there; empty for nothing.</summary>
    [MaxLength(ContentItem.LongestText)]
    public string LastBlockId { get; set; } = "";

    /// <summary>The first needed block that they have not done; empty for none.</summary>
    [MaxLength(ContentItem.LongestText)]
    public string NextBlockId { get; set; } = "";

    /// <summary>They said themselves that they are done.</summary>
    public DateTime? TickedUtc { get; set; }

    /// <summary>A facilitator said so.</summary>
    public DateTime? MarkedUtc { get; set; }
    [MaxLength(Id.Length)]
    public string MarkedById { get; set; } = "";

    public DateTime? CompletedUtc { get; private set; }
    [MaxLength(LongestWhy)]
    public string Why { get; private set; } = "";

    /// <summary>When it was said that they came to a stop; they are not told twice of the same stop.</summary>
    public DateTime? StalledUtc { get; set; }

    public static PageProgress Start(LearningPage page, string personId, DateTime nowUtc)
    {
        var begun = Begun(page.Id, personId, nowUtc);
        begun.Raise(new PageStarted(page.Id, page.CommunityId, personId));
        return begun;
    }

    /// <summary>Without saying that somebody opened it.</summary>
    public static PageProgress Begun(string pageId, string personId, DateTime nowUtc) => new() { PageId = pageId, PersonId = personId, StartedUtc = nowUtc, OpenedUtc = nowUtc, MovedUtc = nowUtc };

    /// <summary>Have they done the page as it asks now?</summary>
    public bool IsComplete(LearningPage page) => IsComplete(page.RedoneUtc);

    /// <param name="redoneUtc">Since when everybody does the page again; null for a page that nobody does.</param>
    public bool IsComplete(DateTime? redoneUtc) => CompletedUtc is { } done && (redoneUtc is not { } redone || done >= redone);

    /// <summary>False for what was done before everybody was asked to do it again.</summary>
    public static bool Counts(DateTime atUtc, LearningPage page) => page.RedoneUtc is not { } redone || atUtc >= redone;

    public void Complete(LearningPage page, string why, DateTime nowUtc)
    {
        (CompletedUtc, Why) = (nowUtc, why);
        Raise(new PageCompleted(page.Id, page.CommunityId, PersonId));
    }

    /// <summary>The same page was done in another language, of which it was told.</summary>
    public void CompleteElsewhere(string why, DateTime nowUtc) => (CompletedUtc, Why) = (nowUtc, why);

    public static void Map(ModelBuilder model) => model.Entity<PageProgress>(p =>
    {
        p.HasKey(x => new { x.PageId, x.PersonId });
        p.HasIndex(x => x.PersonId);
        p.HasIndex(x => new { x.CompletedUtc, x.MovedUtc });
        p.HasOne<ContentItem>().WithMany().HasForeignKey(x => x.PageId).OnDelete(DeleteBehavior.Cascade);
        p.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>How somebody stands to a path: enrolled in it, through it, or both. What they do of it are its pages.</summary>
internal sealed class PathProgress : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string PathId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>Null for somebody who went it by themselves.</summary>
    public DateTime? EnrolledUtc { get; private set; }

    /// <summary>Empty where it came with a role.</summary>
    [MaxLength(Id.Length)]
    public string EnrolledById { get; private set; } = "";
    public DateTime? CompletedUtc { get; private set; }

    public void Enrol(LearningPath path, string byId, DateTime nowUtc)
    {
        if (EnrolledUtc is not null) return;

        (EnrolledUtc, EnrolledById) = (nowUtc, byId);
        Raise(new PathEnrolled(path.Id, path.CommunityId, PersonId, byId));
    }

    public void Complete(LearningPath path, DateTime nowUtc)
    {
        if (CompletedUtc is not null) return;

        CompletedUtc = nowUtc;
        Raise(new PathCompleted(path.Id, path.CommunityId, PersonId));
    }

    public static void Map(ModelBuilder model) => model.Entity<PathProgress>(p =>
    {
        p.HasKey(x => new { x.PathId, x.PersonId });
        p.HasIndex(x => x.PersonId);
        p.HasOne<ContentItem>().WithMany().HasForeignKey(x => x.PathId).OnDelete(DeleteBehavior.Cascade);
        p.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>What somebody has done of a page, why it counts, and since when.</summary>
internal sealed class BlockProgress : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string PageId { get; init; }
    [MaxLength(ContentItem.LongestText)]
    public required string BlockId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>The rule that was met.</summary>
    [MaxLength(60)]
    public string Rule { get; set; } = "";
    public DateTime DoneUtc { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<BlockProgress>(b =>
    {
        b.HasKey(x => new { x.PageId, x.PersonId, x.BlockId });
        // For counting who has done each block of a page.
        b.HasIndex(x => new { x.PageId, x.BlockId, x.DoneUtc });
        b.HasOne<PageProgress>().WithMany().HasForeignKey(x => new { x.PageId, x.PersonId }).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>What somebody sent with the form of a block. It is theirs alone: no page shows it to anybody else, and no export, search or mail holds it. A poll shows how often an answer was chosen, from five people on.</summary>
internal sealed class BlockAnswer : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string PageId { get; init; }
    [MaxLength(ContentItem.LongestText)]
    public required string BlockId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public string Json { get; set; } = "{}";
    public DateTime SavedUtc { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<BlockAnswer>(a =>
    {
        a.HasKey(x => new { x.PageId, x.PersonId, x.BlockId });
        a.HasIndex(x => new { x.PersonId, x.SavedUtc });
        a.HasOne<PageProgress>().WithMany().HasForeignKey(x => new { x.PageId, x.PersonId }).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>A block of a published page that waits for facts about something elsewhere, such as replies in a discussion.</summary>
internal sealed class AwaitedFact : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string PageId { get; init; }
    [MaxLength(ContentItem.LongestText)]
    public required string BlockId { get; init; }
    [MaxLength(60)]
    public required string BlockType { get; init; }
    [MaxLength(ContentItem.LongestText)]
    public required string SubjectId { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<AwaitedFact>(f =>
    {
        f.HasKey(x => new { x.PageId, x.BlockId });
        f.HasIndex(x => new { x.BlockType, x.SubjectId });
        f.HasOne<ContentItem>().WithMany().HasForeignKey(x => x.PageId).OnDelete(DeleteBehavior.Cascade);
    });
}

using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Wiki;

/// <summary>The page of one community from which another one makes its own.</summary>
/// <param name="Number">Of the version that is taken over.</param>
internal sealed record Origin(string PageId, string CommunityId, int Number);

/// <summary>That a community uses a page of another one: which it was, and how much of it the copy takes account of. Kept for ever, on both ends.</summary>
internal sealed class PageAdoption : Entity, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string SourceId { get; init; }

    /// <summary>The copy.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string PageId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string ById { get; init; }
    public required DateTime Utc { get; init; }

    /// <summary>The number of the version with which the copy began.</summary>
    public required int From { get; init; }

    /// <summary>The number of the last version of the original that somebody has looked at for the copy.</summary>
    public int UpTo { get; private set; }

    public static PageAdoption Of(Origin origin, WikiPage copy, string byId, DateTime nowUtc)
    {
        var adoption = new PageAdoption { SourceId = origin.PageId, PageId = copy.Id, ById = byId, Utc = nowUtc, From = origin.Number, UpTo = origin.Number };
        adoption.Raise(new PageAdopted(origin.PageId, origin.CommunityId, copy.Id, copy.CommunityId, byId));
        return adoption;
    }

    /// <summary>Somebody has looked at the original since, and taken over what belongs here.</summary>
    public void Reflect(int number) => UpTo = Math.Max(UpTo, number);

    public static void Map(ModelBuilder model) => model.Entity<PageAdoption>(adoption =>
    {
        adoption.HasIndex(a => a.SourceId);
        adoption.HasIndex(a => a.PageId).IsUnique();
        adoption.HasOne<WikiPage>().WithMany().HasForeignKey(a => a.PageId).OnDelete(DeleteBehavior.Cascade);
    });
}

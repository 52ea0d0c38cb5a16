using System.ComponentModel.DataAnnotations;
using Kernel.Attachments;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Handing;

/// <summary>A file that somebody handed in on a guided page. It is theirs, the facilitators’, and that of those who were drawn to look at it.</summary>
internal sealed class Upload : Entity, IMapped
{
    const string Begins = "upload/";

    [MaxLength(Kernel.Data.Id.Length)]
    public required string PageId { get; init; }
    [MaxLength(ContentItem.LongestText)]
    public required string BlockId { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }

    public string FileName { get; private set; } = "";

    /// <summary>Begins with <c>~/</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <summary>How often it was sent, from 1: the file that was sent last takes the place of the one before it.</summary>
    public int Number { get; private set; }
    public DateTime SentUtc { get; private set; }

    /// <summary>Where its file is posted; see <see cref="IAttachmentPlace"/>.</summary>
    public string Place => $"{Begins}{Id}/{Number}";

    public static bool IsPlace(string place) => place.StartsWith(Begins, StringComparison.Ordinal);

    public static string IdIn(string place) => place.Split('/')[1];

    public void Send(Attached file, DateTime nowUtc) =>
        (FileName, Address, Size, Number, SentUtc) = (file.Name, file.Address, file.Size, Number + 1, nowUtc);

    public static void Map(ModelBuilder model) => model.Entity<Upload>(u =>
    {
        u.Ignore(x => x.Place);
        u.HasIndex(x => new { x.PageId, x.BlockId, x.PersonId }).IsUnique();
        u.HasIndex(x => x.PersonId);
        u.HasOne<ContentItem>().WithMany().HasForeignKey(x => x.PageId).OnDelete(DeleteBehavior.Cascade);
        u.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}

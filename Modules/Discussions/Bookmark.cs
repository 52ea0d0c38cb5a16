using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>A post that somebody wants to find again, and perhaps be reminded of.</summary>
internal sealed class Bookmark : Row, IMapped
{
    public const int LongestNote = 200;

    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }

    /// <summary>The reply's; 0 is the opening post.</summary>
    public required int Number { get; init; }

    [MaxLength(LongestNote)]
    public string Note { get; private set; } = "";
    public required DateTime CreatedUtc { get; init; }

    /// <summary>Null for no reminder, and after it.</summary>
    public DateTime? RemindUtc { get; private set; }

    /// <exception cref="RuleBroken">The note is too long, or the time has passed.</exception>
    public void Write(string note, DateTime? remindUtc, DateTime nowUtc)
    {
        note = PlainText.Clean(note);
        if (note.Length > LongestNote) throw new RuleBroken($"Say it in {LongestNote} characters at most.", nameof(Note));
        if (remindUtc <= nowUtc && remindUtc != RemindUtc) throw new RuleBroken("That time has passed. Choose a later one.", "On");

        (Note, RemindUtc) = (note, remindUtc);
    }

    public void Reminded() => RemindUtc = null;

    public static void Map(ModelBuilder model) => model.Entity<Bookmark>(bookmark =>
    {
        bookmark.HasKey(b => new { b.PersonId, b.DiscussionId, b.Number });
        bookmark.HasIndex(b => b.RemindUtc);
        bookmark.HasOne<Discussion>().WithMany().HasForeignKey(b => b.DiscussionId).OnDelete(DeleteBehavior.Cascade);
    });
}

using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Moderation;

/// <summary>What a facilitator wants to remember about somebody. The person sees it whenever they ask.</summary>
internal sealed class PersonalNote : Entity, IMapped
{
    public const int Longest = 1_000;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string AuthorId { get; init; }
    [MaxLength(Longest)]
    public required string Text { get; init; }
    public required DateTime WrittenUtc { get; init; }

    /// <summary>When the person asked for it first; facilitators see that they did.</summary>
    public DateTime? ShownUtc { get; private set; }

    /// <exception cref="RuleBroken">There is nothing in it, or too much.</exception>
    public static PersonalNote About(string personId, string communityId, string authorId, string? text, DateTime nowUtc)
    {
        text = PlainText.CleanLines(text ?? "").Trim();
        if (text.Length == 0) throw new RuleBroken("Write what should be remembered.", "Note");
        if (text.Length > Longest) throw new RuleBroken($"Say it in {Longest} characters at most.", "Note");

        return new PersonalNote { PersonId = personId, CommunityId = communityId, AuthorId = authorId, Text = text, WrittenUtc = nowUtc };
    }

    public void Show(DateTime nowUtc) => ShownUtc ??= nowUtc;

    public static void Map(ModelBuilder model) => model.Entity<PersonalNote>(note =>
    {
        note.HasIndex(n => new { n.PersonId, n.CommunityId });
        note.HasOne<Community>().WithMany().HasForeignKey(n => n.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}

using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Communities;

/// <summary>A few words of thanks to a facilitator, for everybody who reads there.</summary>
internal sealed class Thanks : Entity, IWithinCommunity, IMapped
{
    public const int Longest = 300;

    /// <summary>Somebody thanks the same person again after this.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    [MaxLength(Kernel.Data.Id.Length)]
    public required string RoleId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string ToId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string FromId { get; init; }

    [MaxLength(Longest)]
    public string Text { get; private set; } = "";
    public required DateTime Utc { get; init; }

    /// <exception cref="RuleBroken">There are no words, or somebody thanks themselves.</exception>
    public static Thanks Say(FacilitatorRole role, string fromId, string text, DateTime nowUtc)
    {
        text = PlainText.Clean(text);
        if (role.PersonId == fromId) throw new RuleBroken("Leave it to others to thank you.");
        if (text.Length == 0) throw new RuleBroken("Say what you are thankful for: that is what stays.", nameof(Text));
        if (text.Length > Longest) throw new RuleBroken($"Say it in {Longest} characters at most.", nameof(Text));

        var thanks = new Thanks { RoleId = role.Id, CommunityId = role.CommunityId, ToId = role.PersonId, FromId = fromId, Utc = nowUtc };
        thanks.Text = text;
        thanks.Raise(new FacilitatorThanked(role.Id, role.CommunityId, role.PersonId, fromId));
        return thanks;
    }

    public static void Map(ModelBuilder model) => model.Entity<Thanks>(thanks =>
    {
        thanks.HasIndex(t => new { t.CommunityId, t.Utc });
        thanks.HasIndex(t => new { t.RoleId, t.FromId, t.Utc });
        thanks.HasOne<Community>().WithMany().HasForeignKey(t => t.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}

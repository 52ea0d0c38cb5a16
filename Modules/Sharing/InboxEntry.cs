using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Sharing;

/// <summary>What another site shared with this hub: where it came from, and whether it shows. The site that shared it is told how it stands.</summary>
internal sealed class InboxEntry : Errand, IMapped
{
    public const int LongestReason = Connection.LongestReason;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string ConnectionId { get; init; }

    /// <summary>As the other site calls it.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string ShareKey { get; init; }

    /// <summary>The last change that came; an older one comes too late.</summary>
    public int Change { get; set; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string ItemId { get; init; }
    public required DateTime ReceivedUtc { get; init; }
    public ShareStanding Standing { get; private set; }

    [MaxLength(LongestReason)]
    public string Reason { get; private set; } = "";

    [MaxLength(Kernel.Data.Id.Length)]
    public string DecidedById { get; private set; } = "";

    /// <summary>It came, or came anew: what an editor here has hidden stays hidden.</summary>
    public void Take(bool looksFirst)
    {
        if (Standing is ShareStanding.Unknown or ShareStanding.Gone or ShareStanding.Waiting || looksFirst && Standing == ShareStanding.Shown) Standing = looksFirst ? ShareStanding.Waiting : ShareStanding.Shown;
    }

    public void Show(string byId, DateTime nowUtc)
    {
        if (Standing is not (ShareStanding.Waiting or ShareStanding.Hidden)) throw new RuleBroken("It is shown already.");
        Decide(ShareStanding.Shown, "", byId, nowUtc);
    }

    public void Hide(string? reason, string byId, DateTime nowUtc)
    {
        reason = PlainText.Clean(reason ?? "");
        if (Standing is not (ShareStanding.Waiting or ShareStanding.Shown)) throw new RuleBroken("It is hidden already.");
        if (reason.Length == 0) throw new RuleBroken("Say why. Those who shared it read it.", "Reason");
        if (reason.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", "Reason");
        Decide(ShareStanding.Hidden, reason, byId, nowUtc);
    }

    /// <summary>The site that shared it takes it back.</summary>
    public void Leave()
    {
        (Standing, Reason, DecidedById) = (ShareStanding.Gone, "", "");
        Rest();
    }

    void Decide(ShareStanding standing, string reason, string byId, DateTime nowUtc)
    {
        (Standing, Reason, DecidedById) = (standing, reason, byId);
        Begin(nowUtc);
    }

    public static void Map(ModelBuilder model) => model.Entity<InboxEntry>(e =>
    {
        e.HasIndex(x => new { x.ConnectionId, x.ShareKey }).IsUnique();
        e.HasIndex(x => x.ItemId);
        e.HasIndex(x => x.DueUtc);
        e.HasOne<Connection>().WithMany().HasForeignKey(x => x.ConnectionId);
    });
}

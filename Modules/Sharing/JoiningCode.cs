using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Sharing;

/// <summary>What a hub gives to one other site, so that it can be connected. Works once, for some days.</summary>
internal sealed class JoiningCode : Entity, IVersioned, IMapped
{
    public const int MostDays = 30;

    [MaxLength(64)]
    public required string CodeHash { get; init; }

    /// <summary>For whom it was made, in the words of whoever made it.</summary>
    [MaxLength(Connection.LongestName)]
    public string Whom { get; init; } = "";

    [MaxLength(Kernel.Data.Id.Length)]
    public required string MadeById { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public required DateTime ExpiresUtc { get; init; }
    public DateTime? RevokedUtc { get; private set; }
    public DateTime? UsedUtc { get; private set; }

    /// <summary>The tenant that used it, which may come back when the first answer got lost.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string UsedById { get; private set; } = "";
    public int Version { get; set; }

    public static JoiningCode For(string? whom, int days, string secret, string byId, DateTime nowUtc)
    {
        if (days is < 1 or > MostDays) throw new RuleBroken($"A code works for 1 to {MostDays} days.", "Days");

        return new()
        {
            CodeHash = Secret.HashOf(secret), MadeById = byId, CreatedUtc = nowUtc, ExpiresUtc = nowUtc.AddDays(days),
            Whom = Kernel.Text.PlainText.Cut(Kernel.Text.PlainText.Clean(whom ?? ""), Connection.LongestName),
        };
    }

    public bool IsOpen(DateTime nowUtc) => ExpiresUtc > nowUtc && RevokedUtc is null && UsedUtc is null;

    public bool WasUsedBy(string tenantId) => UsedById == tenantId && RevokedUtc is null;

    public void Use(string tenantId, DateTime nowUtc) => (UsedUtc, UsedById) = (nowUtc, tenantId);

    public void Revoke(DateTime nowUtc)
    {
        if (UsedUtc is not null) throw new RuleBroken("This code was used already. End the connection instead.");
        RevokedUtc ??= nowUtc;
    }

    /// <summary>As it is handed over: it names the hub, so that nobody has to look for the hub among all sites.</summary>
    public static string Written(string tenantId, string secret) => $"{tenantId}.{secret}";

    /// <returns>Null for a text that no hub made.</returns>
    public static (string TenantId, string Secret)? Read(string? typed)
    {
        var parts = (typed ?? "").Trim().Split('.');
        return parts.Length == 2 && parts[0].Length == Kernel.Data.Id.Length && Secret.IsShaped(parts[1]) ? (parts[0], parts[1]) : null;
    }

    public static void Map(ModelBuilder model) => model.Entity<JoiningCode>().HasIndex(c => c.CodeHash).IsUnique();
}

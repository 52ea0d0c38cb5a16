using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Kernel.Data;
using Kernel.Text;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Links;

/// <summary>What an address leads to, or that it is still to be looked at.</summary>
internal sealed class LinkPreview : Row, ILeavesWork, IMapped
{
    const int LongestUrl = 1_000;
    const int LongestTitle = 200;
    const int LongestDescription = 300;
    const int LongestSite = 100;
    const int MostTries = 3;

    // Pages change; what was found is looked at again when somebody posts the address after so long.
    static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    /// <summary>Of the address: it may be longer than an index likes.</summary>
    [MaxLength(64)]
    public required string Key { get; init; }
    [MaxLength(LongestUrl)]
    public required string Url { get; init; }
    [MaxLength(LongestTitle)]
    public string Title { get; private set; } = "";
    [MaxLength(LongestDescription)]
    public string Description { get; private set; } = "";
    [MaxLength(LongestSite)]
    public string Site { get; private set; } = "";
    public int Tries { get; private set; }
    public DateTime? LookedUtc { get; private set; }

    /// <summary>When it is looked at next; null while nobody has to.</summary>
    public DateTime? DueUtc { get; private set; }

    public bool IsFound => Title.Length > 0;

    public LinkCard Card => new(Url, Title, Description, Site);

    public static string KeyOf(string url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)));

    /// <summary>Somebody posted it.</summary>
    public void Want(DateTime nowUtc)
    {
        if (DueUtc is not null || LookedUtc > nowUtc - Lasts) return;
        (DueUtc, Tries) = (nowUtc, 0);
    }

    public void Found(LinkCard card, DateTime nowUtc)
    {
        (Title, Description, Site) = (PlainText.Cut(card.Title, LongestTitle), PlainText.Cut(card.Description, LongestDescription), PlainText.Cut(card.Site, LongestSite));
        (LookedUtc, DueUtc) = (nowUtc, null);
    }

    /// <summary>It did not answer, or with nothing that can be shown: it is tried again after an hour and after a day.</summary>
    public void NotFound(DateTime nowUtc)
    {
        Tries++;
        LookedUtc = nowUtc;
        DueUtc = Tries >= MostTries ? null : nowUtc + (Tries == 1 ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1));
    }

    public static void Map(ModelBuilder model) => model.Entity<LinkPreview>(preview =>
    {
        preview.HasKey(p => p.Key);
        preview.Ignore(p => p.Card).Ignore(p => p.IsFound);
        preview.HasIndex(p => p.DueUtc);
    });
}

/// <summary>Where an address stands, until something is found and shown there.</summary>
internal sealed class LinkUse : Row, IMapped
{
    [MaxLength(64)]
    public required string Key { get; init; }
    [MaxLength(60)]
    public required string Place { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<LinkUse>(use => use.HasKey(u => new { u.Key, u.Place }));
}

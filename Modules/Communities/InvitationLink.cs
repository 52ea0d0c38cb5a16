using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities;

/// <summary>A way into a community that is passed on from hand to hand, for some days and so many people.</summary>
internal sealed class InvitationLink : Entity, IWithinCommunity, IVersioned, IMapped
{
    public const int MostDays = 90;
    public const int MostPeople = 500;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    [MaxLength(64)]
    public required string TokenHash { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string MadeById { get; init; }

    /// <summary>Only for addresses of this domain; empty for everybody's.</summary>
    [MaxLength(253)]
    public string Domain { get; init; } = "";
    public bool IsGuest { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public DateTime ExpiresUtc { get; private set; }
    public int Most { get; private set; }
    public int Used { get; private set; }
    public int Version { get; set; }

    /// <exception cref="RuleBroken">The days or the people are too few or too many, or the domain is none.</exception>
    public static InvitationLink For(string communityId, int days, int people, string? domain, bool isGuest, string secret, string byId, DateTime nowUtc)
    {
        if (days is < 1 or > MostDays) throw new RuleBroken($"A link works for 1 to {MostDays} days.", "Days");
        if (people is < 1 or > MostPeople) throw new RuleBroken($"A link lets in 1 to {MostPeople} people.", "People");

        return new()
        {
            CommunityId = communityId, TokenHash = Secret.HashOf(secret), MadeById = byId, IsGuest = isGuest, CreatedUtc = nowUtc,
            Domain = string.IsNullOrWhiteSpace(domain) ? "" : EmailAddress.CheckDomain(domain, "LinkDomain"), ExpiresUtc = nowUtc.AddDays(days), Most = people,
        };
    }

    public bool IsOpen(DateTime nowUtc) => ExpiresUtc > nowUtc && Used < Most;

    public void End(DateTime nowUtc)
    {
        if (ExpiresUtc > nowUtc) ExpiresUtc = nowUtc;
    }

    /// <summary>Counts somebody who comes in by it. The version makes two who take the last place at once collide.</summary>
    /// <exception cref="RuleBroken">It has ended, or is for other addresses.</exception>
    public void Use(Person person, DateTime nowUtc)
    {
        if (!IsOpen(nowUtc)) throw new RuleBroken("This link has ended, or has let in as many people as it was made for. Ask for a new one.");
        if (Domain.Length > 0 && !(person.EmailConfirmed && EmailAddress.DomainOf(person.Email!) == Domain)) throw new RuleBroken($"This link is for people with an address at {Domain}.");

        Used++;
    }

    public static void Map(ModelBuilder model) => model.Entity<InvitationLink>(link =>
    {
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.HasIndex(l => l.CommunityId);
        link.HasOne<Community>().WithMany().HasForeignKey(l => l.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}

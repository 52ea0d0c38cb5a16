using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Users;

/// <summary>A way in for one address, once, within seven days. Its letter shows that the address is the person's.</summary>
internal sealed class Invitation : Entity, IMapped
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public required string Address { get; init; }
    public required string TokenHash { get; init; }
    public required string RoleName { get; init; }
    public required string InvitedById { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public required DateTime ExpiresUtc { get; init; }
    public DateTime? AcceptedUtc { get; private set; }

    public static Invitation Of(string address, string secret, string role, string invitedById, DateTime nowUtc) => new()
    {
        Address = address,
        TokenHash = Secret.HashOf(secret),
        RoleName = role,
        InvitedById = invitedById,
        CreatedUtc = nowUtc,
        ExpiresUtc = nowUtc + Lifetime,
    };

    public void Accept(DateTime nowUtc)
    {
        if (AcceptedUtc is not null || nowUtc >= ExpiresUtc) throw new RuleBroken("This invitation has ended. Ask whoever sent it for a new one.");

        AcceptedUtc = nowUtc;
    }

    public static void Map(ModelBuilder model) => model.Entity<Invitation>(invitation =>
    {
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => i.Address);
        // Two people with one link: the second finds it used.
        invitation.Property(i => i.AcceptedUtc).IsConcurrencyToken();
    });
}

internal static class InvitationQueries
{
    public static IQueryable<Invitation> Open(this IQueryable<Invitation> all, DateTime nowUtc) =>
        all.Where(i => i.AcceptedUtc == null && i.ExpiresUtc > nowUtc);
}

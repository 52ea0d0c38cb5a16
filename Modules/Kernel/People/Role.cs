using Kernel.Data;
using Kernel.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kernel.People;

/// <summary>A set of permissions that people hold on the whole site.</summary>
public sealed class Role : IdentityRole, IStored, IMapped, ISiteState
{
    public const string Administrator = "Administrator";
    public const string Editor = "Editor";
    public const string Facilitator = "Facilitator";
    public const string Expert = "Expert";
    public const string Sponsor = "Sponsor";
    public const string Member = "Member";
    public const string Guest = "Guest";

    /// <summary>Held by everybody who is signed in, and by everybody who is not.</summary>
    public const string Authenticated = "Authenticated";
    public const string Anonymous = "Anonymous";

    public static readonly IReadOnlyList<string> Stock = [Administrator, Editor, Facilitator, Expert, Sponsor, Member, Guest, Authenticated, Anonymous];

    public Role() => Id = Data.Id.New();

    public string Description { get; set; } = "";

    /// <summary>Null while the role holds what the modules say it holds; an administrator's list once somebody changed it.</summary>
    public List<string>? Permissions { get; set; }

    public static void Map(ModelBuilder model)
    {
        model.Entity<Role>(role =>
        {
            role.Property(r => r.ConcurrencyStamp).IsConcurrencyToken();
            role.HasIndex(r => r.NormalizedName).IsUnique();
        });
        model.Entity<IdentityUserRole<string>>(held =>
        {
            held.ToTable("Kernel_PersonRole");
            held.HasKey(h => new { h.UserId, h.RoleId });
            held.HasOne<Person>().WithMany().HasForeignKey(h => h.UserId);
            held.HasOne<Role>().WithMany().HasForeignKey(h => h.RoleId);
        });
    }
}

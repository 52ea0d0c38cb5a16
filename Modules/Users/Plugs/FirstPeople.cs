using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Tenancy;
using Users.Identity;

namespace Users.Plugs;

/// <summary>A new site has its roles and somebody who looks after it.</summary>
internal sealed class FirstPeople(AppDb db, Accounts accounts, Passwords passwords, PasswordRules rules) : INewSite
{
    static readonly Dictionary<string, string> Descriptions = new()
    {
        [Role.Administrator] = "Looks after the site: people, roles, settings, every community.",
        [Role.Editor] = "Edits and publishes everything that is written here.",
        [Role.Facilitator] = "Tends communities: brings people together, keeps conversations going.",
        [Role.Expert] = "Is asked for answers and for hot seats in a field.",
        [Role.Sponsor] = "Stands behind communities and decides about ideas that come out of them.",
        [Role.Member] = "Takes part: reads, starts discussions, replies.",
        [Role.Guest] = "Comes from elsewhere and takes part in some communities.",
        [Role.Authenticated] = "Everybody who is signed in.",
        [Role.Anonymous] = "Everybody who is not signed in.",
    };

    public async Task Prepare(NewSite site, CancellationToken stop)
    {
        foreach (var name in Role.Stock)
            db.Add(new Role { Name = name, NormalizedName = name.ToUpperInvariant(), Description = Descriptions[name] });
        await db.SaveChangesAsync(stop);

        var address = EmailAddress.Check(site.AdminEmail, on: nameof(site.AdminEmail));
        rules.Check(site.AdminPassword, site.SiteName, address, on: nameof(site.AdminPassword));
        var admin = await accounts.Add(new(address, "Administrator", await passwords.Hash(site.AdminPassword, stop), [Role.Administrator, Role.Member])
        {
            UserName = site.AdminUserName,
            IsConfirmed = true,
        }, stop);
        await db.SaveChangesAsync(stop);
        site.AdminUserId = admin.Id;
    }
}

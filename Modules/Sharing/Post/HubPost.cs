using Kernel.Data;
using Kernel.Modules;
using Kernel.Settings;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Post;

/// <summary>Who sends, by what the platform knows and not by what the letter says.</summary>
/// <param name="Address">Where its site is, without a closing slash.</param>
internal sealed record Sender(string TenantId, string Name, string Address);

internal enum PostOutcome
{
    Taken,
    /// <summary>It will never be taken.</summary>
    Refused,
    /// <summary>The other site does not answer now: it is suspended, or sharing is switched off there.</summary>
    Closed,
    /// <summary>There is no such site any more, or it knows of no connection with this one.</summary>
    Unknown,
}

/// <param name="Text">Why it was refused, or the name of the other site when it was taken.</param>
internal sealed record PostAnswer(PostOutcome Outcome, string Text = "", string ItemId = "", ShareStanding Standing = ShareStanding.Unknown);

/// <summary>
/// The one way from a site to another. It opens the other site's scope as a job of that site would, and hands over text:
/// nothing of this scope is seen there, and nothing but an answer comes back.
/// </summary>
internal sealed class HubPost(CurrentTenant here, Site site, TenantDirectory directory, TenantUpgrades upgrades, TenantScopes scopes, ModuleCatalog catalog)
{
    public async Task<PostAnswer> Send(string toTenantId, string letter, CancellationToken stop)
    {
        if (toTenantId == here.Id) return new(PostOutcome.Refused, "A site does not share with itself.");

        return await directory.Find(toTenantId, stop) switch
        {
            null or { State: TenantState.Deleting } => new(PostOutcome.Unknown),
            { State: TenantState.Running } there => await HandOver(there, letter, stop),
            _ => new(PostOutcome.Closed),
        };
    }

    async Task<PostAnswer> HandOver(Tenant there, string letter, CancellationToken stop)
    {
        await upgrades.Ensure(there, stop);
        await using var scope = await scopes.Open(there, stop);
        if (!scope.Site.Has(catalog.ModuleOf(GetType().Assembly)!)) return new(PostOutcome.Closed);

        try
        {
            return await scope.Get<PostRoom>().Take(new(here.Id, site.Name, here.Tenant.Address), letter, stop);
        }
        // Somebody there changed the same at this moment.
        catch (DbUpdateException)
        {
            return new(PostOutcome.Closed);
        }
    }

    public Task<PostAnswer> Send(string toTenantId, Letter letter, CancellationToken stop) => Send(toTenantId, Letters.Write(letter), stop);
}

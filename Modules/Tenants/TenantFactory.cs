using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Recipes;
using Kernel.Settings;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tenants.Demonstrations;

namespace Tenants;

/// <summary>What somebody asks for who wants a new site.</summary>
sealed record TenantOrder(string Name, string Host, string Prefix, string Recipe, string AdminEmail, string AdminPassword, string SiteName = "", string? DemoPassword = null);

/// <summary>Makes a site: a row, a database, and what a recipe says should be in it. What fails leaves nothing behind.</summary>
sealed class TenantFactory(IDbContextFactory<PlatformDb> platform, Databases databases, TenantScopes scopes, TenantDirectory directory,
    RecipeLibrary library, ModuleCatalog catalog, ActiveTenants active, Origins origins, IConfiguration configuration,
    TimeProvider clock, ILogger<TenantFactory> log)
{
    /// <exception cref="RuleBroken">The name, the address or the recipe is not to be had.</exception>
    /// <exception cref="RecipeBroken">The recipe is broken.</exception>
    public async Task<Tenant> Create(TenantOrder order, Action<string> progress, CancellationToken stop)
    {
        var recipe = library.Called(order.Recipe) ?? throw new RuleBroken($"There is no recipe called “{order.Recipe}”. There are: {string.Join(", ", library.All.Where(r => r.IsSetupRecipe).Select(r => r.Name))}.", "Recipe");
        var tenant = await Claim(order, recipe, stop);
        try
        {
            progress("Making the database");
            tenant.Schema = await databases.Prepare(tenant, stop);
            progress($"Running the recipe {recipe.Name}");
            await Fill(tenant, order, recipe, stop);
            await Open(tenant, stop);
            log.SiteMade(tenant.Name, tenant.Recipe);
        }
        catch
        {
            await Forget(tenant);
            throw;
        }
        return tenant;
    }

    // The row comes first: it takes the name and the address, and its state keeps visitors out until all is done.
    async Task<Tenant> Claim(TenantOrder order, Recipe recipe, CancellationToken stop)
    {
        var tenant = new Tenant
        {
            Name = TenantName.Check(order.Name),
            Host = order.Host.Length == 0 ? "" : TenantName.CheckHost(order.Host),
            Prefix = order.Prefix.Length == 0 ? "" : TenantName.Check(order.Prefix, "Prefix"),
            Origin = origins.Of(order.Host),
            Recipe = recipe.Name ?? order.Recipe,
            CreatedUtc = clock.UtcNow(),
        };
        await using var db = await platform.CreateDbContextAsync(stop);
        if (await db.Tenants.AnyAsync(t => t.Name == tenant.Name, stop)) throw new RuleBroken($"There is a site called “{tenant.Name}” already.", "Name");
        if (await db.Tenants.AnyAsync(t => t.Host == tenant.Host && t.Prefix == tenant.Prefix, stop)) throw new RuleBroken($"Another site answers at {tenant.Address}/ already. Choose another host or prefix.", "Prefix");

        db.Tenants.Add(tenant);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        // The unique indexes decide between two who ask at the same moment.
        catch (DbUpdateException)
        {
            throw new RuleBroken($"Somebody else took the name “{tenant.Name}” or its address a moment ago.", "Name");
        }
        return tenant;
    }

    async Task Fill(Tenant tenant, TenantOrder order, Recipe recipe, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant, stop);
        var site = new NewSite
        {
            SiteName = order.SiteName.Length > 0 ? order.SiteName : char.ToUpperInvariant(order.Name[0]) + order.Name[1..],
            AdminEmail = order.AdminEmail,
            AdminPassword = order.AdminPassword,
        };
        await scope.Db.Write(async () =>
        {
            await scope.Get<SettingsDocument>().Change(s => s.SiteName = site.SiteName, stop);
            foreach (var plug in catalog.PlugsOf(typeof(INewSite)))
                await ((INewSite)scope.Services.GetRequiredService(plug.Plug)).Prepare(site, stop);
            await scope.Get<Recipes>().Run(recipe, RecipeLibrary.FilesOf(recipe), Parameters(scope.Site.Settings, site, order), rehearse: false, stop);
        }, stop);
    }

    // The demonstration's people sign in with a password of the operator's, or with one that nobody knows.
    Dictionary<string, string> Parameters(SiteSettings settings, NewSite site, TenantOrder order)
    {
        var parameters = RecipeParameters.Of(settings, site.AdminUserId, site.AdminUserName, site.AdminEmail);
        parameters["DemoPassword"] = order.DemoPassword ?? configuration[Demonstration.PasswordSetting] ?? Demonstration.NewPassword();
        return parameters;
    }

    async Task Open(Tenant tenant, CancellationToken stop)
    {
        await using (var db = await platform.CreateDbContextAsync(stop))
        {
            db.Attach(tenant);
            (tenant.State, db.Entry(tenant).State) = (TenantState.Running, EntityState.Modified);
            await db.SaveChangesAsync(stop);
        }
        directory.Changed();
        await active.Due(tenant.Id, clock.UtcNow(), stop);
    }

    async Task Forget(Tenant tenant)
    {
        await databases.Remove(tenant, CancellationToken.None);
        await using var db = await platform.CreateDbContextAsync(CancellationToken.None);
        await db.Write(p => p.Tenants.Where(t => t.Id == tenant.Id).ExecuteDeleteAsync(), CancellationToken.None);
        directory.Changed();
    }
}

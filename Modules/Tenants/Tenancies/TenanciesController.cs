using Kernel.Pages;
using Kernel.People;
using Kernel.Recipes;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Tenants.Tenancies;

/// <summary>All sites of the platform, for who runs it. Nothing of what is in them is shown here.</summary>
[Route("admin/tenants"), Admin(TenantsModule.ManageTenants), OnlyOnRoot]
sealed class TenanciesController(IDbContextFactory<PlatformDb> platform, TenantFactory factory, RecipeLibrary library) : CopController
{
    const int Size = 50;

    [HttpGet]
    public async Task<IActionResult> Index(string? q, int page, CancellationToken stop)
    {
        await using var db = await platform.CreateDbContextAsync(stop);
        var asked = (q ?? "").Trim().ToLowerInvariant();
        var found = db.Tenants.AsNoTracking().Where(t => asked == "" || t.Name.Contains(asked) || t.Host.Contains(asked));
        var pager = Pager.Of(page, await found.CountAsync(stop), Size, "/admin/tenants" + (asked.Length > 0 ? "?q=" + Uri.EscapeDataString(asked) : ""));
        var tenants = await found.OrderBy(t => t.Name).Skip((pager.Page - 1) * Size).Take(Size).ToListAsync(stop);
        return View("Index", new TenanciesPage(asked, [.. tenants.Select(TenancyRow.Of)], pager));
    }

    [HttpGet("new")]
    public IActionResult New() => View("New", Page(new()));

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(TenancyForm form, CancellationToken stop) => Attempt(
        async () =>
        {
            try
            {
                var tenant = await factory.Create(form.Order(), _ => { }, stop);
                Say($"{tenant.Name} is ready at {tenant.Address}/");
                return To("/admin/tenants");
            }
            catch (RecipeBroken broken)
            {
                throw new Kernel.RuleBroken(broken.Message, nameof(form.Recipe));
            }
        },
        () => Task.FromResult<IActionResult>(View("New", Page(form))));

    NewTenancyPage Page(TenancyForm form) => new(form, [.. library.All.Where(r => r.IsSetupRecipe).Select(r => new RecipeOption(r.Name ?? "", r.DisplayName ?? r.Name ?? "", r.Description ?? ""))]);
}

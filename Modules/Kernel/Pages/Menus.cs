using Kernel.Modules;
using Kernel.People;
using Kernel.Settings;
using Kernel.Tenancy;

namespace Kernel.Pages;

/// <summary>The menus as this viewer on this site sees them.</summary>
public sealed class Menus(ModuleCatalog catalog, Site site, Access access, CurrentTenant tenant)
{
    public IEnumerable<MenuEntry> Main => catalog.Menu
        .Where(m => site.Has(m.Module) && (m.Needs is null || access.Can(m.Needs)) && (m.When is null || m.When(site))).OrderBy(m => m.Order);

    public IEnumerable<IGrouping<string, AdminEntry>> Admin => catalog.Admin
        .Where(m => site.Has(m.Module) && access.Can(m.Needs) && (!m.OnlyOnRoot || tenant.Tenant.IsRoot)).OrderBy(m => m.Order).GroupBy(m => m.Group);
}

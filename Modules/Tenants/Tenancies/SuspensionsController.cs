using Kernel;
using Kernel.Pages;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace Tenants.Tenancies;

/// <summary>Pauses a site and opens it again.</summary>
[Route("admin/tenants/{name}/suspension"), Admin(TenantsModule.ManageTenants), OnlyOnRoot]
sealed class SuspensionsController(TenantRegister register, CurrentTenant here) : CopController
{
    [HttpPost]
    public Task<IActionResult> Create(string name, CancellationToken stop) => Do(() =>
    {
        // Whoever pauses the site that they stand on could not come back to open it.
        if (name == here.Tenant.Name) throw new RuleBroken("This is the platform's own site. Pause it from the command line if you must.");
        return register.Suspend(name, stop);
    }, $"{name} is paused. Its visitors are told to come back later.");

    [HttpDelete]
    public Task<IActionResult> Destroy(string name, CancellationToken stop) => Do(() => register.Resume(name, stop), $"{name} is open again.");

    async Task<IActionResult> Do(Func<Task> act, string done)
    {
        try
        {
            await act();
            Say(done);
        }
        catch (RuleBroken broken)
        {
            Say(broken.Message);
        }
        return To("/admin/tenants");
    }
}

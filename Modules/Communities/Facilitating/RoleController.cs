using Kernel.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Communities.Facilitating;

/// <summary>The base of what is done to a role: found for those who may see it, and shown once more when a rule says no.</summary>
abstract class RoleController(HeldRoles roles) : CopController
{
    protected async Task<IActionResult> Change(string id, Func<HeldRole, bool> may, Func<HeldRole, Task<IActionResult>> change, CancellationToken stop)
    {
        if (await roles.Find(id, stop) is not { } found) return NotFound();
        if (!may(found)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(() => change(found), again: async () => View("/Communities/Facilitating/Show.cshtml", await roles.Page(found, stop)));
    }

    /// <summary>Where a form's address leads somebody who had to sign in first.</summary>
    protected IActionResult Back(string id) => To("/facilitating/" + id);
}

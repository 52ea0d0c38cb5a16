using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Users.Doors;

namespace Users.Logins;

[Route("logout"), Everybody]
internal sealed class LogoutController(FrontDoor door) : CopController
{
    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken stop)
    {
        await door.SeeOut(HttpContext, stop);
        return To("/");
    }
}

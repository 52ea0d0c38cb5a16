using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Notifications.Mail;

namespace Notifications.Account.MailStop;

/// <summary>That mail to somebody's address is stopped because it came back.</summary>
[Route("account/mail-stop"), SignedIn]
internal sealed class MailStopController(AppDb db) : CopController
{
    [HttpDelete]
    public async Task<IActionResult> Destroy(CancellationToken stop)
    {
        var address = AddressTrouble.Normal(await db.Set<Person>().Where(p => p.Id == Me.Id).Select(p => p.Email).SingleAsync(stop) ?? "");
        if (await db.Set<AddressTrouble>().SingleOrDefaultAsync(a => a.Address == address, stop) is { } trouble)
        {
            db.Remove(trouble);
            await db.SaveChangesAsync(stop);
            Say("Mail goes to your address again.");
        }
        return To("/account/notifications");
    }
}

using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Content.Admin.Versions;

/// <summary>A former version becomes the draft, to be looked at before readers see it.</summary>
[Route("admin/content/{id}/versions/{number:int}/restoration"), Admin(ContentModule.Edit)]
sealed class RestorationsController(AppDb db, Visible visible, Publishing publishing) : CopController
{
    [HttpPost]
    public async Task<IActionResult> Create(string id, int number, CancellationToken stop)
    {
        if (await visible.ForEditors.SingleOrDefaultAsync(i => i.Id == id, stop) is not { } item) return NotFound();

        await publishing.Restore(item, number, Me.Name, stop);
        await db.SaveChangesAsync(stop);
        Say($"Version {number} is the draft now. Publish it when it is right.");
        return To($"/admin/content/{id}");
    }
}

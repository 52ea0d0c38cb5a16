using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Moderation.Account;

/// <summary>What facilitators decided about what the viewer wrote, and what they wrote to them.</summary>
[Route("account/moderation"), SignedIn]
internal sealed class DecisionsController(AppDb db, DecisionQuery decisions) : CopController
{
    public static string PathOf(string caseId) => "/account/moderation/" + caseId;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var notes = db.Set<PersonalNote>().Where(n => n.PersonId == Me.Id);
        return View(new DecisionsPage(await decisions.Rows(stop), await notes.CountAsync(stop), await notes.CountAsync(n => n.ShownUtc == null, stop)));
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await decisions.Page(id, new(), stop) is { } page ? View(page) : NotFound();
}

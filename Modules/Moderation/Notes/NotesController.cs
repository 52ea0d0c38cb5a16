using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Moderation.People;

namespace Moderation.Notes;

/// <summary>What facilitators want to remember about somebody.</summary>
[Route("communities/{slug}/moderation/people/{name}/notes"), SignedIn]
internal sealed class NotesController(AppDb db) : PersonController
{
    [HttpGet]
    public IActionResult Index(string name) => To($"{Community.Path}/moderation/people/{Uri.EscapeDataString(name)}");

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string name, PersonForm form, CancellationToken stop) => Change(name, form, async (person, because) =>
    {
        db.Add(PersonalNote.About(person.Id, Community.Id, Me.Id, form.Note, Now));
        because?.Remember(CaseAct.Noted, Me.Id, "", Now);
        await db.SaveChangesAsync(stop);
        Say("Noted.");
    }, stop);
}

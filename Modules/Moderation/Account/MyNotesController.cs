using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Moderation.Account;

/// <summary>What facilitators noted about the viewer. They ask, and have it at once; facilitators see that they did.</summary>
[Route("account/moderation/notes"), SignedIn]
internal sealed class MyNotesController(AppDb db, TimeProvider clock) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var shown = await (from n in db.Set<PersonalNote>()
                           where n.PersonId == Me.Id && n.ShownUtc != null
                           join c in db.Set<Community>() on n.CommunityId equals c.Id
                           join p in db.Set<Person>() on n.AuthorId equals p.Id into authors from p in authors.DefaultIfEmpty()
                           orderby n.WrittenUtc descending, n.Id descending
                           select new MyNote(p == null ? Face.Gone.DisplayName : p.DisplayName, c.DisplayText, n.Text, n.WrittenUtc)).ToListAsync(stop);
        return View("/Moderation/Account/Notes.cshtml", new MyNotesPage(shown, await db.Set<PersonalNote>().CountAsync(n => n.PersonId == Me.Id && n.ShownUtc == null, stop)));
    }

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(CancellationToken stop)
    {
        foreach (var note in await db.Set<PersonalNote>().Where(n => n.PersonId == Me.Id && n.ShownUtc == null).ToListAsync(stop)) note.Show(clock.UtcNow());
        await db.SaveChangesAsync(stop);
        return To("/account/moderation/notes");
    }
}

using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace People.Introductions.Letters;

/// <summary>The introduction itself, for the two whom it names and whoever made it.</summary>
[Route("introductions/{id}"), SignedIn]
internal sealed class LettersController(AppDb db) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken stop)
    {
        var found = await (from i in db.Set<Introduction>()
                           where i.Id == id && i.State == IntroductionState.Made && (i.FirstId == Me.Id || i.SecondId == Me.Id || i.ById == Me.Id)
                           join c in db.Set<Community>() on i.CommunityId equals c.Id
                           join first in db.Set<Person>() on i.FirstId equals first.Id
                           join second in db.Set<Person>() on i.SecondId equals second.Id
                           from maker in db.Set<Person>().Where(p => p.Id == i.ById).DefaultIfEmpty()
                           select new
                           {
                               i.FirstId, i.SecondId, i.Reason, i.AtUtc, c.Slug, c.DisplayText,
                               First = new Face(first.UserName!, first.DisplayName, first.Photo, first.Organisation), Second = new Face(second.UserName!, second.DisplayName, second.Photo, second.Organisation),
                               By = maker == null ? null : new Face(maker.UserName!, maker.DisplayName, maker.Photo, maker.Organisation),
                           }).SingleOrDefaultAsync(stop);
        return found is null ? NotFound() : View(new IntroductionPage(new() { Slug = found.Slug, Name = found.DisplayText }, found.By ?? Face.Gone, found.First, found.Second,
            found.FirstId == Me.Id ? found.Second : found.SecondId == Me.Id ? found.First : null, found.Reason, found.AtUtc));
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text;
using Communities;
using Events.ICal;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Imports;

/// <summary>Bringing events in from a calendar file.</summary>
[Route("communities/{slug}/events/import"), SignedIn]
internal sealed class ImportsController(AppDb db, TimeProvider clock) : CommunityController
{
    const int LargestFile = 1 << 20;

    [HttpGet]
    public async Task<IActionResult> New() => await May(EventsModule.Tend) ? View(new ImportPage(Community, new())) : StatusCode(StatusCodes.Status403Forbidden);

    [HttpPost, EnableRateLimiting(Limits.Upload), RequestSizeLimit(2 * LargestFile)]
    public async Task<IActionResult> Create(ImportForm form, CancellationToken stop)
    {
        if (!await May(EventsModule.Tend)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var file = CalendarFile.Read(await Text(form.File, stop), Site.TimeZone);
            var (taken, left) = (new List<TakenEvent>(), file.Left.ToList());
            var known = (await db.Set<Event>().In(Community.Id).Where(e => e.ImportedUid != null).Select(e => e.ImportedUid!).ToListAsync(stop)).ToHashSet();
            foreach (var brought in file.Events)
            {
                if (brought.Uid.Length > 0 && !known.Add(brought.Uid)) left.Add($"“{brought.Title}” stayed out: it was brought here before.");
                else taken.Add(Take(brought));
            }
            await db.SaveChangesAsync(stop);
            return View("Show", new ImportedPage(Community, taken, left));
        }, again: () => Task.FromResult<IActionResult>(View("New", new ImportPage(Community, form))));
    }

    TakenEvent Take(BroughtEvent brought)
    {
        var link = Uri.TryCreate(brought.Link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? $"\n\n<{brought.Link}>" : "";
        var plan = new EventPlan(brought.Title, EventKind.Meeting, brought.Text + link, brought.StartUtc, brought.EndUtc, brought.TimeZone, brought.Place, "", [], 0, null, [Me.Id], "");
        var made = Event.Imported(Community, Me.Id, Me.Name, plan, brought.Uid, clock.UtcNow());
        db.Add(made);
        return new(Event.PathOf(Community.Path, made.Id), made.DisplayText, made.When, brought.Notes);
    }

    static async Task<string> Text(IFormFile? file, CancellationToken stop)
    {
        if (file is null || file.Length == 0) throw new RuleBroken("Choose a calendar file. Its name usually ends in .ics.", nameof(ImportForm.File));
        if (file.Length > LargestFile) throw new RuleBroken("This file is larger than 1 MB. Export fewer months at once.", nameof(ImportForm.File));

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var text = await reader.ReadToEndAsync(stop);
        return text.Contains("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase) ? text : throw new RuleBroken("There is no event in this file.", nameof(ImportForm.File));
    }
}

public sealed record ImportPage(CommunityView Community, ImportForm Form);

public sealed class ImportForm
{
    [Display(Name = "Calendar file", Description = "As your calendar program exports it: a file that ends in .ics, up to 1 MB.")]
    public IFormFile? File { get; init; }
}

/// <summary>What was taken, and in plain words what was not.</summary>
public sealed record ImportedPage(CommunityView Community, IReadOnlyList<TakenEvent> Taken, IReadOnlyList<string> Left);

public sealed record TakenEvent(string Path, string Title, When When, IReadOnlyList<string> Notes);

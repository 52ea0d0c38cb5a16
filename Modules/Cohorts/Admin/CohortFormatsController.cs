using System.ComponentModel.DataAnnotations;
using Cohorts.Formats;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Cohorts.Admin;

/// <summary>The formats of cohorts: seen, copied, changed.</summary>
[Route("admin/cohort-formats"), Admin(CohortsModule.Formats)]
internal sealed class CohortFormatsController(AppDb db, CohortShelf shelf) : CopController
{
    const string Path = "/admin/cohort-formats";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) =>
        View(new CohortFormatsPage([.. (await shelf.All(stop)).Select(f => new CohortFormatLine(f.Format.Key, f.Format.Title, f.Format.About, f.Format.Phases.Count, f.IsShipped))]));

    /// <summary>A format's file. Those that ship are read and copied; the site's own are changed.</summary>
    [HttpGet("{name}")]
    public async Task<IActionResult> Edit(string name, CancellationToken stop) =>
        await shelf.Find(name, stop) is { } found ? View(new CohortFormatPage(name, found.Format.Title, found.IsShipped, new() { Json = found.Json, Version = found.Version })) : NotFound();

    [HttpGet("{name}/copy")]
    public async Task<IActionResult> New(string name, CancellationToken stop)
    {
        if (await shelf.Find(name, stop) is not { } found) return NotFound();

        var json = found.Json.Replace($"\"format\": \"{name}\"", $"\"format\": \"{name}-copy\"", StringComparison.Ordinal).Replace($"\"title\": \"{found.Format.Title}\"", $"\"title\": \"{found.Format.Title} (copy)\"", StringComparison.Ordinal);
        return View("Edit", new CohortFormatPage("", "A new format", false, new() { Json = json }));
    }

    [HttpPost]
    public Task<IActionResult> Create(CohortFormatForm form, CancellationToken stop) => Attempt(async () =>
    {
        var format = await shelf.Keep(null, form.Json ?? "", stop);
        await db.SaveChangesAsync(stop);
        Say($"“{format.Title}” is kept, and cohorts can be set up with it.");
        return To(Path);
    }, again: () => Task.FromResult<IActionResult>(View("Edit", new CohortFormatPage("", "A new format", false, form))));

    [HttpPut("{name}")]
    public async Task<IActionResult> Update(string name, CohortFormatForm form, CancellationToken stop)
    {
        if (await shelf.Find(name, stop) is not { } found) return NotFound();

        return await Attempt(async () =>
        {
            if (found.IsShipped) throw new RuleBroken("This format ships with the site. Copy it, and change the copy.");
            if (found.Version != form.Version) throw new RuleBroken("Somebody changed this format while you were writing. Open it in another window, see what is there now, then save again.");
            await shelf.Keep(name, form.Json ?? "", stop);
            await db.SaveChangesAsync(stop);
            Say("Kept. Cohorts that are set up already go on as they began.");
            return To(Path);
        }, again: () => Task.FromResult<IActionResult>(View("Edit", new CohortFormatPage(name, found.Format.Title, found.IsShipped, form))));
    }
}

public sealed record CohortFormatsPage(IReadOnlyList<CohortFormatLine> Formats);

public sealed record CohortFormatLine(string Key, string Title, string About, int Phases, bool IsShipped);

/// <param name="Key">Empty for a new one.</param>
public sealed record CohortFormatPage(string Key, string Title, bool IsShipped, CohortFormatForm Form);

public sealed class CohortFormatForm
{
    [Display(Name = "The format’s file", Description = "JSON. “from” is “start” or “end”; “what” is “posted” or “committed”. What is wrong is said when you save, and nothing is kept until all of it is right.")]
    public string? Json { get; set; }

    public int Version { get; set; }
}

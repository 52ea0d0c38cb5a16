using Activities.Formats;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Activities.Admin;

/// <summary>The formats of the site: seen, copied, changed, switched.</summary>
[Route("admin/formats"), Admin(ActivitiesModule.Formats)]
internal sealed class FormatsController(AppDb db, FormatShelf shelf) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) =>
        View(new FormatsPage([.. (await shelf.All(stop)).Select(f => new FormatLine(f.Format.Key, f.Format.Title, f.Format.About, f.Format.Phases.Count, f.IsShipped, f.IsOn))], Site.Get<ActivitySettings>().SingleBlind));

    /// <summary>A format's file. Those that ship are read and copied; the site's own are changed.</summary>
    [HttpGet("{name}")]
    public async Task<IActionResult> Edit(string name, CancellationToken stop) =>
        await shelf.Find(name, stop) is { } found ? View(new FormatPage(name, found.Format.Title, found.IsShipped, found.IsOn, new() { Json = found.Json, Version = found.Version })) : NotFound();

    [HttpGet("{name}/copy")]
    public async Task<IActionResult> Copy(string name, CancellationToken stop)
    {
        if (await shelf.Find(name, stop) is not { } found) return NotFound();

        var json = found.Json.Replace($"\"format\": \"{name}\"", $"\"format\": \"{name}-copy\"", StringComparison.Ordinal).Replace($"\"title\": \"{found.Format.Title}\"", $"\"title\": \"{found.Format.Title} (copy)\"", StringComparison.Ordinal);
        return View("New", new FormatPage(name, found.Format.Title, false, false, new() { Json = json }));
    }

    [HttpPost]
    public Task<IActionResult> Create(FormatForm form, CancellationToken stop) => Attempt(async () =>
    {
        var format = await shelf.Keep(null, form.Json ?? "", on: true, stop);
        await db.SaveChangesAsync(stop);
        Say($"“{format.Title}” is kept, and communities can use it.");
        return To("/admin/formats");
    }, again: () => Task.FromResult<IActionResult>(View("New", new FormatPage("", "", false, false, form))));

    [HttpPut("{name}")]
    public async Task<IActionResult> Update(string name, FormatForm form, CancellationToken stop)
    {
        if (await shelf.Find(name, stop) is not { } found) return NotFound();

        return await Attempt(async () =>
        {
            if (found.IsShipped) throw new RuleBroken("This format ships with the site. Copy it, and change the copy.");
            if (found.Version != form.Version) throw new RuleBroken("Somebody changed this format while you were writing. Open it in another window, see what is there now, then save again.");
            await shelf.Keep(name, form.Json ?? "", on: null, stop);
            await db.SaveChangesAsync(stop);
            Say("Kept. What runs already goes on as it began.");
            return To("/admin/formats");
        }, again: () => Task.FromResult<IActionResult>(View("Edit", new FormatPage(name, found.Format.Title, found.IsShipped, found.IsOn, form))));
    }

    [HttpPut("{name}/switch")]
    public async Task<IActionResult> Switch(string name, bool on, CancellationToken stop)
    {
        if (await shelf.Find(name, stop) is not { } found) return NotFound();

        await shelf.Switch(name, on, stop);
        await db.SaveChangesAsync(stop);
        Say(on ? $"“{found.Format.Title}” can be used now." : $"“{found.Format.Title}” is off. What runs already goes on.");
        return To("/admin/formats");
    }
}

/// <summary>Whether authors learn who reviews them.</summary>
[Route("admin/formats/single-blind"), Admin(ActivitiesModule.Formats)]
internal sealed class BlindnessController(SettingsDocument settings) : CopController
{
    [HttpPut]
    public async Task<IActionResult> Update(bool on, CancellationToken stop)
    {
        await settings.Change<ActivitySettings>(s => s.SingleBlind = on, stop);
        Say(on ? "From now on authors see “Reviewer 1” and “Reviewer 2”." : "From now on authors see who reviews them.");
        return To("/admin/formats");
    }
}

public sealed record FormatsPage(IReadOnlyList<FormatLine> Formats, bool IsSingleBlind);

public sealed record FormatLine(string Key, string Title, string About, int Phases, bool IsShipped, bool IsOn);

public sealed record FormatPage(string Key, string Title, bool IsShipped, bool IsOn, FormatForm Form);

public sealed class FormatForm
{
    [System.ComponentModel.DataAnnotations.Display(Name = "The format’s file", Description = "JSON. What is wrong in it is said with its line when you save; nothing is kept until all of it is right.")]
    public string? Json { get; set; }

    public int Version { get; set; }
}

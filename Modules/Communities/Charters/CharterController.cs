using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Charters;

/// <summary>A community's charter, its versions, and writing the next one step by step.</summary>
[Route("communities/{slug}/charter")]
internal sealed class CharterController(AppDb db, CharterReader reader, TimeProvider clock) : CommunityController
{
    const int Suggested = 100;

    [HttpGet, Everybody]
    public async Task<IActionResult> Show(int? version, CancellationToken stop)
    {
        var all = await reader.Approved(Community.Id, stop);
        var shown = version is null ? all.FirstOrDefault() : all.FirstOrDefault(c => c.Number == version);
        var canWrite = await MayWrite(stop);
        if (shown is null && version is not null) return NotFound();

        var view = shown is null ? null : await reader.View(shown, stop);
        var former = shown is null ? null : all.FirstOrDefault(c => c.Number < shown.Number);
        var waiting = canWrite ? await reader.Open(Community.Id, stop) : null;
        return View(new CharterPage(Community, view, [.. all.Select(c => new CharterVersionRow(c.Number, c.AnsweredUtc))],
            former is null ? null : CharterReader.Compare(await reader.View(former, stop), view!), waiting is null ? null : new(waiting.State.ToString(), waiting.Reason), canWrite));
    }

    [HttpGet("edit"), SignedIn]
    public async Task<IActionResult> Edit(int step = 1, CancellationToken stop = default)
    {
        if (!await MayWrite(stop)) return StatusCode(StatusCodes.Status403Forbidden);

        var open = await reader.Open(Community.Id, stop);
        if (open is { CanBeWritten: false }) return To(Community.Path + "/charter");

        var text = open?.Text ?? await Beginning(stop);
        return View(await Page(await Form(text, Math.Clamp(step, 1, WriteCharterPage.Steps.Length), stop), open, stop));
    }

    /// <summary>Keeps one step, and goes on to the next.</summary>
    [HttpPut, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Update(CharterForm form, CancellationToken stop)
    {
        if (!await MayWrite(stop)) return StatusCode(StatusCodes.Status403Forbidden);

        form.Step = Math.Clamp(form.Step, 1, WriteCharterPage.Steps.Length);
        var open = await reader.Open(Community.Id, stop);
        return await Attempt(async () =>
        {
            var text = await Written(form, open?.Text ?? await Beginning(stop), stop);
            if (open is null) db.Add(Charter.Begin(Community.Id, text, Me.Id, clock.UtcNow()));
            else open.Write(text);
            await db.SaveChangesAsync(stop);
            return To($"{Community.Path}/charter/edit?step={Math.Min(form.Step + 1, WriteCharterPage.Steps.Length)}");
        }, again: async () => View("Edit", await Page(form, open, stop)));
    }

    // Whoever started a community that nobody tends may make it formal, too.
    async Task<bool> MayWrite(CancellationToken stop) => Me.IsSignedIn && (await May(CommunitiesModule.Tend) || Access.Can(CommunitiesModule.Manage)
        || Community.Facilitators.Count == 0 && await db.Set<Community>().AnyAsync(c => c.Id == Community.Id && c.OwnerId == Me.Id, stop));

    async Task<CharterText> Beginning(CancellationToken stop) =>
        (await reader.Approved(Community.Id, stop)).FirstOrDefault()?.Text ?? new CharterText(Community.Purpose);

    async Task<CharterText> Written(CharterForm form, CharterText text, CancellationToken stop) => form.Step switch
    {
        1 => text with { Purpose = form.Purpose ?? "", Scope = form.Scope ?? "" },
        2 => text with { Norms = form.Norms ?? "", Roles = form.Roles ?? "" },
        3 => text with { Measures = form.Measures ?? "", ReviewUtc = form.Review is { } day ? LocalDay.Start(day, Site.TimeZone) : null, SponsorId = await SponsorOf(form, stop) },
        _ => text,
    };

    async Task<string> SponsorOf(CharterForm form, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(form.Sponsor)) return "";

        return (await db.Set<Person>().Where(p => p.SuspendedUtc == null).Called(form.Sponsor, nameof(form.Sponsor), $"Nobody here is called “{form.Sponsor}”. You find it on their profile.", stop)).Id;
    }

    async Task<CharterForm> Form(CharterText text, int step, CancellationToken stop) => new()
    {
        Step = step, Purpose = text.Purpose, Scope = text.Scope, Norms = text.Norms, Roles = text.Roles, Measures = text.Measures,
        Review = text.ReviewUtc is { } utc ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Site.TimeZone)) : null,
        Sponsor = await db.Set<Person>().Where(p => p.Id == text.SponsorId).Select(p => p.UserName).SingleOrDefaultAsync(stop),
    };

    async Task<WriteCharterPage> Page(CharterForm form, Charter? open, CancellationToken stop)
    {
        var asksSponsor = Community.Kind != CommunityKind.Interest;
        var charter = open ?? Charter.Begin(Community.Id, await Beginning(stop), Me.Id, clock.UtcNow());
        return new(Community, form.Step, form, [.. charter.Missing(asksSponsor, clock.UtcNow()).Select(m => new CharterGap(m.Step, m.Text))],
            form.Step == 3 ? await Members(stop) : [], asksSponsor, open?.State == CharterState.Returned ? open.Reason : "");
    }

    Task<List<Face>> Members(CancellationToken stop) =>
        (from m in db.Set<Membership>().Present()
         where m.CommunityId == Community.Id
         join p in db.Set<Person>() on m.PersonId equals p.Id
         orderby p.DisplayName
         select new Face(p.UserName!, p.DisplayName, "", p.JobTitle)).Take(Suggested).ToListAsync(stop);
}

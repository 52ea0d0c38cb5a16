using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Communities.Shared;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Certificates;

/// <summary>The viewer's own certificates: to print, and to show to others as far as they like.</summary>
[Route("my-learning/certificates/{id}"), SignedIn]
internal sealed class CertificatesController(AppDb db) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await Mine(id, stop) is { } mine ? View(Page(mine)) : NotFound();

    [HttpPut, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Update(string id, CertificateForm form, CancellationToken stop)
    {
        if (await Mine(id, stop) is not { } mine) return NotFound();

        mine.Showing = Enum.TryParse<CertificateShowing>(form.Showing, out var showing) ? showing : CertificateShowing.Nothing;
        await db.SaveChangesAsync(stop);
        Say(mine.Showing == CertificateShowing.Nothing ? "Nobody but you sees it now." : "Whoever has the address sees it now. You can take that back here at any time.");
        return To(mine.Path);
    }

    Task<Certificate?> Mine(string id, CancellationToken stop)
    {
        var me = Me.Id;
        return db.Set<Certificate>().SingleOrDefaultAsync(c => c.Id == id && c.PersonId == me, stop);
    }

    CertificatePage Page(Certificate mine) => new(mine.Id, mine.Title,
        CertificateWords.Of(mine, Me.DisplayName, Site.TimeZone) with { CheckedAt = mine.Showing == CertificateShowing.Nothing ? "" : $"{Request.Scheme}://{Request.Host}{Request.PathBase}{Certificate.CheckPathOf(mine.Code)}" },
        new() { Showing = mine.Showing.ToString() });
}

internal static class CertificateWords
{
    public static CertificateSheet Of(Certificate certificate, string name, TimeZoneInfo zone) => new(name, "has completed", $"“{certificate.Title}”",
        $" in the community of practice {certificate.Community}, on {TimeZoneInfo.ConvertTimeFromUtc(certificate.CompletedUtc, zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.", [$"It takes about {Plural.Of(certificate.Minutes, "minute", "minutes")}."])
        { Done = certificate.Done };
}

public sealed record CertificatePage(string Id, string Title, CertificateSheet Sheet, CertificateForm Form);

public sealed class CertificateForm
{
    [Display(Name = "Who may see it", Description = "Whoever you give the address to can see that it is true. Nobody finds it by searching.")]
    public string? Showing { get; set; }
}

using Communities.Shared;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Learning.Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Checks;

/// <summary>Where anybody sees whether a certificate is true. It shows what its owner agreed to, for as long as they do.</summary>
[Route("certificates"), Everybody, EnableRateLimiting(Limits.Search)]
internal sealed class ChecksController(AppDb db) : CopController
{
    [HttpGet]
    public IActionResult Index(string? code)
    {
        if (string.IsNullOrWhiteSpace(code)) return View(new CertificateSearch("", false));

        return Certificate.CodeIn(code) is { Length: > 0 } known ? To(Certificate.CheckPathOf(known)) : View(new CertificateSearch(code, true));
    }

    [HttpGet("{code}")]
    public async Task<IActionResult> Show(string code, CancellationToken stop)
    {
        if (Certificate.CodeIn(code) is not { Length: > 0 } known) return NotFound();

        // Of somebody who was shut out, or whose account is gone, nothing is said any more.
        var found = await (from c in db.Set<Certificate>().AsNoTracking()
                           where c.Code == known && c.Showing != CertificateShowing.Nothing
                           join p in db.Set<Person>() on c.PersonId equals p.Id
                           where p.SuspendedUtc == null
                           select new { Certificate = c, p.DisplayName }).SingleOrDefaultAsync(stop);
        if (found is null) return NotFound();

        // Whoever takes it back does so at once, on every copy.
        (Response.Headers.CacheControl, Response.Headers["X-Robots-Tag"]) = ("no-store", "noindex");
        return View(new CertificateCheck(CertificateWords.Of(found.Certificate, found.Certificate.Showing == CertificateShowing.WithName ? found.DisplayName : "A member of this site", Site.TimeZone)));
    }
}

public sealed record CertificateSearch(string Code, bool IsUnknown);

public sealed record CertificateCheck(CertificateSheet Sheet);

using Kernel.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Users.Doors;

/// <summary>Lets a person in through this browser, and out.</summary>
sealed class FrontDoor(Sessions sessions, SessionCookie cookie, CurrentTenant tenant, ILogger<FrontDoor> log)
{
    /// <summary>Always a new session: one that the browser brought along may have been planted there.</summary>
    public async Task LetIn(HttpContext http, string personId, bool stays, CancellationToken stop)
    {
        if (cookie.Read(http) is { } former) await sessions.End(former, stop);
        cookie.Write(http, await sessions.Open(personId, stays, Device.Of(http.Request.Headers.UserAgent), stop), stays);
        log.SignedIn(personId);
    }

    public async Task SeeOut(HttpContext http, CancellationToken stop)
    {
        if (cookie.Read(http) is { } secret) await sessions.End(secret, stop);
        cookie.Delete(http);
        http.Response.Headers["Clear-Site-Data"] = ClearSiteData();
    }

    // Never “cookies”, which clears the whole registrable domain and so signs people out of its other sites. What is stored
    // on the device belongs to the origin, which sites under a prefix share: only a site with a host of its own clears it.
    string ClearSiteData() => tenant.Tenant is { Prefix: "", Host.Length: > 0 } ? "\"cache\", \"storage\"" : "\"cache\"";
}

using Kernel.People;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Users.Doors;

/// <summary>
/// The cookie that holds a session's secret. Its name holds the tenant's id, so sites that share a host by prefix
/// do not overwrite each other's.
/// </summary>
sealed class SessionCookie(IHostEnvironment environment)
{
    public string NameFor(string tenantId) => (environment.IsDevelopment() ? "cop-" : "__Host-cop-") + tenantId;

    /// <summary>Null when the browser brings none that could be ours.</summary>
    public string? Read(HttpContext http) =>
        http.Request.Cookies.TryGetValue(NameOf(http), out var secret) && Secret.IsShaped(secret) ? secret : null;

    public void Write(HttpContext http, string secret, bool stays)
    {
        var options = Options(http);
        if (stays) options.MaxAge = Session.Lasting;
        http.Response.Cookies.Append(NameOf(http), secret, options);
    }

    public void Delete(HttpContext http) => http.Response.Cookies.Delete(NameOf(http), Options(http));

    string NameOf(HttpContext http) => NameFor(http.RequestServices.GetRequiredService<CurrentTenant>().Id);

    // The prefix “__Host-” needs https and the path “/”; on a developer's machine there is no https.
    CookieOptions Options(HttpContext http) => new()
    {
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps || !environment.IsDevelopment(),
        IsEssential = true,
    };
}

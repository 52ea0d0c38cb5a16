using System.Security.Claims;
using System.Text.Encodings.Web;
using Kernel.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Users.Doors;

/// <summary>Says who is asking, from the session cookie. A request without one touches no database.</summary>
sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, SessionCookie cookie)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "Session";

    /// <summary>The claim that holds the session's id.</summary>
    public const string SessionId = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookie.Read(Context) is not { } secret) return AuthenticateResult.NoResult();

        var rows = await Context.RequestServices.GetRequiredService<Sessions>().Find(secret, Context.RequestAborted);
        if (rows is not [var session, ..])
        {
            // Without a dead cookie the browser gets the pages that are kept for visitors again.
            cookie.Delete(Context);
            return AuthenticateResult.NoResult();
        }

        Context.RequestServices.GetRequiredService<Viewer>()
            .SignIn(session.PersonId, session.Name, session.DisplayName, session.Photo, rows.Where(r => r.Role is not null).Select(r => r.Role!));
        return AuthenticateResult.Success(new(new ClaimsPrincipal(Identity(session)), Name));
    }

    static ClaimsIdentity Identity(SessionRow session) =>
        new([new(ClaimTypes.NameIdentifier, session.PersonId), new(ClaimTypes.Name, session.Name), new(SessionId, session.Id)], Name);
}

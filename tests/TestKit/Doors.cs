using Kernel.Data;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace TestKit;

/// <summary>Lets the cast in, once, so that a test begins with people who are signed in already.</summary>
static class Doors
{
    public static async Task<IReadOnlyDictionary<string, CookieJar>> Open(WebApplication app, Tenant tenant, Clock clock)
    {
        await using var scope = await app.Services.GetRequiredService<TenantScopes>().Open(tenant, CancellationToken.None);
        var sessions = new Dictionary<string, CookieJar>();
        foreach (var member in Cast.All)
        {
            // The administrator is there since the site was made, under the name that such people get.
            var there = await scope.Db.Set<Person>().SingleOrDefaultAsync(p => p.NormalizedEmail == member.Email.ToUpperInvariant());
            if (there is not null) (there.UserName, there.NormalizedUserName, there.DisplayName) = (member.Name, member.Name.ToUpperInvariant(), member.DisplayName);
            var person = there ?? scope.Db.Add(new Person { UserName = member.Name, NormalizedUserName = member.Name.ToUpperInvariant(), Email = member.Email, NormalizedEmail = member.Email.ToUpperInvariant(), DisplayName = member.DisplayName, EmailConfirmed = true, JoinedUtc = clock.NowUtc }).Entity;
            sessions[member.Name] = new CookieJar(clock) { [StandIn.Cookie] = $"{person.Id}.{member.Name}.{member.Role}" };
        }
        await scope.Db.SaveChangesAsync();
        return sessions;
    }
}

/// <summary>Signs people in by a cookie that names them, until there are real sessions.</summary>
sealed class StandIn : Microsoft.AspNetCore.Hosting.IStartupFilter
{
    public const string Cookie = "cast";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (context.Request.Cookies[Cookie]?.Split('.') is [var id, var name, var role])
                context.RequestServices.GetRequiredService<Viewer>().SignIn(id, name, name, "", [role]);
            return following(context);
        });
        next(app);
    };
}

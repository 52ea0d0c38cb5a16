using Kernel.People;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Users;
using Users.Doors;
using Users.Identity;

namespace TestKit;

/// <summary>Lets the cast in, once, so that a test begins with people who are signed in already.</summary>
static class Doors
{
    public static async Task<IReadOnlyDictionary<string, CookieJar>> Open(WebApplication app, Tenant tenant, Clock clock)
    {
        await using var scope = await app.Services.GetRequiredService<TenantScopes>().Open(tenant, CancellationToken.None);
        var hash = await scope.Get<Passwords>().Hash(Cast.Password, CancellationToken.None);
        var cookie = scope.Get<SessionCookie>().NameFor(tenant.Id);
        var sessions = new Dictionary<string, CookieJar>();
        foreach (var member in Cast.All)
        {
            var person = await scope.Db.Write(() => Account(scope, member, hash), CancellationToken.None);
            sessions[member.Name] = new CookieJar(clock) { [cookie] = await scope.Get<Sessions>().Open(person.Id, stays: true) };
        }
        return sessions;
    }

    // The site's first administrator has an account already, under another name.
    static async Task<Person> Account(TenantScope scope, Member member, string hash)
    {
        var known = await scope.Db.Set<Person>().SingleOrDefaultAsync(p => p.NormalizedEmail == member.Email.ToUpperInvariant());
        if (known is null)
            return await scope.Get<Accounts>().Add(new(member.Email, member.DisplayName, hash, [member.Role, Role.Member]) { UserName = member.Name, IsConfirmed = true }, CancellationToken.None);

        (known.UserName, known.NormalizedUserName, known.DisplayName) = (member.Name, member.Name.ToUpperInvariant(), member.DisplayName);
        return known;
    }
}

using Kernel.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Users.Doors;

namespace Users.Identity;

/// <summary>ASP.NET Core Identity on the tenant's database, with sessions of our own instead of its cookies.</summary>
static class Wiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddIdentityCore<Person>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.User.AllowedUserNameCharacters = ""; // names are slugs in any script
            identity.Password.RequiredLength = PasswordRules.Shortest;
            identity.Password.RequiredUniqueChars = 1;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        }).AddRoles<Role>().AddUserStore<PersonStore>().AddRoleStore<RoleStore>().AddPasswordValidator<IdentityPasswordRules>();
        services.Configure<PasswordHasherOptions>(hash => hash.IterationCount = Passwords.Iterations);

        services.AddSingleton(s => CommonPasswords.BesideProgram(s.GetRequiredService<Microsoft.Extensions.Logging.ILogger<CommonPasswords>>()));
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<HashGate>();
        services.AddSingleton<SignInTurns>();
        services.AddSingleton<SessionLookup>();
        services.AddSingleton<SessionCookie>();
        services.AddScoped<Passwords>();
        services.AddScoped<Sessions>();
        services.AddScoped<FrontDoor>();
        services.AddScoped<SignInTries>();
        services.AddScoped<Doorkeeper>();
        services.AddScoped<Accounts>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<Registrar>();
        services.AddScoped<Tokens>();
        services.AddScoped<RolePowers>();
        services.AddScoped<Admin.Roles.RoleMatrix>();
        services.AddScoped<Inviting>();
        services.AddScoped<Invitations.PlaceInvitations>();
        services.AddScoped<AccountRoles>();
        services.AddScoped<Letters>();

        services.AddAuthentication(SessionHandler.Name).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null);
    }
}

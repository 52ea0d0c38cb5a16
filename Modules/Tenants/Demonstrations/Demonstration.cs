using System.Security.Cryptography;
using Kernel.Tenancy;
using Microsoft.Extensions.Configuration;

namespace Tenants.Demonstrations;

/// <summary>The site that a developer sees after the first <c>dotnet run</c>: invented people, real pages, four sign-ins.</summary>
sealed class Demonstration(TenantFactory factory, IConfiguration configuration)
{
    public const string PasswordSetting = "COPSITE:DEMO_PASSWORD";

    // The addresses are the recipe's, but for the administrator's, whom every new site gets.
    public static readonly IReadOnlyList<(string Role, string Email)> SignIns =
    [
        ("Administrator", "admin@example.org"),
        ("Editor", "editor@example.org"),
        ("Facilitator", "facilitator@example.org"),
        ("Member", "member@example.org"),
    ];

    /// <exception cref="Kernel.RuleBroken">It cannot be made, most likely because the password is too easy.</exception>
    public async Task<(Tenant Tenant, string Password)> Make(Action<string> progress, CancellationToken stop)
    {
        var password = configuration[PasswordSetting] is { Length: > 0 } chosen ? chosen : NewPassword();
        var order = new TenantOrder("demo", Host: "", Prefix: "", "demo", SignIns[0].Email, password, "Commons of Practice", password);
        return (await factory.Create(order, progress, stop), password);
    }

    /// <summary>Eighty bits, in groups that a person can copy.</summary>
    public static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", 4)));
}

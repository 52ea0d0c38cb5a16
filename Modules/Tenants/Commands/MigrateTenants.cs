using System.Data.Common;
using Kernel.Commands;
using Kernel.Tenancy;
using Spectre.Console;

namespace Tenants.Commands;

sealed class MigrateTenants(TenantRegister register, TenantUpgrades upgrades, TenantScopes scopes) : Command
{
    public override string Words => "migrate";
    public override string Usage => "";
    public override string Summary => "Brings every site's database to this program's schema. One that fails is named and the others go on.";

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        var count = await register.Count(stop);
        var broken = new List<string>();
        if (Terminal.IsRead) await Migrate(broken, () => { }, stop);
        else await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var bar = progress.AddTask("Sites", maxValue: Math.Max(1, count));
            await Migrate(broken, () => bar.Increment(1), stop);
        });

        foreach (var sentence in broken) await Console.Error.WriteLineAsync(Terminal.Plain(sentence));
        Console.WriteLine($"{Kernel.Pages.Plural.Of(count - broken.Count, "site is", "sites are")} up to date{(broken.Count == 0 ? "." : $", {broken.Count} could not be upgraded.")}");
        return broken.Count == 0 ? 0 : 1;
    }

    async Task Migrate(List<string> broken, Action done, CancellationToken stop)
    {
        await foreach (var tenant in register.All(stop))
        {
            try
            {
                await upgrades.Ensure(tenant, stop);
                // A database with the right schema by name can still be unreadable.
                await using var scope = await scopes.Open(tenant, stop);
            }
            catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException or InvalidDataException or System.Text.Json.JsonException)
            {
                broken.Add($"{tenant.Name}: {e.Message}");
            }
            done();
        }
    }
}

using Kernel;
using Kernel.Recipes;
using Kernel.Tenancy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Spectre.Console;
using Tenants.Commands;
using Tenants.Setup;

namespace Tenants.Demonstrations;

/// <summary>An empty platform gets the demonstration on a developer's machine, and the setup screen anywhere else.</summary>
sealed class FirstRun(TenantDirectory directory, Demonstration demonstration, SetupScreen setup, IHostEnvironment environment, IConfiguration configuration) : IFirstRun
{
    public async Task Begin(CancellationToken stop)
    {
        if (!await directory.IsEmpty(stop)) return;

        if (!environment.IsDevelopment() || configuration["COPSITE:DEMO"] == "off" || !await Demonstrate(stop)) setup.Open();
    }

    async Task<bool> Demonstrate(CancellationToken stop)
    {
        try
        {
            Tenant tenant = null!;
            var password = "";
            await Terminal.Show(async progress => (tenant, password) = await demonstration.Make(progress, stop));
            Announce(tenant, password);
            return true;
        }
        catch (Exception e) when (e is RuleBroken or RecipeBroken)
        {
            await Console.Error.WriteLineAsync("The demonstration could not be made. " + Terminal.Plain(e.Message));
            return false;
        }
    }

    static void Announce(Tenant tenant, string password)
    {
        Style? bold = Terminal.IsRead ? null : new Style(decoration: Decoration.Bold);
        var rows = new Grid().AddColumn().AddColumn();
        rows.AddRow(new Text("Address"), new Text(tenant.Address + "/", bold));
        rows.AddRow(new Text("Begin at"), new Text(tenant.Address + "/start-here"));
        foreach (var (role, email) in Demonstration.SignIns) rows.AddRow(new Text(role), new Text(email));
        rows.AddRow(new Text("Password"), new Text(password, bold));
        rows.AddRow(new Text(""), new Text("One password for all four; it is shown this once."));

        AnsiConsole.Write(new Panel(rows).Header(" The demonstration site is ready ").Border(BoxBorder.Rounded).Padding(2, 1));
    }
}

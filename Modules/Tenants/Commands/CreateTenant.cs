using Kernel;
using Kernel.Commands;
using Kernel.Tenancy;
using Spectre.Console;

namespace Tenants.Commands;

sealed class CreateTenant(TenantFactory factory) : Command
{
    public override string Words => "tenant create";
    public override string Usage => "NAME [--host H | --prefix P] --recipe R --admin-email E --admin-password W [--site-name S]";
    public override string Summary => "Makes a new site. Without host and prefix it is the platform's own, of which there is one.";

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        var order = new TenantOrder(line.Only("what the site is to be called"), line["host"] ?? "", line["prefix"] ?? "",
            line.Need("recipe"), line.Need("admin-email"), Password(line), line["site-name"] ?? "");
        TenantName.Check(order.Name);

        Tenant tenant = null!;
        await Terminal.Show(async progress => tenant = await factory.Create(order, progress, stop));
        Terminal.Line($"{tenant.Name} is ready at {tenant.Address}/");
        return 0;
    }

    // Typed at a prompt, it stands in no history and in no list of processes.
    static string Password(CommandLine line) =>
        line["admin-password"] is { Length: > 0 } given && given != "true" ? given
        : Console.IsInputRedirected || Terminal.IsRead ? throw new RuleBroken("--admin-password is missing.")
        : AnsiConsole.Prompt(new TextPrompt<string>("Password of the administrator:").Secret());
}

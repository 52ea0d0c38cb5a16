using Kernel.Commands;
using Spectre.Console;

namespace Tenants.Commands;

sealed class CreateTenant(TenantFactory factory) : Command
{
    public override string Words => "tenant create";
    public override string Usage => "NAME --host H | --prefix P --recipe R --admin-email E --admin-password W [--site-name S]";
    public override string Summary => "Makes a new site.";

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        var order = new TenantOrder(line.Values.FirstOrDefault() ?? "", line["host"] ?? "", line["prefix"] ?? "",
            line.Need("recipe"), line.Need("admin-email"), line.Need("admin-password"), line["site-name"] ?? "");
        var tenant = await AnsiConsole.Status().StartAsync("Starting", status => factory.Create(order, step => status.Status(step), stop));
        AnsiConsole.MarkupLineInterpolated($"[green]{tenant.Name}[/] is ready at {tenant.Address}/");
        return 0;
    }
}

using Kernel.Commands;
using Kernel.Tenancy;
using Spectre.Console;

namespace Tenants.Commands;

sealed class ListTenants(TenantRegister register) : Command
{
    // More rows than that are not looked at, they are searched.
    const int FitsATable = 200;

    public override string Words => "tenant list";
    public override string Usage => "";
    public override string Summary => "Lists the sites; as lines with tabs when they go to a file or another program.";

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        var count = await register.Count(stop);
        if (Terminal.IsRead || count > FitsATable) await Lines(stop);
        else if (count == 0) Console.WriteLine("There is no site yet. “tenant create” makes one.");
        else await Table(stop);
        return 0;
    }

    async Task Lines(CancellationToken stop)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        await foreach (var tenant in register.All(stop)) await output.WriteLineAsync(string.Join('\t', Cells(tenant)));
    }

    async Task Table(CancellationToken stop)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Name", "Address", "State", "Recipe", "Made");
        await foreach (var tenant in register.All(stop)) table.AddRow([.. Cells(tenant).Select(cell => new Text(cell))]);
        AnsiConsole.Write(table);
    }

    static string[] Cells(Tenant tenant) =>
        [tenant.Name, tenant.Address + "/", tenant.State.ToString().ToLowerInvariant(), tenant.Recipe, tenant.CreatedUtc.ToString("yyyy-MM-dd HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture)];
}

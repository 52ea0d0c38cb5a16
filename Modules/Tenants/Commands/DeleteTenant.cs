using Kernel;
using Kernel.Commands;
using Spectre.Console;

namespace Tenants.Commands;

sealed class DeleteTenant(TenantRegister register) : Command
{
    public override string Words => "tenant delete";
    public override string Usage => "NAME [--yes]";
    public override string Summary => "Deletes a site with everything in it, for good.";

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        var tenant = await register.Called(line.Only("which site"), stop);
        if (!line.Has("yes") && !Agreed(tenant.Name)) return 1;

        await Terminal.Show(progress => register.Delete(tenant.Name, progress, stop));
        Console.WriteLine($"{tenant.Name} is gone.");
        return 0;
    }

    // The name has to be typed: a habit of pressing Y deletes the wrong site.
    static bool Agreed(string name)
    {
        if (Console.IsInputRedirected) throw new RuleBroken($"This deletes “{name}” with everything in it. Add --yes if that is what you want.");

        var typed = AnsiConsole.Ask<string>($"This deletes [yellow]{Markup.Escape(name)}[/] with everything in it, for good. Type its name to go on:");
        if (typed == name) return true;

        Console.WriteLine("Nothing was deleted.");
        return false;
    }
}

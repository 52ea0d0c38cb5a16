using Kernel.Commands;

namespace Tenants.Commands;

sealed class SuspendTenant(TenantRegister register) : Command
{
    public override string Words => "tenant suspend";
    public override string Usage => "NAME";
    public override string Summary => "Pauses a site: its visitors are told to come back later, nothing is lost.";

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        var name = line.Only("which site");
        await register.Suspend(name, stop);
        Console.WriteLine($"{name} is paused. “tenant resume {name}” opens it again.");
        return 0;
    }
}

using Kernel.Commands;

namespace Tenants.Commands;

sealed class ResumeTenant(TenantRegister register) : Command
{
    public override string Words => "tenant resume";
    public override string Usage => "NAME";
    public override string Summary => "Opens a paused site again.";

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        var name = line.Only("which site");
        await register.Resume(name, stop);
        Console.WriteLine($"{name} is open again.");
        return 0;
    }
}

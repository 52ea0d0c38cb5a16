using System.Text.Json;
using Kernel.Commands;
using Kernel.Settings;

namespace Tenants.Commands;

sealed class ExportRecipe(TenantRegister register) : Command
{
    public override string Words => "recipe export";
    public override string Usage => "--tenant T [--to FILE]";
    public override string Summary => "Writes everything of a site that a recipe can say, without passwords and other secrets.";

    static readonly JsonSerializerOptions Indented = new(SiteJson.Options) { WriteIndented = true };

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        var name = line.Need("tenant");
        await using var scope = await register.Open(name, stop);
        var json = (await scope.Get<Kernel.Recipes.Recipes>().Export(name, stop)).ToJsonString(Indented);

        if (line["to"] is { Length: > 0 } file)
        {
            await File.WriteAllTextAsync(file, json + "\n", stop);
            Console.WriteLine($"Wrote {Path.GetFullPath(file)}");
        }
        else
        {
            Console.WriteLine(json);
        }
        return 0;
    }
}

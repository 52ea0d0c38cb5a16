using Kernel.Commands;
using Kernel.Recipes;
using Tenants.RecipeRuns;

namespace Tenants.Commands;

sealed class RunRecipe(TenantRegister register, RecipeLibrary library) : Command
{
    public override string Words => "recipe run";
    public override string Usage => "FILE --tenant T [--dry-run]";
    public override string Summary => "Runs a recipe, a file or one of ours by its name, on a site: all of it or nothing. The dry run tells what it would do.";

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        var (file, tenant, rehearse) = (line.Only("which recipe"), line.Need("tenant"), line.Has("dry-run"));
        var recipe = (File.Exists(file) || Directory.Exists(file) ? null : library.Called(file)) ?? RecipeLibrary.Read(file);

        await using var scope = await register.Open(tenant, stop);
        var report = RecipeReport.Of(await scope.Get<RecipeRunner>().RunAsOperator(recipe, rehearse, stop));
        Print(report, Path.GetFileName(file), tenant, rehearse);
        return 0;
    }

    static void Print(RecipeReport report, string file, string tenant, bool rehearse)
    {
        Terminal.Line(rehearse ? $"{file} would do this on {tenant}. Nothing was changed." : $"{file} ran on {tenant}.");
        foreach (var group in report.Groups.Where(g => g.Count > 0))
        {
            Console.WriteLine();
            Terminal.Heading($"{group.Title}: {group.Count}");
            foreach (var line in group.Lines) Terminal.Line(line.Step.Length == 0 ? $"  {line.What}" : $"  step {line.Step}: {line.What}");
        }
        Console.WriteLine();
        Terminal.Line(string.Join(", ", report.Groups.Select(g => $"{g.Count} {g.Title.ToLowerInvariant()}")) + ".");
    }
}

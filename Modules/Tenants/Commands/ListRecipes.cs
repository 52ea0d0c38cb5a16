using Kernel.Commands;
using Kernel.Recipes;
using Spectre.Console;

namespace Tenants.Commands;

sealed class ListRecipes(RecipeLibrary library) : Command
{
    public override string Words => "recipe list";
    public override string Usage => "";
    public override string Summary => "Lists the recipes that came with the program.";

    public override bool NeedsPlatform => false;

    public override Task<int> Run(CommandLine line, CancellationToken stop)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Name", "For", "What it does");
        foreach (var recipe in library.All)
        {
            string[] cells = [recipe.Name ?? Path.GetFileName(recipe.File), recipe.IsSetupRecipe ? "new sites" : "sites that exist", recipe.Description ?? ""];
            if (Terminal.IsRead) Terminal.Line(string.Join('\t', cells));
            else table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }
        if (!Terminal.IsRead) AnsiConsole.Write(table);
        return Task.FromResult(0);
    }
}

using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Content.Steps;

/// <summary>Content types, parts and fields, in Orchard's shape and by Orchard's rules of merging.</summary>
sealed class ContentDefinitionStep(AppDb db, DefinitionRows rows, ModuleCatalog catalog) : RecipeStep
{
    public override string Name => "ContentDefinition";
    public override int Order => 30;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var type in Objects(body, "ContentTypes")) DefinitionMerge.Check(type, DefinitionMerge.Parts);
        foreach (var part in Objects(body, "ContentParts")) DefinitionMerge.Check(part, DefinitionMerge.Fields);
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var type in Objects(body, "ContentTypes"))
            Tell(run, await rows.PutType(type, stop), $"the content type “{DefinitionMerge.NameOf(type)}”");
        foreach (var part in Objects(body, "ContentParts"))
            Tell(run, await rows.PutPart(part, stop), $"the part “{DefinitionMerge.NameOf(part)}”");

        await TellStrangers(body, run, stop);
    }

    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var types = await db.Set<ContentTypeRow>().AsNoTracking().OrderBy(t => t.Name).Select(t => t.Json).ToListAsync(stop);
        var parts = await db.Set<ContentPartRow>().AsNoTracking().OrderBy(p => p.Name).Select(p => p.Json).ToListAsync(stop);
        if (types.Count + parts.Count == 0) return null;

        return new JsonObject
        {
            ["ContentTypes"] = new JsonArray([.. types.Select(t => JsonNode.Parse(t))]),
            ["ContentParts"] = new JsonArray([.. parts.Select(p => JsonNode.Parse(p))]),
        };
    }

    async Task TellStrangers(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        var defined = (await db.Set<ContentPartRow>().Select(p => p.Name).ToListAsync(stop)).ToHashSet();
        foreach (var type in Objects(body, "ContentTypes"))
            foreach (var part in Loose.Objects(type[DefinitionMerge.Parts]).Select(p => Loose.Text(p["PartName"])!))
                if (!KnownShapes.IsPart(part) && !defined.Contains(part) && part != DefinitionMerge.NameOf(type) && catalog.ContentTypes.All(t => t.Name != part)) Strangers.Part(run, part);

        foreach (var field in Objects(body, "ContentParts").SelectMany(p => Loose.Objects(p[DefinitionMerge.Fields])))
            if (!KnownShapes.IsField(Loose.Text(field["FieldName"])!)) Strangers.Field(run, Loose.Text(field["FieldName"])!);
    }

    static void Tell(RecipeRun run, Merged merged, string what)
    {
        var said = char.ToUpperInvariant(what[0]) + what[1..];
        if (merged == Merged.Made) run.Made(said);
        else if (merged == Merged.Changed) run.Changed(said);
        else run.Kept(said);
    }
}

/// <summary>Says of each unknown part and field once in a run that it is kept.</summary>
static class Strangers
{
    public static void Part(RecipeRun run, string name) => Once(run, $"No module here understands the part “{name}”. It is kept as it is and given back by an export.");

    public static void Field(RecipeRun run, string type) => Once(run, $"No module here understands fields of the type “{type}”. They are kept as they are and given back by an export.");

    static void Once(RecipeRun run, string sentence)
    {
        if (run.Lines.All(l => l.What != sentence)) run.NotUnderstood(sentence);
    }
}

using System.Text.Json.Nodes;

namespace Kernel.Recipes;

/// <summary>
/// Reads a recipe file in Orchard Core's format. Comments are allowed; trailing commas, repeated keys
/// and anything but UTF-8 are refused with a sentence, as <see cref="RecipeBroken"/>.
/// </summary>
public static class RecipeReader
{
    public const int DefaultMaxBytes = 32 * 1024 * 1024;

    const string StepsShape = "\"steps\" must be a list of objects, each with a name.";

    public static Recipe Read(ReadOnlyMemory<byte> bytes, string file, int maxBytes = DefaultMaxBytes)
    {
        if (bytes.Length > maxBytes) throw new RecipeBroken(file, $"The file is larger than {maxBytes / 1024 / 1024.0:0.##} MB. Split it into several recipes.");

        var json = new RecipeJson(RecipeText.Checked(bytes, file), file);
        if (json.Read() is not JsonObject root) throw new RecipeBroken(file, "A recipe must be one JSON object, so the file starts with { and ends with }.", 1);

        var header = new RecipeHeader(root, json, file);
        return new()
        {
            File = file,
            Name = header.Text("name"),
            DisplayName = header.Text("displayName"),
            Description = header.Text("description"),
            Author = header.Text("author"),
            Website = header.Text("website"),
            Version = header.Text("version"),
            IsSetupRecipe = header.Flag("issetuprecipe", otherwise: false),
            RequireNewScope = header.Flag("requireNewScope", otherwise: true),
            ExportUtc = header.Time("exportUtc"),
            Categories = header.Texts("categories"),
            Tags = header.Texts("tags"),
            Variables = header.Variables(),
            Steps = Steps(header, json, file),
            Unknown = header.Unknown(),
        };
    }

    static List<RecipeStepSource> Steps(RecipeHeader header, RecipeJson json, string file)
    {
        if (json.LineOf("steps") is null) throw new RecipeBroken(file, "\"steps\" is missing. Write \"steps\": [] if the recipe has none.");
        if (header.Node("steps") is not JsonArray steps) throw header.Broken("steps", StepsShape);

        return [.. steps.Select((node, index) => Step(node, index + 1, json.StepLines[index], file))];
    }

    static RecipeStepSource Step(JsonNode? node, int number, int line, string file)
    {
        if (node is not JsonObject body) throw new RecipeBroken(file, StepsShape, line, number);
        if (RecipeHeader.NameOf(body) is not { } name || string.IsNullOrWhiteSpace(name))
            throw new RecipeBroken(file, "This step has no name. Add one, such as \"name\": \"content\".", line, number);
        if (name.Length > RecipeHeader.MaxText) throw new RecipeBroken(file, "This step's name is too long. Shorten it.", line, number);

        return new(number, name, body, line);
    }
}

using System.Text.Json.Nodes;
using Kernel;
using Kernel.Recipes;

namespace Media.Plugs;

/// <summary>The bytes of files as recipes bring them: as Base64, or from beside the recipe.</summary>
internal static class RecipeBytes
{
    /// <summary>Null, and said in the report, where they did not come along. An address is never fetched: what a stranger's recipe makes a server ask for is not the server's business.</summary>
    public static Stream? Of(JsonObject file, string name, RecipeRun run)
    {
        if (Text(file, "Base64") is { Length: > 0 } text)
        {
            var bytes = new byte[text.Length / 4 * 3 + 3];
            return Convert.TryFromBase64String(text, bytes, out var length) ? new MemoryStream(bytes, 0, length)
                : throw new RuleBroken($"The Base64 of “{name}” is broken.");
        }
        if (Text(file, "SourcePath") is { Length: > 0 } source)
        {
            if (run.Files.Open(source) is { } content) return content;
            run.Missing($"File {name}: “{source}” did not come with the recipe.");
        }
        else if (Text(file, "SourceUrl") is { Length: > 0 } address)
        {
            run.NotUnderstood($"File {name}: recipes fetch nothing from elsewhere, so “{address}” was left alone. Put the file beside the recipe and name it in SourcePath.");
        }
        else
        {
            run.Missing($"File {name}: neither Base64 nor SourcePath says what is in it.");
        }
        return null;
    }

    public static async Task<string> Base64(Stream content, CancellationToken stop)
    {
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, stop);
        return Convert.ToBase64String(bytes);
    }

    static string? Text(JsonObject file, string name) => file.FirstOrDefault(m => m.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.GetValue<string>();
}

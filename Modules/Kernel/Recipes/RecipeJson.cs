using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kernel.Recipes;

/// <summary>
/// The JSON of a recipe, read more strictly than System.Text.Json does by itself,
/// because two readers that disagree about a file are how one slips past a check.
/// </summary>
internal sealed class RecipeJson(ReadOnlyMemory<byte> bytes, string file)
{
    public const int MaxDepth = 64;
    public const int MaxText = 16 * 1024 * 1024;
    public const int MaxName = 1_000;

    // A list of empty lists costs fifty times its own size once it is read, so the file's size alone bounds nothing.
    public const int MaxValues = 2_000_000;

    readonly LineCount lines = new(bytes);
    readonly Dictionary<string, int> headers = new(StringComparer.OrdinalIgnoreCase);
    readonly List<int> stepLines = [];
    int values;
    string? section;
    JsonObject? step;

    /// <summary>The line on which each step starts.</summary>
    public IReadOnlyList<int> StepLines => stepLines;

    public int? LineOf(string header) => headers.TryGetValue(header, out var line) ? line : null;

    public JsonNode? Read()
    {
        var reader = new Utf8JsonReader(bytes.Span, new() { CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth + 1 });
        try
        {
            reader.Read();
            var root = Value(ref reader);

            // After the document only comments and space may follow; a second document makes this throw.
            reader.Read();
            return root;
        }
        catch (JsonException fault)
        {
            var at = JsonFault.Position(bytes.Span, fault);
            throw Broken(JsonFault.Sentence(bytes.Span, at), at);
        }
    }

    JsonNode? Value(ref Utf8JsonReader reader)
    {
        if (++values > MaxValues) throw Broken($"The recipe holds more than {MaxValues:N0} values. Split it into several recipes.", reader.TokenStartIndex);

        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader),
            JsonTokenType.StartArray => Array(ref reader),
            JsonTokenType.String => JsonValue.Create(Text(ref reader, MaxText)),
            JsonTokenType.Number => Number(ref reader),
            JsonTokenType.True => JsonValue.Create(true),
            JsonTokenType.False => JsonValue.Create(false),
            _ => null,
        };
    }

    JsonObject Object(ref Utf8JsonReader reader)
    {
        CheckDepth(ref reader);
        var (depth, read) = (reader.CurrentDepth, new JsonObject());
        if (depth == 2 && stepLines.Count > 0) step = read;

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Text(ref reader, MaxName);
            if (read.ContainsKey(key)) throw Broken($"\"{Shown.Short(key)}\" stands twice in the same object. Keep one of them.", reader.TokenStartIndex);
            if (depth == 0) Header(key, reader.TokenStartIndex);

            reader.Read();
            read.Add(key, Value(ref reader));
        }

        if (depth == 2) step = null;
        return read;
    }

    void Header(string key, long at)
    {
        section = key;
        if (!RecipeHeader.Names.Contains(key) || headers.TryAdd(key, lines.At(at))) return;
        throw Broken($"\"{key}\" stands twice; capitals make no difference in a recipe's header. Keep one of them.", at);
    }

    JsonArray Array(ref Utf8JsonReader reader)
    {
        CheckDepth(ref reader);
        var isSteps = reader.CurrentDepth == 1 && string.Equals(section, "steps", StringComparison.OrdinalIgnoreCase);
        var read = new JsonArray();

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (isSteps) stepLines.Add(lines.At(reader.TokenStartIndex));
            read.Add(Value(ref reader));
        }

        if (isSteps) section = null;
        return read;
    }

    void CheckDepth(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth >= MaxDepth) throw Broken($"Lists and objects are nested deeper than {MaxDepth} levels. Make it flatter.", reader.TokenStartIndex);
    }

    string Text(ref Utf8JsonReader reader, int longest)
    {
        // An escape needs at most six bytes for one character, so a longer token is too long however it is written.
        if (reader.ValueSpan.Length > longest * 6L) throw TooLong(reader.TokenStartIndex, longest);

        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Broken("A \\u escape here is half of a pair, which is no character. Write both halves, or the character itself.", reader.TokenStartIndex);
        }

        if (text.Length > longest) throw TooLong(reader.TokenStartIndex, longest);
        if (text.Contains('\0')) throw Broken("A text here holds the character NUL, which cannot be stored. Remove it.", reader.TokenStartIndex);
        return text;
    }

    JsonValue Number(ref Utf8JsonReader reader)
    {
        if (!reader.TryGetDouble(out var number) || !double.IsFinite(number))
            throw Broken("This number is too large to be stored. Write a smaller one.", reader.TokenStartIndex);

        // Kept as it was written, so that 1.0 stays 1.0 and a reader may ask for any type of number.
        return JsonValue.Create(JsonElement.ParseValue(ref reader))!;
    }

    RecipeBroken TooLong(long at, int longest) => Broken($"A text here is longer than {longest:N0} characters. Shorten it.", at);

    RecipeBroken Broken(string sentence, long at)
    {
        var isInSteps = stepLines.Count > 0 && string.Equals(section, "steps", StringComparison.OrdinalIgnoreCase);
        return new(file, sentence, lines.At(at), isInSteps ? stepLines.Count : null, isInSteps ? RecipeHeader.NameOf(step) : null);
    }
}

using System.Text;
using System.Text.Json;

namespace Activities.Formats;

/// <summary>On which line of a file each of its places stands.</summary>
internal sealed class FormatLines
{
    readonly Dictionary<string, int> lines = [];

    public FormatLines(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes);
        var (line, counted, name) = (1, 0, "");
        var open = new Stack<(string Place, int Next)>();
        while (reader.Read())
        {
            for (; counted < reader.TokenStartIndex; counted++) if (bytes[counted] == '\n') line++;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    lines.TryAdd(Join(open.Peek().Place, name), line);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    continue;
            }
            var place = Place(open, name);
            lines.TryAdd(place, line);
            if (reader.TokenType == JsonTokenType.StartObject) open.Push((place, -1));
            else if (reader.TokenType == JsonTokenType.StartArray) open.Push((place, 0));
        }
    }

    /// <summary>The line of a place, or of what it would stand in.</summary>
    public int Of(string place)
    {
        for (var at = place; at.Length > 0; at = at[..Math.Max(at.LastIndexOf('.'), Math.Max(at.LastIndexOf('['), 0))])
            if (lines.TryGetValue(at, out var line)) return line;
        return 1;
    }

    // A list counts its entries; an object names them.
    static string Place(Stack<(string Place, int Next)> open, string name)
    {
        if (open.Count == 0) return "";
        var (place, next) = open.Peek();
        if (next < 0) return Join(place, name);

        open.Pop();
        open.Push((place, next + 1));
        return $"{place}[{next}]";
    }

    static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";
}

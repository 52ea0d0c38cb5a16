using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel.Content;

namespace Activities.Formats;

// Single words of a format's file.
internal sealed partial class FormatReader
{
    void Fault(string place, string sentence) => faults.Add((place, sentence));

    static string Below(string at, string name) => at.Length == 0 ? name : $"{at}.{name}";

    // What is not known would be passed over in silence, and its author would wonder why nothing happens.
    void Only(JsonObject o, string at, params string[] names)
    {
        foreach (var (name, _) in o)
            if (!names.Contains(name)) Fault(Below(at, name), $"Nothing here is called “{Cut(name)}”. There are {string.Join(", ", names)}.");
    }

    string Key(JsonObject o, string at)
    {
        var key = Text(o, at, "key", needed: true, most: 60);
        if (key.Length > 0 && !IsKey(key)) Fault(Below(at, "key"), "A key has small letters, digits and hyphens only, such as what-we-did.");
        return key;
    }

    static bool IsKey(string key) => key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    string Text(JsonObject o, string at, string name, bool needed = false, int most = 200)
    {
        var text = Loose.Text(o[name])?.Trim();
        if (o[name] is not null && text is null) Fault(Below(at, name), "Write text in double quotes here.");
        else if (needed && string.IsNullOrEmpty(text)) Fault(o[name] is null ? at : Below(at, name), $"“{name}” is missing here. Fill it in.");
        else if (text?.Length > most) Fault(Below(at, name), $"Say it in {most} characters at most.");
        return text ?? "";
    }

    List<string> Texts(JsonObject o, string at, string name)
    {
        if (o[name] is null) return [];
        if (o[name] is JsonArray list && list.All(i => Loose.Text(i) is { Length: > 0 })) return [.. list.Select(i => Loose.Text(i)!)];

        Fault(Below(at, name), "Write a list of words here, such as [\"no\", \"yes\"].");
        return [];
    }

    int Number(JsonObject o, string at, string name, int most)
    {
        if (o[name] is null) return 0;
        if (o[name] is JsonValue value && value.TryGetValue<int>(out var number) && number >= 0 && number <= most) return number;

        Fault(Below(at, name), $"Write a whole number from 0 to {most} here, without quotes.");
        return 0;
    }

    bool Flag(JsonObject o, string at, string name)
    {
        if (o[name] is null) return false;
        if (o[name] is JsonValue value && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False) return o[name]!.GetValueKind() == JsonValueKind.True;

        Fault(Below(at, name), "Write true or false here, without quotes.");
        return false;
    }

    TWord Word<TWord>(JsonObject o, string at, string name, TWord unsaid) where TWord : struct, Enum =>
        o[name] is null ? unsaid : Known<TWord>(Text(o, at, name), Below(at, name));

    TWord Known<TWord>(string word, string place) where TWord : struct, Enum
    {
        foreach (var known in Enum.GetValues<TWord>())
            if (Kebab(known.ToString()) == word) return known;

        if (word.Length > 0) Fault(place, $"Nothing here is called “{Cut(word)}”. There are {string.Join(", ", Enum.GetNames<TWord>().Select(Kebab))}.");
        return default;
    }

    public static string Kebab(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    List<T> List<T>(JsonObject o, string at, string name, Func<JsonObject, string, T> read, bool needed = false)
    {
        if (o[name] is JsonArray list && (list.Count > 0 || !needed))
        {
            var read1 = new List<T>();
            for (var i = 0; i < list.Count; i++)
            {
                var place = $"{Below(at, name)}[{i}]";
                if (list[i] is JsonObject one) read1.Add(read(one, place));
                else Fault(place, "Write an object here, from { to }.");
            }
            return read1;
        }
        if (o[name] is not null || needed) Fault(o[name] is null ? at : Below(at, name), $"“{name}” has to be a list with at least one entry.");
        return [];
    }

    T Child<T>(JsonObject o, string at, string name, Func<JsonObject, string, T> read)
    {
        if (o[name] is JsonObject child) return read(child, Below(at, name));

        Fault(Below(at, name), "Write an object here, from { to }.");
        return read([], Below(at, name));
    }

    static string Cut(string word) => word.Length <= 40 ? word : word[..40] + "…";
}

using System.Text.Encodings.Web;
using System.Text.Json;
using Kernel.Attachments;
using Kernel.Text;

namespace CaseStudies;

/// <summary>The answers of a case study as they are stored, and as HTML.</summary>
internal static class CaseText
{
    public const string EvidenceKey = "evidence";
    static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyDictionary<string, string> Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        }
        catch (JsonException)
        {
            // An import may bring anything.
            return new Dictionary<string, string>();
        }
    }

    public static string Write(IReadOnlyDictionary<string, string> answers) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(answers.Where(a => a.Value.Length > 0).ToDictionary(), StringComparer.Ordinal), plain);

    /// <summary>A stored text as <paramref name="cut"/> leaves it: each answer by itself where it is a JSON object of them.</summary>
    public static string Cut(string text, Func<string, string> cut) => text.StartsWith('{') && Read(text) is { Count: > 0 } answers ? Write(answers.ToDictionary(a => a.Key, a => cut(a.Value))) : cut(text);

    public static string Html(IReadOnlyDictionary<string, string> answers, string evidence, IReadOnlyDictionary<string, Attached>? files)
    {
        var html = answers.Where(a => a.Key != EvidenceKey).ToDictionary(a => a.Key, a => Markdown.ToHtml(a.Value));
        if (evidence.Length > 0) html[EvidenceKey] = Markdown.ToHtml(evidence, null, files);
        return Write(html);
    }

    /// <summary>Does it hold a file, or say where one can look?</summary>
    public static bool IsEvidence(string text) => Attached.IdsIn(text).Count > 0 || text.Contains("https://", StringComparison.OrdinalIgnoreCase) || text.Contains("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The plain words of stored answers.</summary>
    public static string Words(string json) => string.Join('\n', Read(json).Select(a => Markdown.ToPlainText(a.Value, Markdown.MaxLength)));

    /// <summary>The first sentence or two, for a box.</summary>
    public static string Short(string answer)
    {
        var text = Markdown.ToPlainText(answer, 2_000);
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        if (end > 20) text = text[..(end + 1)];
        return text.Length <= 160 ? text : text[..157].TrimEnd() + "…";
    }
}

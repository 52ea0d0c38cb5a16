using System.Text.Json;
using Kernel.Text;

namespace Sharing.Post;

/// <summary>The text of a shared case study as a hub keeps it. The HTML is made here, from Markdown: none is taken over.</summary>
internal sealed record SharedText(IReadOnlyList<DocumentFact> Facts, IReadOnlyList<SharedPart> Parts)
{
    public static SharedText Of(CaseDocument document) =>
        new(document.Facts, [.. document.Parts.Select(p => new SharedPart(p.Key, p.Label, p.Text, StrangersHtml.Of(p.Text)))]);

    public string Write() => JsonSerializer.Serialize(this);

    public static SharedText Read(string json) => JsonSerializer.Deserialize<SharedText>(json) is { Facts: not null, Parts: not null } text ? text : new([], []);

    /// <summary>Its plain words, for the search.</summary>
    public static string WordsOf(string json) => string.Join('\n', Read(json) is var text ? [.. text.Facts.Select(f => f.Text), .. text.Parts.Select(p => Markdown.ToPlainText(p.Markdown, Markdown.MaxLength))] : Array.Empty<string>());
}

internal sealed record SharedPart(string Key, string Label, string Markdown, string Html);

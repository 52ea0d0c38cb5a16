using System.Text.RegularExpressions;
using Kernel.Settings;

namespace Kernel.People;

/// <summary>What the tenant calls those who look after communities. A group of the site's settings.</summary>
public sealed class FacilitatorWord
{
    public const int Longest = 30;

    public string Singular { get; set; } = "facilitator";
    public string Plural { get; set; } = "facilitators";

    /// <summary>What they do: “facilitate”, “coordinate”, “host”.</summary>
    public string Verb { get; set; } = "facilitate";
}

/// <summary>
/// Says sentences in the tenant's word. They are written with ours, so that they can be read and found in the source:
/// <c>@Words.Of("Ask a facilitator")</c>.
/// </summary>
public sealed partial class Words(Site site)
{
    FacilitatorWord Word => field ??= site.Get<FacilitatorWord>();

    /// <summary>The sentence with every “facilitator”, “facilitate” and their forms said as the tenant says them.</summary>
    public string Of(string sentence) => Word is { Singular: "facilitator", Plural: "facilitators", Verb: "facilitate" } ? sentence : Ours().Replace(sentence, Said);

    string Said(Match found)
    {
        var word = found.Groups["word"].Value;
        var said = word.ToLowerInvariant() switch
        {
            "facilitator" => Word.Singular,
            "facilitators" => Word.Plural,
            "facilitates" => Third(Word.Verb),
            "facilitated" => Word.Verb.EndsWith('e') ? Word.Verb + "d" : Word.Verb + "ed",
            "facilitating" => (Word.Verb.EndsWith('e') ? Word.Verb[..^1] : Word.Verb) + "ing",
            _ => Word.Verb,
        };
        if (char.IsUpper(word[0])) said = char.ToUpperInvariant(said[0]) + said[1..];
        var article = found.Groups["article"].Value;
        return (article.Length == 0 ? "" : (article[0] == 'A' ? "A" : "a") + ("aeiou".Contains(char.ToLowerInvariant(said[0])) ? "n " : " ")) + said;
    }

    static string Third(string verb) => verb[^1] switch
    {
        's' or 'x' or 'h' => verb + "es",
        'y' when verb.Length > 1 && !"aeiou".Contains(verb[^2]) => verb[..^1] + "ies",
        _ => verb + "s",
    };

    [GeneratedRegex(@"\b(?<article>an?\s)?(?<word>facilitat(?:ors|or|es|ed|ing|e))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ours();
}

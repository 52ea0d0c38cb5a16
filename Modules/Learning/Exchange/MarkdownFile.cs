using System.Text;
using System.Text.RegularExpressions;
using Kernel;
using Kernel.Text;

namespace Learning.Exchange;

/// <summary>One page as a Markdown file: its title, its words, and what of the archive it shows or leads to.</summary>
internal sealed partial record MarkdownFile(string Path, string Title, string Body)
{
    const int WordsAMinute = 200;

    public static bool Is(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="RuleBroken">It cannot be a page; the sentence names it and says why.</exception>
    public static MarkdownFile Read(string path, byte[] bytes)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            throw new RuleBroken($"“{path}” is not written in UTF-8. Save it once more as UTF-8.");
        }
        var lines = text.Split('\n').ToList();
        var at = Prose(lines).FirstOrDefault(l => l.Line.StartsWith("# ", StringComparison.Ordinal), (Index: -1, Line: "")).Index;
        if (at < 0) throw new RuleBroken($"“{path}” has no title. Begin it with a line such as “# Listen at night”.");

        var title = PlainText.Clean(lines[at][2..].TrimEnd('#', ' '));
        if (title.Length is 0 or > LearningPage.LongestTitle) throw new RuleBroken($"The title of “{path}” has {title.Length} characters. Give it between 1 and {LearningPage.LongestTitle}.");

        lines.RemoveAt(at);
        var body = string.Join('\n', lines).Trim();
        return body.Length == 0 ? throw new RuleBroken($"There is nothing in “{path}” but its title.") : new(path, title, body);
    }

    /// <summary>About how long it takes to read, from 1 to 600.</summary>
    public int Minutes => Math.Clamp((WordCount.Of(Body) + WordsAMinute - 1) / WordsAMinute, 1, 600);

    /// <summary>The files of the archive that it names, by their paths in it, with how they are named here; null for one that would lie outside.</summary>
    public IEnumerable<(string Named, string? Path)> Targets => Prose([.. Body.Split('\n')]).SelectMany(l => Link().Matches(l.Line)).Select(m => m.Groups["to"].Value).Where(IsWithin).Distinct().Select(named => (named, Resolve(named)));

    /// <summary>Its words with other addresses in the places of those files.</summary>
    public string With(Func<string, string?> addressOf)
    {
        var lines = Body.Split('\n').ToList();
        foreach (var (index, line) in Prose(lines).ToList())
            lines[index] = Link().Replace(line, m => IsWithin(m.Groups["to"].Value) && Resolve(m.Groups["to"].Value) is { } path && addressOf(path) is { } address
                ? m.Value.Replace(m.Groups["to"].Value, address + Fragment(m.Groups["to"].Value), StringComparison.Ordinal) : m.Value);
        return string.Join('\n', lines);
    }

    // Addresses of the web, of this site, and places within the page stay as they are.
    static bool IsWithin(string target) => target.Length > 0 && target[0] is not ('#' or '/' or '~' or '?') && !target.Contains(':');

    static string Fragment(string target) => target.IndexOf('#') is >= 0 and var at ? target[at..] : "";

    string? Resolve(string target)
    {
        var folders = new List<string>(Path.Split('/')[..^1]);
        foreach (var part in Uri.UnescapeDataString(target.Split('#', '?')[0]).Split('/'))
            if (part == "..")
            {
                if (folders.Count == 0) return null;
                folders.RemoveAt(folders.Count - 1);
            }
            else if (part is not ("." or "")) folders.Add(part);
        return string.Join('/', folders);
    }

    // Lines that are no code between fences.
    static IEnumerable<(int Index, string Line)> Prose(IReadOnlyList<string> lines)
    {
        var fence = "";
        for (var at = 0; at < lines.Count; at++)
        {
            var start = lines[at].TrimStart();
            var mark = start.StartsWith("```", StringComparison.Ordinal) ? "```" : start.StartsWith("~~~", StringComparison.Ordinal) ? "~~~" : "";
            if (mark.Length > 0 && (fence.Length == 0 || fence == mark)) fence = fence.Length == 0 ? mark : "";
            else if (fence.Length == 0) yield return (at, lines[at]);
        }
    }

    // [words](to), ![words](to "title"), [words](<to>), and [name]: to.
    [GeneratedRegex(@"\]\(\s*<?(?<to>[^)<>\s]+)>?(\s[^)]*)?\)|^ {0,3}\[[^\]]+\]:\s*<?(?<to>[^<>\s]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}

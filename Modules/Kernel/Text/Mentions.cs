using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Kernel.Text;

/// <summary>People who are named in what members write: <c>@ana</c>.</summary>
public static partial class Mentions
{
    /// <summary>So many people are told that one post names them.</summary>
    public const int Most = 10;

    internal const string People = "people";

    /// <summary>The user names that may stand there, as they are compared: whether somebody has them is not asked.</summary>
    public static IReadOnlyList<string> In(string source) =>
        source.Contains('@') ? [.. Name().Matches(source).Select(m => Normal(m.Groups[1].Value)).Distinct().Take(Most)] : [];

    static string Normal(string name) => name.Normalize().ToUpperInvariant();

    // A mail address, or an @ inside a word, names nobody. A full stop or a dash at the end belongs to the sentence.
    [GeneratedRegex(@"(?<![\w@./+-])@([\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_])?)")]
    private static partial Regex Name();

    /// <summary>Makes a link of a name that somebody has.</summary>
    internal sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['@'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (processor.Context?.Properties.GetValueOrDefault(People) is not IReadOnlyDictionary<string, string> people) return false;
            if (Name().Match(slice.Text, slice.Start) is not { Success: true } found || found.Index != slice.Start) return false;
            if (!people.TryGetValue(Normal(found.Groups[1].Value), out var name)) return false;

            var link = new LinkInline($"~/people/{Uri.EscapeDataString(name)}", "") { IsClosed = true, Line = processor.LineIndex };
            link.GetAttributes().AddClass("mention");
            link.AppendChild(new LiteralInline("@" + name));
            processor.Inline = link;
            slice.Start = found.Index + found.Length;
            return true;
        }
    }
}

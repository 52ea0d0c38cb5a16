using System.Buffers.Text;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Kernel;

namespace Communities.Products;

/// <summary>
/// Words that nobody may read any more where they were taken. The words themselves are not kept: <paramref name="Traces"/>
/// are hashes of each run of them, by which they are known again when they come back.
/// </summary>
/// <param name="Mark">Stands in the line below them that says whose they are; empty for none.</param>
public sealed partial record Withdrawn(string Traces, string Mark)
{
    /// <summary>What is said to whoever would bring them back.</summary>
    public const string Sentence = "Some of this was taken out by whoever wrote it, and does not come back. Say it in your own words.";

    // Fewer words than this in a row are anybody's.
    const int Run = 6;
    const int Hash = 8;

    public static Withdrawn Of(string words, string mark)
    {
        var said = In(words);
        var length = Math.Min(Run, said.Count);
        var hashes = Hashes(said, length).Distinct().ToArray();
        var bytes = new byte[1 + hashes.Length * Hash];
        bytes[0] = (byte)length;
        for (var at = 0; at < hashes.Length; at++) BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(1 + at * Hash), hashes[at]);
        return new(Base64Url.EncodeToString(bytes), mark);
    }

    /// <summary>Do they stand in this text, or a few of them in a row? What is only a few words is known where it stands alone.</summary>
    public bool IsIn(string text)
    {
        var bytes = Base64Url.DecodeFromChars(Traces);
        if (bytes.Length == 0 || bytes[0] == 0) return false;

        var known = new HashSet<ulong>();
        for (var at = 1; at < bytes.Length; at += Hash) known.Add(BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(at)));
        return bytes[0] < Run ? Paragraphs().Split(text).Select(In).Any(p => p.Count == bytes[0] && Hashes(p, bytes[0]).Any(known.Contains)) : Hashes(In(text), bytes[0]).Any(known.Contains);
    }

    /// <summary>The Markdown without the paragraphs in which they stand, and without the line that says whose they are.</summary>
    public string CutFrom(string markdown) => markdown.Length == 0 || !Touches(markdown) ? markdown
        : string.Join("\n\n", Paragraphs().Split(markdown).Where(p => !Touches(p)));

    /// <exception cref="RuleBroken">Words that were withdrawn from the product would stand there again.</exception>
    public static async Task KeepOut(Kernel.Modules.Plugs plugs, string kind, IReadOnlyCollection<string> productIds, IReadOnlyCollection<string> texts, string on, CancellationToken stop)
    {
        foreach (var source in plugs.Of<IWithdrawals>())
            foreach (var words in await source.From(kind, productIds, stop))
                if (texts.Any(words.IsIn)) throw new RuleBroken(Sentence, on);
    }

    bool Touches(string text) => Mark.Length > 0 && text.Contains(Mark, StringComparison.Ordinal) || IsIn(text);

    static List<string> In(string text) => [.. Word().Matches(Addresses().Replace(text, "")).Select(w => w.Value.ToLowerInvariant())];

    static IEnumerable<ulong> Hashes(List<string> words, int length)
    {
        if (length == 0) yield break;
        for (var at = 0; at + length <= words.Count; at++)
            yield return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words.GetRange(at, length)))));
    }

    // Scripts without blanks between words are compared letter by letter.
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]|[\p{L}\p{N}\p{M}-[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]]+")]
    private static partial Regex Word();

    // Where a link leads is none of the words around it.
    [GeneratedRegex(@"(?<=\])\([^)\s]*\)")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex Paragraphs();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Kernel.Pages;

namespace Kernel.Attachments;

/// <summary>A file within a text, as a page shows it.</summary>
/// <param name="Name">What its owner calls it.</param>
/// <param name="FileName">The last part of its address.</param>
/// <param name="Width">In pixels, as it is shown; null for what is no picture.</param>
/// <param name="HasSmall">There is a smaller version for pages.</param>
public sealed partial record Attached(string Id, string Name, string FileName, string ContentType, long Size, int? Width, int? Height, bool HasSmall)
{
    /// <summary>Where all of them begin in stored text.</summary>
    public const string Root = "~/attachments/";

    /// <summary>The address in stored text.</summary>
    public string Address => $"{Root}{Id}/{Uri.EscapeDataString(FileName)}";

    /// <summary>Where the smaller version is.</summary>
    public string SmallAddress => $"{Root}{Id}/small/{Uri.EscapeDataString(FileName)}";

    public bool IsPicture => Width is not null;

    /// <summary>How it stands in Markdown when nobody has described it yet.</summary>
    public string Markdown => $"{(IsPicture ? "!" : "")}[{Escaped(IsPicture ? "" : Name)}]({Address})";

    /// <summary>The ids of those that a text names, each once, as far as anybody puts them into one text.</summary>
    public static IReadOnlyList<string> IdsIn(string source) =>
        source.Contains(Root, StringComparison.Ordinal) ? [.. Named().Matches(source).Select(m => m.Groups[1].Value).Distinct().Take(100)] : [];

    public static bool IsId(string text) => text.Length == Data.Id.Length && text.All(char.IsAsciiLetterOrDigit) && !text.Any(char.IsAsciiLetterUpper);

    public static string SizeInWords(long bytes) => bytes switch
    {
        >= 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024.0):0.#} MB"),
        >= 1 << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => Plural.Of((int)bytes, "byte", "bytes"),
    };

    static string Escaped(string name) => Special().Replace(name, @"\$0");

    [GeneratedRegex("~/attachments/([0-9a-z]{26})/", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"[\\\[\]*_`<>&!~|]", RegexOptions.NonBacktracking)]
    private static partial Regex Special();
}

using Kernel;
using Kernel.People;
using Kernel.Text;

namespace Communities;

/// <summary>One line of a list of addresses.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Address">Empty when the line holds none.</param>
internal sealed record AddressLine(int Number, string Text, string Name, string Address);

/// <summary>
/// Addresses as people paste them: one on a line, with or without a name, out of a spreadsheet (<c>Kavya Rao,kavya@example.org</c>)
/// or a mail program (<c>Kavya Rao &lt;kavya@example.org&gt;</c>).
/// </summary>
internal static class AddressList
{
    public const int Most = 200;
    public const int LongestName = 80;

    static readonly char[] Between = [',', ';', '\t', '<', '>', '"', ' '];

    /// <exception cref="RuleBroken">There are too many, or none.</exception>
    public static IReadOnlyList<AddressLine> Read(string text)
    {
        var lines = text.Split('\n').Select((line, at) => (Number: at + 1, Text: line.Trim().TrimStart('\uFEFF')))
            .Where(l => l.Text.Length > 0 && !IsHeading(l.Number, l.Text)).SelectMany(l => Of(l.Number, l.Text)).ToList();
        if (lines.Count == 0) throw new RuleBroken("Write at least one e-mail address.", "Addresses");
        if (lines.Count > Most) throw new RuleBroken($"Invite at most {Most} people at once; there are {lines.Count}.", "Addresses");
        return lines;
    }

    // The first row of a spreadsheet names its columns.
    static bool IsHeading(int number, string text) => number == 1 && !text.Contains('@') && text.IndexOfAny([',', ';', '\t']) > 0;

    static IEnumerable<AddressLine> Of(int number, string text)
    {
        var words = text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(w => w.Contains('@')).ToList();
        if (words.Count == 0) return [new(number, Shown(text), "", "")];
        if (words.Count == 1) return [new(number, Shown(text), NameIn(text, words[0]), Checked(words[0]))];
        return words.Select(w => new AddressLine(number, Shown(w), "", Checked(w)));
    }

    static string NameIn(string text, string address)
    {
        var name = PlainText.Clean(text.Replace(address, "", StringComparison.Ordinal).Trim([.. Between]));
        return name.Length > LongestName ? name[..LongestName] : name;
    }

    static string Checked(string address)
    {
        try
        {
            return EmailAddress.Check(address);
        }
        catch (RuleBroken)
        {
            return "";
        }
    }

    static string Shown(string text) => text.Length > 120 ? text[..120] + "…" : text;
}

using System.Text.RegularExpressions;
using Kernel;
using Kernel.Text;

namespace Nudges;

// What makes a rule whole. The words are checked when it is saved, so that nobody gets a letter with a hole in it.
public sealed partial class NudgeRule
{
    /// <summary>The blanks that a text may have.</summary>
    public static readonly IReadOnlyList<string> Blanks = ["reader", "person", "item", "community"];

    public override void CheckReady()
    {
        if (DisplayText.Length == 0) throw new RuleBroken("Give the rule a name.", "Name");
        if (Trigger.Length == 0) throw new RuleBroken("Say what it begins with.", nameof(Trigger));
        if (Delay is < 0 or > MostDelay) throw new RuleBroken($"Write a number between 0 and {MostDelay}.", nameof(Delay));
        if (Audience.Length == 0) throw new RuleBroken("Say who is nudged.", nameof(Audience));
        if (MostPeople is < 0 or > 100) throw new RuleBroken("Write a number between 1 and 100, or 0 for all of them.", nameof(MostPeople));
        if (Channels.Count == 0 || Channels.Any(c => !Enum.TryParse<NudgeChannel>(c, ignoreCase: true, out _))) throw new RuleBroken("Choose at least one channel.", nameof(Channels));
        CheckWords(Text, nameof(Text));
        if (Draft.Length > 0) CheckWords(Draft, nameof(Draft));
        if (!Link.StartsWith('/') && !Link.StartsWith("{item}", StringComparison.Ordinal) && !Link.StartsWith("{community}", StringComparison.Ordinal))
            throw new RuleBroken("Say where its one link leads: {item}, {community}, or a path that begins with /.", nameof(Link));
        if (Link.StartsWith("//", StringComparison.Ordinal) || Link.Contains('\\')) throw new RuleBroken("The link stays on this site: a path begins with one slash.", nameof(Link));
        if (Outcomes.Count == 0) throw new RuleBroken("Say what you hope for. Without it nobody can tell whether the rule does any good.", nameof(Outcomes));
        if (OutcomeDays is < 1 or > 90) throw new RuleBroken("Write a number of days between 1 and 90.", nameof(OutcomeDays));
        if (HoldOutPercent is < 0 or > 50) throw new RuleBroken("Hold back between 0 and 50 per cent.", nameof(HoldOutPercent));
        if (ThrottleMost is < 1 or > 20) throw new RuleBroken("Write a number between 1 and 20.", nameof(ThrottleMost));
        if (ThrottleDays is < 0 or > 400 || SubjectDays is < 0 or > 400) throw new RuleBroken("Write a number of days between 0 and 400.", nameof(ThrottleDays));
    }

    public override void Edited()
    {
        DisplayText = PlainText.Clean(DisplayText);
        (Text, Draft, Link, LinkText) = (PlainText.CleanLines(Text), PlainText.CleanLines(Draft), Link.Trim(), PlainText.Clean(LinkText));
    }

    /// <exception cref="RuleBroken">There are no words, too many, an address among them, or a blank that nothing fills.</exception>
    public static void CheckWords(string text, string on)
    {
        if (text.Length == 0) throw new RuleBroken("Write what it says.", on);
        if (text.Length > MostLetters) throw new RuleBroken($"Say it in {MostLetters} characters at most.", on);
        if (WordCount.OfText(text) is var words && words > MostWords) throw new RuleBroken($"These are {words} words. Say it in fewer than {MostWords + 1}: people read nudges in passing.", on);
        if (AnyAddress().IsMatch(text)) throw new RuleBroken("Take the address out of the text. A nudge has one link, and it stands below the words.", on);
        if (Blank().Matches(text).Select(m => m.Groups[1].Value).FirstOrDefault(b => !Blanks.Contains(b)) is { } unknown)
            throw new RuleBroken($"Nothing fills {{{unknown}}}. These blanks are filled: {string.Join(", ", Blanks.Select(b => $"{{{b}}}"))}.", on);
    }

    /// <summary>The text with its blanks filled.</summary>
    public static string Filled(string text, IReadOnlyDictionary<string, string> values) => Blank().Replace(text, m => values.GetValueOrDefault(m.Groups[1].Value, m.Value));

    [GeneratedRegex(@"\{([^{}\s]{1,40})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"https?://|www\.|\]\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyAddress();
}

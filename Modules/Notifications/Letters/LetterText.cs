using System.Text;
using Kernel.Text;

namespace Notifications.Letters;

internal static class LetterText
{
    public static string Of(LetterPage page)
    {
        var text = new StringBuilder();
        if (page.TakesReplies) text.Append(LetterPage.AboveHere).Append("\n\n");
        text.Append(page.Headline).Append("\n\n");
        foreach (var part in page.Parts) text.Append($"{part.By} wrote:\n\n{PlainText.Cut(part.Text.Trim(), LetterLength.MostOfPart)}\n\n");
        if (page.More.Length > 0) text.Append(page.More).Append("\n\n");
        text.Append($"{page.Open.Text}:\n{page.Open.Address}\n\n");
        return Foot(text, page.Why, page.Links).ToString();
    }

    /// <summary>Why it came and how to stop it: every letter that nobody asked for ends so.</summary>
    public static StringBuilder Foot(StringBuilder text, string why, IReadOnlyList<LetterLink> links)
    {
        text.Append("----\n").Append(why).Append('\n');
        foreach (var link in links) text.Append($"{link.Text}:\n{link.Address}\n");
        return text;
    }
}

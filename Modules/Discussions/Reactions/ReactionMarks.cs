using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Discussions.Reactions;

/// <summary>The reactions under a post, and the way to one's own. A page draws fifty of these, so they are written out.</summary>
/// <param name="path">The discussion's address, with the site's prefix.</param>
/// <param name="icons">The address of the drawings.</param>
sealed class ReactionMarks(ReactionBar bar, string path, ReactionKind? mine, string icons) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (bar.Tally.Total == 0 && !bar.CanReact) return;

        writer.Write($"<span class=\"reactions\" id=\"reactions-{bar.Number}\">");
        foreach (var word in bar.Tally.Given) Chip(writer, word);
        if (bar.CanReact) Link(writer, encoder);
        writer.Write("</span>");
    }

    void Chip(TextWriter writer, ReactionWord word)
    {
        writer.Write(word.Kind == mine ? "<span class=\"reaction reaction--mine\" title=\"Yours among them\">" : "<span class=\"reaction\">");
        Icon(writer, word.Icon);
        writer.Write($"{word.Word} <b>{bar.Tally[word.Kind]}</b></span> ");
    }

    void Link(TextWriter writer, HtmlEncoder encoder)
    {
        var address = encoder.Encode($"{path}/replies/{bar.Number}/reaction");
        writer.Write($"<a class=\"btn btn-quiet btn-sm\" href=\"{address}\" hx-get=\"{address}\" hx-target=\"#reactions-{bar.Number}\" hx-swap=\"outerHTML\">");
        Icon(writer, "heart");
        writer.Write(mine is null ? "React" : "Your reaction");
        writer.Write(bar.Number == 0 ? "<span class=\"visually-hidden\"> to the opening post</span></a>" : $"<span class=\"visually-hidden\"> to reply {bar.Number}</span></a>");
    }

    void Icon(TextWriter writer, string name) => writer.Write($"<svg class=\"icon icon--s\" aria-hidden=\"true\"><use href=\"{icons}#{name}\" /></svg>");
}

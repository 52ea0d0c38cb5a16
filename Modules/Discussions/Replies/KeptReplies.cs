using System.Text.Encodings.Web;
using Discussions.Reactions;
using Microsoft.AspNetCore.Html;

namespace Discussions.Replies;

/// <summary>
/// One page's replies as all members see them, with their markup once somebody has needed it. Nothing here may depend on who
/// looks: what does, such as the mark of a new reply or the button to change one's own, is written around it.
/// </summary>
/// <param name="First">The number with which the page begins.</param>
/// <param name="Opening">The reactions to the opening post.</param>
public sealed record KeptReplies(int First, IReadOnlyList<ReplyCard> Cards, Tally Opening)
{
    // A letter takes two bytes, and a reply stands here as it was stored, as all members see it, and as it is within what one alone may do.
    const int BytesOfLetter = 6;
    const int BytesAround = 11_000;

    /// <summary>Whoever began the discussion has not been here for long.</summary>
    public bool IsStarterNew { get; init; }

    /// <summary>Null for a discussion without one.</summary>
    public Polls.PollView? Poll { get; init; }

    /// <summary>What stood here and stands in another discussion now.</summary>
    public IReadOnlyList<Threads.MovedLine> Moved { get; init; } = [];

    readonly IHtmlContent?[] whole = new IHtmlContent?[Discussion.PageSize], said = new IHtmlContent?[Discussion.PageSize], acts = new IHtmlContent?[Discussion.PageSize];

    public long Bytes => Cards.Sum(c => (long)c.Html.Length * BytesOfLetter + BytesAround);

    /// <summary>A reply as any member sees it who may do no more with it than the others, and has done nothing with it yet.</summary>
    internal IHtmlContent Whole(ReplyCard card, Func<ReplyCard, IHtmlContent> write, HtmlEncoder encoder) => whole[card.Number - First] ??= Write(write(card), encoder);

    /// <summary>What a reply says, from the view's own words the first time.</summary>
    internal IHtmlContent Said(ReplyCard card, Func<ReplyCard, IHtmlContent> write, HtmlEncoder encoder) => said[card.Number - First] ??= Write(write(card), encoder);

    /// <summary>What any member may do with a reply who has done nothing with it yet.</summary>
    internal IHtmlContent Acts(ReplyCard card, Func<ReplyCard, IHtmlContent> write, HtmlEncoder encoder) => acts[card.Number - First] ??= Write(write(card), encoder);

    static HtmlString Write(IHtmlContent content, HtmlEncoder encoder)
    {
        using var text = new StringWriter();
        content.WriteTo(text, encoder);
        return new(text.ToString());
    }
}

using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Text;

/// <summary>What somebody wrote: the Markdown, and the HTML made of it once, before any lock is taken.</summary>
public sealed record Written(string Source, string Html)
{
    /// <summary>How many words are the author's own.</summary>
    public int Words => WordCount.Of(Source);

    /// <summary>Does it lead to another page or site, or to a person or a file?</summary>
    public bool HasLinks => Html.Contains("<a ", StringComparison.Ordinal) || Source.Contains("://", StringComparison.Ordinal);

    /// <exception cref="RuleBroken">There is nothing in it, or it is too long.</exception>
    public static Written From(
        string? text, string on, string whenEmpty, IReadOnlyDictionary<string, string>? people = null, IReadOnlyDictionary<string, Attached>? files = null, IReadOnlyDictionary<string, LinkCard>? cards = null, IReadOnlyDictionary<string, PageLink>? pages = null)
    {
        var source = PlainText.CleanLines(text ?? "");
        if (string.IsNullOrWhiteSpace(source)) throw new RuleBroken(whenEmpty, on);
        try
        {
            return new(source, Markdown.ToHtml(source, people, files, cards, pages));
        }
        catch (RuleBroken tooLong)
        {
            throw new RuleBroken(tooLong.Message, on);
        }
    }
}

/// <summary>Makes what somebody wrote, with links to the people whom it names, the files that it shows and what its addresses lead to.</summary>
public sealed class Writing(AppDb db, IAttachments attachments, ILinkCards cards)
{
    /// <inheritdoc cref="Written.From"/>
    public async Task<Written> Of(string? text, string on, string whenEmpty, CancellationToken stop, IReadOnlyDictionary<string, PageLink>? pages = null)
    {
        var names = Mentions.In(text ?? "");
        var people = names.Count == 0 ? null : await db.Set<Person>().Where(p => names.Contains(p.NormalizedUserName!)).ToDictionaryAsync(p => p.NormalizedUserName!, p => p.UserName!, stop);
        return Written.From(text, on, whenEmpty, people, await attachments.NamedIn(text ?? "", stop), await cards.Known(text ?? "", stop), pages);
    }
}

/// <summary>People who are named in a text.</summary>
public static class NamedPeople
{
    /// <summary>The ids of the people whom a source names.</summary>
    public static async Task<IReadOnlyList<string>> NamedIn(this AppDb db, string source, CancellationToken stop)
    {
        var names = Mentions.In(source);
        return names.Count == 0 ? [] : await db.Set<Person>().Where(p => names.Contains(p.NormalizedUserName!)).Select(p => p.Id).ToListAsync(stop);
    }
}

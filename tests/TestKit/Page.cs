using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TestKit;

/// <summary>An answer as a person meets it: a status, a page, its forms. Found by what people see: texts, labels, buttons.</summary>
public sealed class Page(HttpClient client, HttpResponseMessage answer, string html)
{
    IHtmlDocument? document;

    public HttpClient Client => client;
    public HttpResponseMessage Answer => answer;
    public HttpStatusCode Status => answer.StatusCode;
    public string Html => html;

    /// <summary>Where a redirect leads, without the site's address; empty for any other answer.</summary>
    public string Location => answer.Headers.Location is not { } to ? "" : to.IsAbsoluteUri ? to.PathAndQuery + to.Fragment : to.OriginalString;

    public IHtmlDocument Document => document ??= new HtmlParser().ParseDocument(html);

    /// <summary>What a reader sees, with runs of blanks as one.</summary>
    public string Text => Words(Document.Body);

    /// <exception cref="InvalidOperationException">The page has no such element.</exception>
    public IElement Find(string selector) => Document.QuerySelector(selector)
        ?? throw new InvalidOperationException($"Nothing on this page is “{selector}” ({(int)Status}): {Shortened(Text)}");

    public IReadOnlyList<IElement> FindAll(string selector) => [.. Document.QuerySelectorAll(selector)];

    public bool Has(string text) => Text.Contains(text, StringComparison.Ordinal);

    /// <summary>Follows redirects to the page that they lead to.</summary>
    public async Task<Page> Follow()
    {
        var page = this;
        for (var hops = 0; page.Location.Length > 0 && hops < 10; hops++) page = await client.Open(page.Location);
        return page;
    }

    /// <summary>Follows a link by its text.</summary>
    public Task<Page> Click(string link) => client.Open(Document.QuerySelectorAll("a[href]").FirstOrDefault(a => Name(a) == link)?.GetAttribute("href")
        ?? throw new InvalidOperationException($"There is no link “{link}” on this page: {Shortened(Text)}"));

    /// <summary>Fills the form that has this button, by plain field names, and presses it. A field given as null is left out.</summary>
    public Task<Page> Press(string button, params (string Field, object? Value)[] fields)
    {
        var pressed = Document.QuerySelectorAll("button, input[type=submit]").FirstOrDefault(b => Name(b) == button)
            ?? throw new InvalidOperationException($"There is no button “{button}” on this page: {Shortened(Text)}");
        var form = (pressed as IHtmlButtonElement)?.Form ?? pressed.Closest("form") as IHtmlFormElement
            ?? throw new InvalidOperationException($"The button “{button}” is in no form.");
        return new Filled(client, form, pressed).Send(fields, answer.RequestMessage!.RequestUri!);
    }

    /// <summary>The name by which a screen reader calls it.</summary>
    public static string Name(IElement element) => element.GetAttribute("aria-label") ?? (element is IHtmlInputElement input ? input.Value : Words(element));

    public static string Words(INode? node) => string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Shortened(string text) => text.Length <= 600 ? text : text[..600] + "…";
}

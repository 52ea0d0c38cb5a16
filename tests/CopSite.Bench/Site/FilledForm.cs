using AngleSharp.Html.Dom;

namespace Bench.Site;

/// <summary>A form found on a page, with its hidden fields (the antiforgery token among them) and what was filled in.</summary>
sealed record FilledForm(string Action, IReadOnlyDictionary<string, string> Fields, string? TextField)
{
    /// <summary>The form that posts to an address with this end.</summary>
    public static FilledForm On(IHtmlDocument page, string actionEnd)
    {
        var form = page.Forms.FirstOrDefault(form => form.Method == "post" && ActionOf(form, actionEnd).Split('?')[0].EndsWith(actionEnd, StringComparison.Ordinal))
            ?? throw new CannotMeasure($"The page “{page.Title}” has no form that posts to …{actionEnd}.");
        var hidden = form.Elements.OfType<IHtmlInputElement>().Where(field => field.Type == "hidden" && field.Name is { Length: > 0 });

        return new(ActionOf(form, actionEnd), hidden.GroupBy(field => field.Name!).ToDictionary(same => same.Key, same => same.First().Value), form.QuerySelector("textarea")?.GetAttribute("name"));
    }

    public FilledForm Fill(string name, string value) => this with { Fields = new Dictionary<string, string>(Fields) { [name] = value } };

    /// <summary>Fills the field that people write in, whatever it is called.</summary>
    public FilledForm Write(string text) => Fill(TextField ?? throw new CannotMeasure($"The form to {Action} has nothing to write in."), text);

    public string Encoded() => string.Join('&', Fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    // A form without an action posts to its own page.
    static string ActionOf(IHtmlFormElement form, string otherwise) => form.GetAttribute("action") is { Length: > 0 } action ? action : otherwise;
}

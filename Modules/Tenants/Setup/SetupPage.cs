using System.Text;
using System.Text.Encodings.Web;
using Kernel.Pages;
using Kernel.Recipes;

namespace Tenants.Setup;

/// <summary>The setup screen's HTML. It is written by hand, because there is no tenant yet whose theme could draw it.</summary>
sealed class SetupPage(Assets assets, RecipeLibrary library)
{
    public string Of(SetupForm form)
    {
        var page = new StringBuilder();
        Start(page);
        page.Append("""
            <header class="page__header"><h1>Set up this site</h1><p class="page__lead">Five answers, a few seconds, and it is yours.</p></header>
            """);
        Summary(page, form);
        page.Append("""<form class="form" method="post" action="/setup">""");
        Field(page, form, nameof(form.Code), "Setup code", "The server printed it in its log when it started.", form.Code, """type="text" autocomplete="one-time-code" """);
        Field(page, form, nameof(form.SiteName), "Name of the site", "What people call the place. You can change it later.", form.SiteName, """type="text" maxlength="100" """);
        Recipes(page, form);
        Field(page, form, nameof(form.AdminEmail), "Your e-mail address", "", form.AdminEmail, """type="email" autocomplete="email" """);
        // A password never comes back in a page.
        Field(page, form, nameof(form.AdminPassword), "A password for you", "At least 12 characters.", "", """type="password" autocomplete="new-password" """);
        page.Append("""<div class="form__actions"><button class="btn btn-primary" type="submit">Make the site</button></div></form>""");
        End(page);
        return page.ToString();
    }

    public string Message(string title, string sentence)
    {
        var page = new StringBuilder();
        Start(page);
        page.Append($"""<header class="page__header"><h1>{Html(title)}</h1><p class="page__lead">{Html(sentence)}</p></header>""");
        End(page);
        return page.ToString();
    }

    void Start(StringBuilder page) => page.Append($"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Set up · CopSite</title>{(assets.Has("commons.css") ? $"<link rel=\"stylesheet\" href=\"{assets.PathOf("commons.css")}\">" : "")}</head>
        <body><a class="skip-link" href="#main">Skip to the content</a>
        <header class="site-header"><div class="site-header__inner"><span class="site-brand">CopSite</span></div></header>
        <main id="main" tabindex="-1"><div class="page page--form">
        """);

    static void End(StringBuilder page) => page.Append("</div></main></body></html>");

    static void Summary(StringBuilder page, SetupForm form)
    {
        if (form.Errors.Count == 0) return;

        page.Append("""<div class="error-summary" role="alert"><h2 class="error-summary__title">The site is not made yet</h2><ul>""");
        foreach (var (name, sentence) in form.Errors)
            page.Append(name.Length == 0 ? $"<li>{Html(sentence)}</li>" : $"<li><a href=\"#{name}\">{Html(sentence)}</a></li>");
        page.Append("</ul></div>");
    }

    static void Field(StringBuilder page, SetupForm form, string name, string label, string hint, string value, string attributes)
    {
        var error = form.Errors.GetValueOrDefault(name);
        var describedBy = string.Join(' ', new[] { hint.Length > 0 ? name + "-hint" : null, error is not null ? name + "-error" : null }.OfType<string>());
        page.Append($"""<div class="field"><label class="form-label" for="{name}">{Html(label)}</label>""");
        if (hint.Length > 0) page.Append($"""<p class="field__hint" id="{name}-hint">{Html(hint)}</p>""");
        page.Append($"""<input class="form-control" id="{name}" name="{name}" value="{Html(value)}" {attributes} required""");
        if (describedBy.Length > 0) page.Append($" aria-describedby=\"{describedBy}\"");
        page.Append(error is null ? ">" : $" aria-invalid=\"true\"><p class=\"field__error\" id=\"{name}-error\">{Html(error)}</p>");
        page.Append("</div>");
    }

    void Recipes(StringBuilder page, SetupForm form)
    {
        page.Append($"""<fieldset class="stack stack--tight" id="{nameof(form.Recipe)}"><legend class="form-label">Begin with</legend>""");
        foreach (var recipe in library.All.Where(r => r.IsSetupRecipe))
        {
            page.Append($"""<label class="choice"><input class="form-check-input" type="radio" name="{nameof(form.Recipe)}" value="{Html(recipe.Name ?? "")}"{(recipe.Name == form.Recipe ? " checked" : "")}>""");
            page.Append($"""<span class="choice__text"><span>{Html(recipe.DisplayName ?? recipe.Name ?? "")}</span><span class="choice__hint">{Html(recipe.Description ?? "")}</span></span></label>""");
        }
        if (form.Errors.TryGetValue(nameof(form.Recipe), out var error)) page.Append($"""<p class="field__error">{Html(error)}</p>""");
        page.Append("</fieldset>");
    }

    static string Html(string text) => HtmlEncoder.Default.Encode(text);
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kernel.Pages.Tags;

/// <summary>
/// A field of a form: label, hint, input and the sentence that says what is wrong with it, tied together for screen readers.
/// <c>&lt;field for="Form.Title" hint="As you would say it to a colleague." /&gt;</c>
/// Label and limits come from the property's attributes; what was typed comes back after a refusal.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTag(Assets assets) : TagHelper
{
    public ModelExpression For { get; set; } = null!;
    public string? Label { get; set; }
    public string? Hint { get; set; }

    /// <summary>An input type, <c>textarea</c>, <c>markdown</c>, <c>checkbox</c> or <c>select</c>; by itself the property decides.</summary>
    public string? Type { get; set; }
    public string? Autocomplete { get; set; }
    public string? Placeholder { get; set; }

    /// <summary>For Markdown: the address that suggests people while somebody types <c>@</c> and the beginning of a name.</summary>
    public string? People { get; set; }

    /// <summary>The id of a <c>datalist</c> whose options are suggested.</summary>
    public string? List { get; set; }
    public int Rows { get; set; } = 5;
    public IEnumerable<SelectListItem>? Items { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    // Forms use plain names, wherever in the page's record the form stands.
    string Name => For.Name.StartsWith("Form.", StringComparison.Ordinal) ? For.Name["Form.".Length..] : For.Name;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var id = "f-" + Name.Replace('.', '-');
        var errors = ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry.Errors.Select(e => e.ErrorMessage).ToList() : [];
        var hint = Hint ?? For.Metadata.Description;
        var type = Type ?? TypeOf();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        var input = Input(type, id);
        Describe(input, id, hint, errors.Count > 0);

        if (type == "checkbox") Tick(output, input, hint, id);
        else Labelled(output, input, type, hint, id);
        output.Content.AppendHtml(inside);
        if (errors.Count > 0) output.Content.AppendHtml(Note("field__error", id + "-error", string.Join(" ", errors)));
    }

    string Words => Label ?? For.Metadata.DisplayName ?? Name;

    void Labelled(TagHelperOutput output, TagBuilder input, string type, string? hint, string id)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("form-label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Words);
        output.Content.AppendHtml(label);
        if (!string.IsNullOrEmpty(hint)) output.Content.AppendHtml(Note("field__hint", id + "-hint", hint));
        if (type != "markdown")
        {
            output.Content.AppendHtml(input);
            return;
        }
        var icons = ViewContext.HttpContext.Request.PathBase + assets.PathOf("icons.svg");
        output.Content.AppendHtml($"<rich-text icons=\"{icons}\" site=\"{ViewContext.HttpContext.Request.PathBase}\"");
        if (People is not null) output.Content.AppendHtml(" people=\"").Append(ViewContext.HttpContext.Request.PathBase + People).AppendHtml("\"");
        output.Content.AppendHtml(">").AppendHtml(input).AppendHtml("</rich-text>");
    }

    // A tick stands before its words, and all of them can be pressed.
    void Tick(TagHelperOutput output, TagBuilder input, string? hint, string id)
    {
        output.Content.AppendHtml("<label class=\"form-check\">").AppendHtml(input).AppendHtml("<span>").Append(Words);
        if (!string.IsNullOrEmpty(hint))
            output.Content.AppendHtml($"<span class=\"form-check__hint\" id=\"{id}-hint\">").Append(hint).AppendHtml("</span>");
        output.Content.AppendHtml("</span></label>");
    }

    TagBuilder Input(string type, string id)
    {
        var input = new TagBuilder(type is "textarea" or "markdown" ? "textarea" : type == "select" ? "select" : "input");
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        input.AddCssClass(type switch { "checkbox" => "form-check-input", "select" => "form-select", _ => "form-control" });
        if (Autocomplete is not null) input.Attributes["autocomplete"] = Autocomplete;
        if (List is not null) input.Attributes["list"] = List;
        if (Placeholder is not null) input.Attributes["placeholder"] = Placeholder;
        if (For.Metadata is DefaultModelMetadata { ValidatorMetadata: var rules })
        {
            if (rules.OfType<MaxLengthAttribute>().FirstOrDefault() is { } most) input.Attributes["maxlength"] = most.Length.ToString();
            if (rules.OfType<RequiredAttribute>().Any(r => r.ErrorMessage is not null)) input.Attributes["aria-required"] = "true";
        }
        Fill(input, type);
        return input;
    }

    void Fill(TagBuilder input, string type)
    {
        var value = ViewContext.ModelState.TryGetValue(Name, out var typed) && typed.AttemptedValue is { } text ? text : Written(For.Model);
        switch (type)
        {
            case "textarea" or "markdown":
                input.Attributes["rows"] = Rows.ToString();
                // A line break right after the tag is dropped by browsers, so one more keeps what was typed.
                input.InnerHtml.AppendHtml("\n").Append(value);
                break;
            case "select":
                foreach (var item in Items ?? [])
                {
                    var option = new TagBuilder("option");
                    option.Attributes["value"] = item.Value;
                    if (item.Value == value) option.Attributes["selected"] = "selected";
                    option.InnerHtml.Append(item.Text);
                    input.InnerHtml.AppendHtml(option);
                }
                break;
            case "checkbox":
                input.Attributes["type"] = type;
                input.Attributes["value"] = "true";
                if (value.Split(',').Contains("true", StringComparer.OrdinalIgnoreCase)) input.Attributes["checked"] = "checked";
                break;
            default:
                input.Attributes["type"] = type;
                // A password never comes back in a page.
                if (type is not ("password" or "file")) input.Attributes["value"] = value;
                break;
        }
    }

    static string Written(object? value) => value is DateOnly day ? day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)
        : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    static void Describe(TagBuilder input, string id, string? hint, bool broken)
    {
        var by = (string.IsNullOrEmpty(hint) ? "" : id + "-hint ") + (broken ? id + "-error" : "");
        if (by.Length > 0) input.Attributes["aria-describedby"] = by.Trim();
        if (broken) input.Attributes["aria-invalid"] = "true";
    }

    static TagBuilder Note(string name, string id, string text)
    {
        var note = new TagBuilder("p");
        note.AddCssClass(name);
        note.Attributes["id"] = id;
        note.InnerHtml.Append(text);
        return note;
    }

    string TypeOf() => For.Metadata switch
    {
        { ModelType: var t } when t == typeof(bool) => "checkbox",
        { ModelType: var t } when t == typeof(int) => "number",
        { UnderlyingOrModelType: var t } when t == typeof(DateOnly) => "date",
        { DataTypeName: "EmailAddress" } => "email",
        { DataTypeName: "Password" } => "password",
        { DataTypeName: "MultilineText" } => "textarea",
        { DataTypeName: "Url" } => "url",
        _ when Items is not null => "select",
        _ => "text",
    };
}

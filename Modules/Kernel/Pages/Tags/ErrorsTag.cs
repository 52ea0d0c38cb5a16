using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kernel.Pages.Tags;

/// <summary>
/// The top of a form that came back: what is wrong with the whole, and how many fields have a sentence of their own.
/// <c>&lt;errors /&gt;</c> draws nothing on a form that is shown for the first time.
/// </summary>
[HtmlTargetElement("errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var fields = ViewContext.ModelState.Where(e => e.Value is { Errors.Count: > 0 }).ToList();
        if (fields.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        output.Content.AppendHtml("<h2 class=\"error-summary__title\">").Append(Title(fields.Count)).AppendHtml("</h2><ul>");
        foreach (var (name, entry) in fields)
            foreach (var error in entry!.Errors) Line(output, name, error.ErrorMessage);
        output.Content.AppendHtml("</ul>");
    }

    static string Title(int fields) => fields == 1 ? "One thing before this can be done" : $"{fields} things before this can be done";

    static void Line(TagHelperOutput output, string name, string sentence)
    {
        output.Content.AppendHtml("<li>");
        if (name.Length == 0) output.Content.Append(sentence);
        else output.Content.AppendHtml($"<a href=\"#f-{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(name.Replace('.', '-'))}\">").Append(sentence).AppendHtml("</a>");
        output.Content.AppendHtml("</li>");
    }
}

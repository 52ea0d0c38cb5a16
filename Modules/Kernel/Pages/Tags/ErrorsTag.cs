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
        output.Attributes.SetAttribute("class", "notice notice--danger");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var whole = fields.Where(f => f.Key.Length == 0).SelectMany(f => f.Value!.Errors).Select(e => e.ErrorMessage).ToList();
        foreach (var sentence in whole) output.Content.AppendHtml("<p>").Append(sentence).AppendHtml("</p>");
        if (whole.Count == 0)
            output.Content.AppendHtml("<p>").Append(fields.Count == 1 ? "One field needs another look." : $"{fields.Count} fields need another look.").AppendHtml("</p>");
    }
}

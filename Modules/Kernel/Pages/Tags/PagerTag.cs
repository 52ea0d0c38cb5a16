using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kernel.Pages.Tags;

/// <summary>Links to the pages of a list; nothing for a list of one page.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTag : TagHelper
{
    public Pager Of { get; set; } = null!;

    /// <summary>What the pages are of, for those who jump between landmarks.</summary>
    public string Label { get; set; } = "Pages";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of.Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.AppendHtml("<ul class=\"pager__list\" role=\"list\">");
        if (Of.Page > 1) Link(output, Of.Page - 1, "Previous", "rel=\"prev\"");
        foreach (var number in Of.Numbers)
        {
            if (number == 0) output.Content.AppendHtml("<li><span class=\"pager__gap\">…</span></li>");
            else Link(output, number, null, number == Of.Page ? "aria-current=\"page\"" : "");
        }
        if (Of.Page < Of.Pages) Link(output, Of.Page + 1, "Next", "rel=\"next\"");
        output.Content.AppendHtml("</ul>");
    }

    void Link(TagHelperOutput output, int page, string? word, string attribute)
    {
        var path = System.Text.Encodings.Web.HtmlEncoder.Default.Encode(ViewContext.HttpContext.Request.PathBase + Of.PathOf(page));
        output.Content.AppendHtml($"<li><a class=\"pager__link\" href=\"{path}\" {attribute}>")
            .AppendHtml(word ?? $"<span class=\"visually-hidden\">Page </span>{page}").AppendHtml("</a></li>");
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kernel.Pages.Tags;

/// <summary>Links to the pages of a list; nothing for a list of one page.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTag : TagHelper
{
    public Pager Of { get; set; } = null!;

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
        output.Attributes.SetAttribute("aria-label", "Pages");
        if (Of.Page > 1) Link(output, Of.Page - 1, "Previous", "prev");
        foreach (var number in Of.Numbers)
        {
            if (number == 0) output.Content.AppendHtml("<span class=\"pager__gap\" aria-hidden=\"true\">…</span>");
            else if (number == Of.Page) output.Content.AppendHtml($"<span class=\"pager__page\" aria-current=\"page\">{number}</span>");
            else Link(output, number, number.ToString(), null);
        }
        if (Of.Page < Of.Pages) Link(output, Of.Page + 1, "Next", "next");
    }

    void Link(TagHelperOutput output, int page, string text, string? rel)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("pager__page");
        link.Attributes["href"] = ViewContext.HttpContext.Request.PathBase + Of.PathOf(page);
        if (rel is not null) link.Attributes["rel"] = rel;
        else link.Attributes["aria-label"] = $"Page {text}";
        link.InnerHtml.Append(text);
        output.Content.AppendHtml(link);
    }
}

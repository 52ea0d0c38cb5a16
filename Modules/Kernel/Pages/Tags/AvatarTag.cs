using Kernel.People;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kernel.Pages.Tags;

/// <summary>A face: the photo, or initials on a tint. Decoration beside a name, so screen readers skip it.</summary>
[HtmlTargetElement("avatar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AvatarTag : TagHelper
{
    public Face Of { get; set; } = Face.Gone;

    /// <summary><c>small</c>, <c>large</c>, or nothing.</summary>
    public string Size { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"avatar avatar--tint-{Of.Tint}{(Size.Length > 0 ? " avatar--" + Size : "")}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        if (Of.Photo.Length == 0)
        {
            output.Content.SetContent(Of.Initials);
            return;
        }
        output.Content.SetHtmlContent($"<img src=\"{ViewContext.HttpContext.Request.PathBase}/media/{Uri.EscapeDataString(Of.Photo).Replace("%2F", "/")}\" alt=\"\" width=\"40\" height=\"40\" loading=\"lazy\">");
    }
}

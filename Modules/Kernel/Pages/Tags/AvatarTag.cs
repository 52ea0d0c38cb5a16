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

    /// <summary><c>s</c>, <c>l</c>, <c>xl</c>, or nothing.</summary>
    public string Size { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var css = $"avatar{(Size.Length > 0 ? " avatar--" + Size : "")}";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Of.Photo.Length > 0)
        {
            output.TagName = "img";
            output.TagMode = TagMode.StartTagOnly;
            output.Attributes.SetAttribute("class", css);
            output.Attributes.SetAttribute("src", $"{ViewContext.HttpContext.Request.PathBase}/media/{Uri.EscapeDataString(Of.Photo).Replace("%2F", "/", StringComparison.Ordinal)}");
            output.Attributes.SetAttribute("alt", "");
            output.Attributes.SetAttribute("loading", "lazy");
            return;
        }
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"{css} avatar--tone-{Of.Tone}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetContent(Of.Initials);
    }
}

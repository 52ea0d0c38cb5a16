using Kernel.People;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kernel.Pages.Tags;

/// <summary>A face: <c>&lt;avatar of="Model.Author" size="l" /&gt;</c>. See <see cref="Avatar"/>.</summary>
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
        output.TagName = null;
        output.Content.SetHtmlContent(new Avatar(Of, Size, ViewContext.HttpContext.Request.PathBase));
    }
}

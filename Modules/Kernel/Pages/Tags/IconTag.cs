using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kernel.Pages.Tags;

/// <summary>A drawing beside words: <c>&lt;icon name="bell" size="s" /&gt;</c>. Names are the ids in <c>icons.svg</c>. See <see cref="Pages.Icon"/>.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTag(Assets assets) : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary><c>s</c>, <c>l</c>, or nothing.</summary>
    public string Size { get; set; } = "";

    /// <summary>Turns with the direction of the text.</summary>
    public bool Mirror { get; set; }

    public string Class { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new Icon(ViewContext.HttpContext.Request.PathBase + assets.PathOf("icons.svg"), Name, Size, Mirror, Class));
    }
}

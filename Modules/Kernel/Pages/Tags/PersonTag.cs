using Kernel.People;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kernel.Pages.Tags;

/// <summary>
/// A person's name: <c>&lt;person of="Model.Author" /&gt;</c>. A link to the profile for those who may open it; for a
/// visitor, and for somebody who is gone, the name alone.
/// </summary>
[HtmlTargetElement("person", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PersonTag(Viewer viewer) : TagHelper
{
    public Face Of { get; set; } = Face.Gone;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var linked = viewer.IsSignedIn && Of.Name.Length > 0;
        output.TagName = linked ? "a" : "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!context.AllAttributes.ContainsName("class")) output.Attributes.SetAttribute("class", "person__name");
        if (linked) output.Attributes.SetAttribute("href", ViewContext.HttpContext.Request.PathBase + Of.Path);
        output.Content.SetContent(Of.DisplayName);
    }
}

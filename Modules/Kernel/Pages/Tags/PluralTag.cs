using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kernel.Pages.Tags;

/// <summary>A number with its word: <c>&lt;plural count="3" one="reply" many="replies" /&gt;</c>.</summary>
[HtmlTargetElement("plural", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PluralTag : TagHelper
{
    public int Count { get; set; }
    public string One { get; set; } = "";
    public string Many { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetContent(Plural.Of(Count, One, Many));
    }
}

using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kernel.Pages.Tags;

/// <summary>Puts the reader's choice of light or dark on the page before its first paint; without a choice the device decides.</summary>
[HtmlTargetElement("html", Attributes = "appearance")]
public sealed class AppearanceTag : TagHelper
{
    public string? Appearance { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Appearance is not null) output.Attributes.SetAttribute("data-bs-theme", Appearance);
    }
}

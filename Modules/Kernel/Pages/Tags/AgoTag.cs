using Kernel.Settings;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Pages.Tags;

/// <summary>A time as people say it: <c>&lt;ago utc="Model.PostedUtc" /&gt;</c>. See <see cref="Pages.Ago"/>.</summary>
[HtmlTargetElement("ago", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AgoTag(TimeProvider clock) : TagHelper
{
    public DateTime Utc { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new Ago(Utc, clock.UtcNow(), ViewContext.HttpContext.RequestServices.GetRequiredService<Site>().TimeZone));
    }
}

using System.Globalization;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Pages.Tags;

/// <summary>
/// A time as people say it, with the exact one on hover: <c>&lt;ago utc="Model.PostedUtc" /&gt;</c>.
/// Written in the site's zone; a script rewrites it to the reader's.
/// </summary>
[HtmlTargetElement("ago", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AgoTag(TimeProvider clock) : TagHelper
{
    public DateTime Utc { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var site = ViewContext.HttpContext.RequestServices.GetRequiredService<Site>();
        var local = TimeZoneInfo.ConvertTimeFromUtc(Utc, site.TimeZone);

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.PreElement.SetHtmlContent("<local-time>");
        output.PostElement.SetHtmlContent("</local-time>");
        output.Attributes.SetAttribute("datetime", Utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", local.ToString("dddd d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture));
        output.Content.SetContent(Words(clock.UtcNow() - Utc, local));
    }

    internal static string Words(TimeSpan age, DateTime local) => age switch
    {
        { TotalSeconds: < 60 } => "just now",
        { TotalMinutes: < 60 } => Plural.Of((int)age.TotalMinutes, "minute", "minutes") + " ago",
        { TotalHours: < 24 } => Plural.Of((int)age.TotalHours, "hour", "hours") + " ago",
        { TotalDays: < 7 } => Plural.Of((int)age.TotalDays, "day", "days") + " ago",
        { TotalDays: < 300 } => local.ToString("d MMMM", CultureInfo.InvariantCulture),
        _ => local.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
    };
}

using Kernel.Modules;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Pages.Tags;

/// <summary>The place in a page where other modules speak: <c>&lt;zone name="community.home" model="Model" /&gt;</c>.</summary>
[HtmlTargetElement("zone", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ZoneTag(ModuleCatalog catalog) : TagHelper
{
    public string Name { get; set; } = "";
    public object? Model { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var entries = catalog.ZoneCalled(Name);
        if (entries.Count == 0) return;

        var http = ViewContext.HttpContext;
        var site = http.RequestServices.GetRequiredService<Site>();
        IHtmlHelper? html = null;
        foreach (var entry in entries)
        {
            if (!site.Has(entry.Module)) continue;

            var model = entry.Piece is null ? Model
                : await ((IZonePiece)http.RequestServices.GetRequiredService(entry.Piece)).Load(Model, http.RequestAborted);
            if (entry.Piece is null || model is not null) output.Content.AppendHtml(await (html ??= Helper()).PartialAsync(entry.View, model));
        }
    }

    // Made when something is shown: most zones of most pages stay empty.
    IHtmlHelper Helper()
    {
        var html = ViewContext.HttpContext.RequestServices.GetRequiredService<IHtmlHelper>();
        ((IViewContextAware)html).Contextualize(ViewContext);
        return html;
    }
}

using Kernel.Modules;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Pages;

/// <summary>Marks admissions of the admin's pages, which are drawn by the admin's theme.</summary>
public interface IAdminPage;

/// <summary>
/// Where views are looked for: the theme first, then the folder of the controller (its namespace), then the module's
/// shared folder, then the kernel's.
/// </summary>
sealed class ViewPlaces : IViewLocationExpander
{
    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var settings = context.ActionContext.HttpContext.RequestServices.GetRequiredService<Site>().Settings;
        // In Values, because the place that was found is remembered under them for all tenants.
        context.Values["theme"] = IsAdmin(context) ? settings.AdminTheme : settings.SiteTheme;
        context.Values["folder"] = Folder(context);
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> _)
    {
        var theme = context.Values["theme"];
        var folder = context.Values["folder"]!;
        var module = folder.Split('/')[0];
        return
        [
            $"/Themes/{theme}/{folder}/{{0}}.cshtml",
            $"/Themes/{theme}/{module}/Shared/{{0}}.cshtml",
            $"/Themes/{theme}/{{0}}.cshtml",
            $"/{folder}/{{0}}.cshtml",
            $"/{module}/Shared/{{0}}.cshtml",
            "/Kernel/Pages/{0}.cshtml",
        ];
    }

    static bool IsAdmin(ViewLocationExpanderContext context) =>
        context.ActionContext.ActionDescriptor.EndpointMetadata.Any(m => m is IAdminPage);

    static string Folder(ViewLocationExpanderContext context) =>
        context.ActionContext.ActionDescriptor is ControllerActionDescriptor action ? action.ControllerTypeInfo.Namespace!.Replace('.', '/') : "Kernel/Pages";
}

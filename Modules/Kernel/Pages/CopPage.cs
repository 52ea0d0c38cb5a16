using Kernel.Modules;
using Kernel.People;
using Kernel.Settings;
using Kernel.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Pages;

/// <summary>What every view may say besides its model: who looks, which site, where a file of the theme lies.</summary>
public abstract class CopPage<TModel> : RazorPage<TModel>
{
    IServiceProvider Services => Context.RequestServices;

    public Viewer Me => field ??= Services.GetRequiredService<Viewer>();

    public Site Site => field ??= Services.GetRequiredService<Site>();

    /// <summary>May the viewer do it anywhere on the site? For things, ask in the controller.</summary>
    public bool Can(string permission) => Services.GetRequiredService<Access>().Can(permission);

    /// <summary>The address of a path within the site, for paths that a view does not write out itself.</summary>
    public string At(string path) => Context.Request.PathBase + path;

    /// <summary>Stored HTML, with the addresses that begin with <c>~/</c> led into this site.</summary>
    public IHtmlContent Prose(string html) => new HtmlString(SiteLinks.Lead(html, Context.Request.PathBase));

    /// <summary>What the tag <c>ago</c> writes, without the tag: for a view that draws dozens.</summary>
    public IHtmlContent Ago(DateTime utc) => new Ago(utc, (Clock ??= Services.GetRequiredService<TimeProvider>()).UtcNow(), Site.TimeZone);

    /// <summary>What the tag <c>avatar</c> writes, without the tag: for a view that draws dozens.</summary>
    public IHtmlContent Avatar(Face of) => new Avatar(of, "", Context.Request.PathBase);

    /// <summary>What the tag <c>icon</c> writes, without the tag: for a view that is drawn with every page, or draws dozens.</summary>
    public IHtmlContent Icon(string name, string size = "", bool mirror = false) => new Icon(IconSheet ??= Asset("icons.svg"), name, size, mirror);

    TimeProvider? Clock { get; set; }
    string? IconSheet { get; set; }

    /// <summary>The address of a bundled file by its logical name, such as <c>commons.css</c>.</summary>
    public string Asset(string name) => Context.Request.PathBase + Services.GetRequiredService<Assets>().PathOf(name);

    /// <summary>The address of the tenant's own colours, or null when it has none.</summary>
    public string? BrandSheet => Services.GetRequiredService<Brand>().Address(Context.Request.PathBase);

    /// <summary>The site's main menu, or the admin's, as this viewer sees it.</summary>
    public Menus Menus => Services.GetRequiredService<Menus>();

    /// <summary>The reader's choice of <c>light</c> or <c>dark</c>; null leaves it to the device. Any other value of the cookie is ignored.</summary>
    public string? Appearance => Context.Request.Cookies["theme"] is "light" or "dark" ? Context.Request.Cookies["theme"] : null;

    /// <summary>The viewer as a face, for the menu in the header.</summary>
    public Face MyFace => new(Me.Name, Me.DisplayName, Me.Photo);

    /// <summary>The page's title without the site's name.</summary>
    public string? Title
    {
        get => ViewData["Title"] as string;
        set => ViewData["Title"] = value;
    }

    /// <summary>Is the address this one or below it? For marking the current entry of a menu.</summary>
    public bool IsAt(string path) => Context.Request.Path.StartsWithSegments(path.TrimEnd('/'));
}

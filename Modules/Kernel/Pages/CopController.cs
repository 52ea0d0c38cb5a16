using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Pages;

/// <summary>The base of every controller: who asks, and the two ways to answer a form.</summary>
[AutoValidateAntiforgeryToken]
public abstract class CopController : Controller
{
    protected Viewer Me => HttpContext.RequestServices.GetRequiredService<Viewer>();

    protected Access Access => HttpContext.RequestServices.GetRequiredService<Access>();

    protected Site Site => HttpContext.RequestServices.GetRequiredService<Site>();

    /// <summary>Does the request want a piece of a page instead of a page?</summary>
    protected bool WantsFragment => Request.Headers.ContainsKey("HX-Request");

    /// <summary>The piece for a script's request; for a plain form, a redirect to the page that shows it.</summary>
    protected IActionResult Fragment(string partial, object model, string elsewhere) =>
        WantsFragment ? PartialView(partial, model) : To(elsewhere);

    /// <summary>Redirects within the site; the tenant's path prefix is added.</summary>
    protected IActionResult To(string path) => LocalRedirect("~" + path);

    /// <summary>
    /// Does what a form asks. When the form is not filled in well, or a rule says no, nothing is stored and
    /// <paramref name="again"/> shows the form once more: status 422, what was typed, the sentence beside its field.
    /// </summary>
    protected async Task<IActionResult> Attempt(Func<Task<IActionResult>> act, Func<Task<IActionResult>> again)
    {
        try
        {
            if (ModelState.IsValid) return await act();
        }
        catch (RuleBroken broken)
        {
            ModelState.AddModelError(broken.On ?? "", broken.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Somebody else changed this a moment ago. Look at what is there now, then try again.");
        }
        HttpContext.RequestServices.GetRequiredService<Data.AppDb>().ChangeTracker.Clear();
        Response.StatusCode = 422;
        return await again();
    }

    /// <summary>A sentence shown once at the top of the next page.</summary>
    protected void Say(string sentence) => TempData[Notice] = sentence;

    public const string Notice = "Notice";
}

using System.Globalization;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Kernel.Pages;

/// <summary>What a page says when there is no page: re-executed by the pipeline, never linked.</summary>
// Later than the check of the base class, so that the page about a refused form is not refused itself.
[Route("error/{status:int}"), Everybody, IgnoreAntiforgeryToken(Order = 2_000)]
[ApiExplorerSettings(IgnoreApi = true)]
sealed class ErrorsController : CopController
{
    [AcceptVerbs("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")]
    public IActionResult Show()
    {
        // Not a parameter: binding one reads the form, which may be what could not be read.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        // An address that takes another verb, or none at all, is to a reader the same nothing.
        if (status is < 400 or > 599 or StatusCodes.Status405MethodNotAllowed) status = StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        Response.Headers.CacheControl = "no-store";
        var page = ErrorPage.Of(status);
        return WantsFragment ? Content(page.Sentence, "text/plain") : View("Error", page);
    }
}

/// <summary>What went wrong, in words, and what to do.</summary>
public sealed record ErrorPage(int Status, string Title, string Sentence)
{
    public static ErrorPage Of(int status) => status switch
    {
        400 => new(status, "That did not arrive whole", "Something in the request could not be read. Go back, reload the page and try again."),
        401 => new(status, "Please sign in", "Your session has ended. Sign in and try again; what you typed is still on this device."),
        403 => new(status, "Not for you", "You can see this, but doing that needs a permission that you do not have. A facilitator can help."),
        404 => new(status, "There is nothing here", "It may have moved, or it may be in a community that you do not belong to."),
        409 => new(status, "Somebody was quicker", "This was changed a moment ago. Look at what is there now, then try again."),
        413 => new(status, "That is too big", "The file or text is over the limit. Make it smaller and try again."),
        415 => new(status, "That kind of file does not work here", "Choose another kind of file."),
        422 => new(status, "That could not be done", "Go back, look at what the form says, and try again."),
        429 => new(status, "A little slower, please", "That was a lot in a short time. Wait a minute and try again."),
        507 => new(status, "There is no room left", "The site cannot store anything just now. Its operator has been told; reading still works."),
        503 => new(status, "Back in a moment", "The site is busy or being looked after. Please try again shortly."),
        _ => new(status, "Something broke", "That was our fault, not yours, and it has been written down. Please try again."),
    };
}

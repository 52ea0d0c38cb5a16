using System.Security.Cryptography;
using System.Text;
using Kernel;
using Kernel.Pages;
using Kernel.Recipes;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tenants.Setup;

/// <summary>
/// Makes the platform's first site for whoever can read the server's log: the one-time code that stands there is the
/// proof, in place of a session and of a form token. Open only while no site was ever seen by this process.
/// </summary>
sealed class SetupScreen(TenantDirectory directory, TenantFactory factory, RecipeLibrary library, Assets assets, Origins origins, ILogger<SetupScreen> log) : ISetupScreen
{
    readonly SetupPage page = new(assets, library);
    readonly SemaphoreSlim making = new(1, 1);
    volatile string? code;

    public void Open()
    {
        code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        log.SetupOpened(origins.Own, code);
    }

    public async Task<bool> TryServe(HttpContext context)
    {
        if (code is null) return false;
        if (await assets.TryServe(context)) return true;
        if (making.CurrentCount == 0) return await Answer(context, 409, page.Message("Somebody is setting it up", "The site is being made just now. Reload in a moment."));
        if (!await directory.IsEmpty(context.RequestAborted))
        {
            code = null;
            return false;
        }
        if (context.Request.Path != "/setup")
        {
            if (!HttpMethods.IsGet(context.Request.Method)) return false;
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect("/setup");
            return true;
        }
        if (HttpMethods.IsGet(context.Request.Method)) return await Answer(context, 200, page.Of(new()));
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType) return false;
        if (!IsFromHere(context.Request)) return await Answer(context, 403, page.Message("Not from here", "This form was sent by another site. Open the setup page itself and try again."));

        return await Make(context, SetupForm.Of(await context.Request.ReadFormAsync(context.RequestAborted)));
    }

    async Task<bool> Make(HttpContext context, SetupForm form)
    {
        form.Check(IsCode(form.Code));
        if (form.Errors.Count > 0) return await Answer(context, 422, page.Of(form));
        if (!await making.WaitAsync(0)) return await Answer(context, 409, page.Message("Somebody was quicker", "The site is being made just now. Reload in a moment."));

        try
        {
            // Asked again inside: another setup may have ended between the first look and here.
            if (code is null || !await directory.IsEmpty(context.RequestAborted)) return false;

            var host = directory.IsOwn(context.Request.Host) ? "" : context.Request.Host.Host;
            // A visitor who walks away does not leave half a site: making it goes on.
            await factory.Create(new TenantOrder("main", host, Prefix: "", form.Recipe, form.AdminEmail, form.AdminPassword, form.SiteName), _ => { }, CancellationToken.None);
            code = null;
        }
        catch (RuleBroken broken)
        {
            form.Refuse(broken.Message, broken.On);
        }
        catch (RecipeBroken broken)
        {
            form.Refuse(broken.Message, "Recipe");
        }
        finally
        {
            making.Release();
        }
        if (form.Errors.Count > 0) return await Answer(context, 422, page.Of(form));

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/login";
        return true;
    }

    // Hashed first, so that neither the length nor the first wrong letter shows in the time that it takes.
    bool IsCode(string given) => code is { } right
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(right)));

    static bool IsFromHere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && (request.Headers.Origin.Count == 0 || Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));

    static async Task<bool> Answer(HttpContext context, int status, string html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(html, context.RequestAborted);
        return true;
    }
}

using Kernel.Modules;
using Kernel.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Pages;

/// <summary>The addresses of a module that is off in this tenant are not there. Modules write no check.</summary>
public sealed class FeatureGate(RequestDelegate next, ModuleCatalog catalog)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action
            && catalog.ModuleOf(action.ControllerTypeInfo.Assembly) is { } module
            && !context.RequestServices.GetRequiredService<Site>().Has(module))
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        return next(context);
    }
}

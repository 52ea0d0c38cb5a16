using Kernel.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Tenants;

/// <summary>A page of the platform's own site, which no other site has.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class OnlyOnRootAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!context.HttpContext.RequestServices.GetRequiredService<CurrentTenant>().Tenant.IsRoot) context.Result = new NotFoundResult();
    }
}

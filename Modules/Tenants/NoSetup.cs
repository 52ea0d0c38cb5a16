using Kernel.Tenancy;
using Microsoft.AspNetCore.Http;

namespace Tenants;

sealed class NoSetup : ISetupScreen
{
    public Task<bool> TryServe(HttpContext context) => Task.FromResult(false);
}

using Kernel.Modules;
using Kernel.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Tenants.Commands;

namespace Tenants;

public sealed class TenantsModule : Module
{
    public override string Summary => "Sites of organisations, their settings, features and recipes.";
    public override bool IsAlwaysOn => true;

    public override void Setup(ModuleBuilder m)
    {
        m.Add<CreateTenant>();
        m.Add<SchemaCommand>();

        m.Services(s => s.AddSingleton<TenantFactory>().AddSingleton<Origins>().AddSingleton<ISetupScreen, NoSetup>());
    }
}

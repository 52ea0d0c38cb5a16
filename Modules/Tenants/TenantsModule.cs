using Kernel.Modules;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Tenants.Commands;
using Tenants.Demonstrations;
using Tenants.Features;
using Tenants.Plugs;
using Tenants.RecipeRuns;
using Tenants.Setup;

namespace Tenants;

public sealed class TenantsModule : Module
{
    public const string ManageSettings = "settings.manage";
    public const string ManageFeatures = "features.manage";
    public const string RunRecipes = "recipes.run";
    public const string ManageTenants = "tenants.manage";

    public override string Summary => "Sites of organisations, their settings, features and recipes.";
    public override bool IsAlwaysOn => true;

    public override void Setup(ModuleBuilder m)
    {
        m.Permission(Permissions.AccessAdmin, "Enter the admin", Role.Administrator, Role.Editor, Role.Facilitator);
        m.Permission(ManageSettings, "Change the site's name, look and settings", Role.Administrator);
        m.Permission(ManageFeatures, "Switch features on and off", Role.Administrator);
        m.Permission(RunRecipes, "Run and export recipes", Role.Administrator);
        m.Permission(ManageTenants, "Make, pause and resume other sites", Role.Administrator);

        m.Admin("Features", "/admin/features", needs: ManageFeatures, order: 70, icon: "toggle");
        m.Admin("Recipes", "/admin/recipes", needs: RunRecipes, order: 80, icon: "recipe");
        m.Admin("Settings", "/admin/settings", needs: ManageSettings, order: 90, icon: "settings");
        m.Admin("Sites", "/admin/tenants", needs: ManageTenants, group: "Platform", order: 99, icon: "globe", onlyOnRoot: true);

        m.Add<FeatureStep>();
        m.Add<ThemesStep>();
        m.Add<SettingsStep>();
        m.Add<OutboxVitals>();

        m.Add<CreateTenant>();
        m.Add<ListTenants>();
        m.Add<SuspendTenant>();
        m.Add<ResumeTenant>();
        m.Add<DeleteTenant>();
        m.Add<BackUpTenant>();
        m.Add<MigrateTenants>();
        m.Add<RunRecipe>();
        m.Add<ExportRecipe>();
        m.Add<ListRecipes>();
        m.Add<SchemaCommand>();

        m.Services(s => s
            .AddSingleton<TenantFactory>().AddSingleton<TenantRegister>().AddSingleton<Origins>()
            .AddSingleton<Demonstration>().AddSingleton<IFirstRun, FirstRun>()
            .AddSingleton<SetupScreen>().AddSingleton<ISetupScreen>(p => p.GetRequiredService<SetupScreen>())
            .AddScoped<FeatureSwitch>().AddScoped<ForeignNames>().AddScoped<UploadedRecipes>().AddScoped<RecipeRunner>());
    }
}

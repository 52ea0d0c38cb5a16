using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Kernel.Modules;
using Kernel.Outgoing;
using Kernel.Pages;
using Kernel.People;
using Kernel.Recipes;
using Kernel.Search;
using Kernel.Settings;
using Kernel.Tenancy;
using Kernel.Text;
using Kernel.Work;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Kernel;

/// <summary>Adds the kernel and the modules to a host, and puts them into its pipeline.</summary>
public static class KernelStart
{
    public static void AddKernel(this WebApplicationBuilder builder, params Module[] modules)
    {
        SqliteGate.Check();
        var services = builder.Services;
        var catalog = ModuleCatalog.Of(modules, services);
        services.AddSingleton(catalog);
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();

        AddData(services);
        AddTenancy(services);
        AddPages(services, catalog, builder.Environment);
        Limits.Add(services);
        services.AddOutputCache(cache =>
        {
            cache.AddBasePolicy(new VisitorPages());
            cache.SizeLimit = 64 << 20;
        });
        services.AddHealthChecks().AddCheck<PlatformHealth>("platform", tags: ["ready"]);
    }

    /// <summary>Puts the kernel into the pipeline, outermost first.</summary>
    public static void UseKernel(this WebApplication app)
    {
        app.UseForwardedHeaders(Proxies.Believed(app.Configuration));
        app.UseMiddleware<Hardening>();
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        if (!app.Environment.IsDevelopment()) app.UseMiddleware<HttpsOnly>();
        app.UseMiddleware<TenantMiddleware>();
        app.Use((context, next) => Files(context, next));
        app.UseOutputCache();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<Failures>();
        // To find the field the whole form is read. An upload is left to its page, which alone may raise the limit of its
        // body, and a form that could not be read is not read again for the page that says so.
        app.UseWhen(context => !IsUpload(context.Request) && context.Features.Get<IStatusCodeReExecuteFeature>() is null, plain =>
            plain.UseHttpMethodOverride(new HttpMethodOverrideOptions { FormFieldName = "_method" }));
        app.UseAuthentication();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<FeatureGate>();
        app.MapControllers();
    }

    static bool IsUpload(HttpRequest request) => request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;

    static async Task Files(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == Brand.Path)
        {
            context.Response.ContentType = "text/css; charset=utf-8";
            context.Response.Headers.CacheControl = "public, max-age=31536000";
            await context.Response.WriteAsync(context.RequestServices.GetRequiredService<Brand>().Sheet, context.RequestAborted);
        }
        else if (!await context.RequestServices.GetRequiredService<Assets>().TryServe(context))
        {
            await next(context);
        }
    }

    static void AddData(IServiceCollection services)
    {
        services.AddSingleton<Storage>();
        services.AddSingleton<WriterLocks>();
        services.AddSingleton<SqliteGuard>();
        services.AddSingleton<PostgresGuard>();
        services.AddSingleton<Databases>();
        services.AddSingleton(s => Databases.Source(s.GetRequiredService<Storage>().Server));
        services.AddSingleton(s => Databases.Options<AppDb>(s, file: null));
        services.AddSingleton(s => Databases.Options<PlatformDb>(s, s.GetRequiredService<Storage>().PlatformFile));
        services.AddSingleton<IDbContextFactory<PlatformDb>, PlatformDbs>();
        services.AddSingleton<AppDbParts>();
        services.AddSingleton<AppDbs>();
        services.AddScoped(s => s.GetRequiredService<AppDbs>().Take(s.GetRequiredService<CurrentTenant>(), s.GetRequiredService<Site>(), s.GetRequiredService<SharedTransaction>().Of));
        services.AddScoped<Notes>();
    }

    static void AddTenancy(IServiceCollection services)
    {
        services.AddSingleton<TenantDirectory>();
        services.AddSingleton<TenantUpgrades>();
        services.AddSingleton<TenantScopes>();
        services.AddSingleton<Sites>();
        services.AddSingleton<OutboxRows>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<INames, SystemNames>();
        services.AddSingleton<GuardedHttp>();
        services.AddSingleton<ActiveTenants>();
        services.AddSingleton<Leases>();
        services.AddSingleton<Jobs>();
        services.AddSingleton<Dues>();
        services.AddSingleton<Worker>();
        services.AddHostedService<OneServer>();
        services.AddHostedService(s => s.GetRequiredService<Worker>());
        services.AddSingleton<Commands.Commands>();
        services.AddScoped<CurrentTenant>();
        services.AddScoped<SharedTransaction>();
        services.AddScoped<Site>();
        services.AddScoped<SettingsDocument>();
        services.AddScoped<Viewer>();
        services.AddScoped<Access>();
        services.AddScoped<Holders>();
        services.AddScoped<Guise>();
        services.AddScoped<Plugs>();
        services.AddScoped<Acquaintances>();
        services.AddScoped<Words>();
        services.AddScoped<Text.Writing>();
        services.AddScoped<Definitions>();
        services.AddScoped<Publishing>();
        services.AddScoped<Content.Blocks.BlockTypes>();
        services.AddScoped<ContentPaths>();
        services.AddSingleton<ContentJson>();
        services.AddSingleton<RecipeLibrary>();
        services.AddScoped<KeptSteps>();
        services.AddScoped<Recipes.Recipes>();
        services.TryAddScoped<INotify, NoNotices>();
        services.TryAddScoped<ILinkCards, NoLinkCards>();
        services.TryAddScoped<IMail, NoMail>();
        services.TryAddScoped<Automation.IWorkflows, Automation.NoWorkflows>();
        services.TryAddScoped<ISearchIndex, NoSearch>();

        services.AddDataProtection().SetApplicationName("CopSite");
        services.AddSingleton<PlatformKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<PlatformKeys>((keys, store) => keys.XmlRepository = store);
    }

    static void AddPages(IServiceCollection services, ModuleCatalog catalog, IHostEnvironment environment)
    {
        services.AddSingleton<Assets>();
        services.AddScoped<Brand>();
        services.AddScoped<Menus>();
        services.AddSingleton<KeptMemory>();
        services.AddScoped<Kept>();
        // The pages are UTF-8: a letter is written as itself, not as a number six times its length.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, TenantInForms>();
        services.AddAntiforgery(forms =>
        {
            // The prefix and the flag need https; on a developer's machine there is none.
            forms.Cookie.Name = environment.IsDevelopment() ? "cop-forms" : "__Host-cop-forms";
            forms.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.HttpOnly = true;
            forms.Cookie.Path = "/";
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(notice =>
        {
            notice.Cookie.Name = environment.IsDevelopment() ? "cop-notice" : "__Secure-cop-notice";
            notice.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        var mvc = services.AddMvc(mvc =>
        {
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            mvc.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(_ => "This needs a value.");
            mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, name) => $"“{value}” does not fit here.");
            mvc.ModelBindingMessageProvider.SetValueMustBeANumberAccessor(name => "Write a number here.");
        });
        mvc.ConfigureApplicationPartManager(parts =>
        {
            parts.FeatureProviders.Add(new InternalControllers());
            foreach (var assembly in catalog.Assemblies) AddPart(parts, assembly);
        });
        services.Configure<RazorViewEngineOptions>(razor => razor.ViewLocationExpanders.Add(new ViewPlaces()));
        services.Configure<Microsoft.AspNetCore.Mvc.MvcViewOptions>(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
    }

    static void AddPart(Microsoft.AspNetCore.Mvc.ApplicationParts.ApplicationPartManager parts, System.Reflection.Assembly assembly)
    {
        foreach (var part in new Microsoft.AspNetCore.Mvc.ApplicationParts.ApplicationPart[]
        {
            new Microsoft.AspNetCore.Mvc.ApplicationParts.AssemblyPart(assembly),
            new Microsoft.AspNetCore.Mvc.ApplicationParts.CompiledRazorAssemblyPart(assembly),
        })
        {
            if (parts.ApplicationParts.All(p => p.Name != part.Name || p.GetType() != part.GetType())) parts.ApplicationParts.Add(part);
        }
    }
}

/// <summary>Makes platform contexts; they need the writer locks, so the stock factory does not serve.</summary>
sealed class PlatformDbs(DbContextOptions<PlatformDb> options, WriterLocks writers) : IDbContextFactory<PlatformDb>
{
    public PlatformDb CreateDbContext() => new(options, writers);
}

/// <summary>Binds form tokens to the tenant: a form of one site is worthless on another, whatever host or prefix they share.</summary>
sealed class TenantInForms : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => context.RequestServices.GetRequiredService<CurrentTenant>().Id;

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == GetAdditionalData(context);
}

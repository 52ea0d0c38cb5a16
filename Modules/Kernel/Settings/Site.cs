using Kernel.Modules;

namespace Kernel.Settings;

/// <summary>The current tenant's settings, features and roles.</summary>
public sealed class Site
{
    SiteState? state;

    public SiteState State
    {
        get => state ?? throw new InvalidOperationException("The site's state is not loaded. Enter the tenant with TenantScopes first.");
        internal set => state = value;
    }

    public SiteSettings Settings => State.Settings;

    public string Name => Settings.SiteName;

    public bool Has(Module module) => module.IsAlwaysOn || State.Features.Contains(module.Id);

    public T Get<T>() where T : class, new() => State.Group<T>();

    public TimeZoneInfo TimeZone => State.TimeZone;
}

using Kernel.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Modules;

/// <summary>The plugs of one socket whose modules are on in the current tenant.</summary>
public sealed class Plugs(ModuleCatalog catalog, Site site, IServiceProvider services)
{
    public IEnumerable<TSocket> Of<TSocket>() where TSocket : ISocket =>
        catalog.PlugsOf(typeof(TSocket))
            .Where(p => site.Has(p.Module))
            .Select(p => (TSocket)services.GetRequiredService(p.Plug));
}

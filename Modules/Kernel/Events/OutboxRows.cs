using System.Text.Json;
using Kernel.Automation;
using Kernel.Modules;
using Kernel.Settings;

namespace Kernel.Events;

/// <summary>Turns facts into outbox rows: one for each handler that it concerns and whose module is on.</summary>
public sealed class OutboxRows(ModuleCatalog catalog, TimeProvider clock)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="depth">See <see cref="Data.AppDb.Depth"/>; it goes on with the fact.</param>
    public IReadOnlyList<OutboxRow> RowsFor(IEnumerable<IEvent> happened, Site site, int depth = 0)
    {
        var now = clock.UtcNow();
        var rows = new List<OutboxRow>();
        foreach (var fact in happened)
        {
            string? json = null;
            var name = EventName.Of(fact.GetType());
            var heard = catalog.PlugsOf(typeof(IListen)).Where(p => HandlerCalls.Hears(p.Plug, site, name));
            foreach (var plug in catalog.PlugsOf(typeof(IHandle<>).MakeGenericType(fact.GetType())).Where(p => HandlerCalls.Concerns(p.Plug, fact)).Concat(heard))
            {
                if (!site.Has(plug.Module)) continue;

                json ??= JsonSerializer.Serialize(fact, fact.GetType(), Json);
                rows.Add(new OutboxRow
                {
                    EventName = name,
                    Json = json,
                    Handler = plug.Plug.FullName!,
                    RaisedUtc = now,
                    Depth = depth,
                    DueUtc = fact is IAhead later && later.DueUtc > now ? later.DueUtc : now,
                });
            }
        }
        return rows;
    }
}

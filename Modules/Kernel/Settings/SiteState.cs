using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;

namespace Kernel.Settings;

/// <summary>What every request needs to know of its tenant, read once and kept until it changes.</summary>
public sealed class SiteState(SiteSettings settings, IEnumerable<string> features, IReadOnlyDictionary<string, IReadOnlyList<string>?> roles)
{
    readonly ConcurrentDictionary<Type, object> groups = new();

    public SiteSettings Settings => settings;

    /// <summary>UTC where the settings name a zone that this machine does not know.</summary>
    public TimeZoneInfo TimeZone { get; } = TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZoneId, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>Ids of the modules that are on, without those that are always on.</summary>
    public FrozenSet<string> Features { get; } = features.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Each role's permissions; null for a role that holds what the modules say it holds.</summary>
    public FrozenDictionary<string, IReadOnlyList<string>?> Roles { get; } = roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A module's group of settings, by the class's name; its defaults where nothing is set or what is set cannot be read.</summary>
    public T Group<T>() where T : class, new() => (T)groups.GetOrAdd(typeof(T), _ => Read<T>());

    T Read<T>() where T : class, new()
    {
        if (!settings.Properties.TryGetValue(typeof(T).Name, out var json)) return new T();
        try
        {
            return json.Deserialize<T>(SiteJson.Options) ?? new T();
        }
        catch (JsonException)
        {
            // An import kept a group of this name whose shape is another product's.
            return new T();
        }
    }
}

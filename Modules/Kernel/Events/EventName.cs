using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;

namespace Kernel.Events;

/// <summary>The event's name in the outbox, in workflows and in exports. The class may be renamed, the name may not.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name => name;
}

static class EventName
{
    static readonly ConcurrentDictionary<Type, string> names = new();

    public static string Of(Type type) => names.GetOrAdd(type, static type =>
        type.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{type.Name} has no lasting name. Put [EventName(\"module.what-happened\")] on it."));

    public static FrozenDictionary<string, Type> AllIn(IEnumerable<Assembly> assemblies) =>
        assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t is { IsAbstract: false } && typeof(IEvent).IsAssignableFrom(t))
            .ToFrozenDictionary(Of);
}

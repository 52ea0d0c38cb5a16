using System.Collections.Concurrent;
using System.Reflection;
using Kernel.Automation;
using Kernel.Settings;

namespace Kernel.Events;

/// <summary>Calls handlers whose fact is known by its type only. Each way in is found once.</summary>
static class HandlerCalls
{
    static readonly ConcurrentDictionary<Type, Func<object, IEvent, CancellationToken, Task>> handles = new();
    static readonly ConcurrentDictionary<(Type Handler, Type Fact), Func<IEvent, bool>> concerns = new();

    static readonly ConcurrentDictionary<Type, Func<Site, string, bool>> hears = new();

    public static bool Hears(Type listener, Site site, string eventName) => hears.GetOrAdd(listener, static type => Made<Func<Site, string, bool>>(nameof(HearsAs), type))(site, eventName);

    public static Task Handle(object handler, IEvent fact, CancellationToken stop) =>
        handles.GetOrAdd(fact.GetType(), type => Made<Func<object, IEvent, CancellationToken, Task>>(nameof(HandleAs), type))(handler, fact, stop);

    /// <summary>True of every handler but of one that says of this fact that it has nothing to do.</summary>
    public static bool Concerns(Type handler, IEvent fact) => concerns.GetOrAdd((handler, fact.GetType()), static pair =>
        typeof(IHandleSome<>).MakeGenericType(pair.Fact).IsAssignableFrom(pair.Handler) ? Made<Func<IEvent, bool>>(nameof(ConcernsAs), pair.Handler, pair.Fact) : static _ => true)(fact);

    static Task HandleAs<TEvent>(object handler, IEvent fact, CancellationToken stop) where TEvent : IEvent => ((IHandle<TEvent>)handler).Handle((TEvent)fact, stop);

    static bool ConcernsAs<THandler, TEvent>(IEvent fact) where THandler : IHandleSome<TEvent> where TEvent : IEvent => THandler.Concerns((TEvent)fact);

    static bool HearsAs<TListener>(Site site, string eventName) where TListener : IListen => TListener.Hears(site, eventName);

    static T Made<T>(string name, params Type[] types) where T : Delegate =>
        typeof(HandlerCalls).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(types).CreateDelegate<T>();
}

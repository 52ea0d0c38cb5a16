using Kernel.Modules;

namespace Kernel.Events;

/// <summary>A fact in the past tense, plain values only. Give it a lasting name with <see cref="EventNameAttribute"/>.</summary>
public interface IEvent;

/// <summary>
/// Does something because of a fact, after the fact is stored: in its own scope and transaction, retried alone.
/// <example><code>internal sealed class ReplyNotices(AppDb db, INotify notify) : IHandle&lt;ReplyPosted&gt;</code></example>
/// </summary>
public interface IHandle<in TEvent> : ISocket where TEvent : IEvent
{
    Task Handle(TEvent happened, CancellationToken stop);
}

using Kernel.Modules;

namespace Kernel.Events;

/// <summary>A fact in the past tense, plain values only. Give it a lasting name with <see cref="EventNameAttribute"/>.</summary>
public interface IEvent;

/// <summary>
/// A fact that lies ahead: its handlers run when it is due, and ask then whether it still holds. A reminder is one.
/// <example><code>public sealed record ReminderDue(string EventId, DateTime DueUtc) : IEvent, IAhead;</code></example>
/// </summary>
public interface IAhead
{
    DateTime DueUtc { get; }
}

/// <summary>
/// Does something because of a fact, after the fact is stored: in its own scope and transaction, retried alone.
/// <example><code>internal sealed class ReplyNotices(AppDb db, INotify notify) : IHandle&lt;ReplyPosted&gt;</code></example>
/// </summary>
public interface IHandle<in TEvent> : ISocket where TEvent : IEvent
{
    Task Handle(TEvent happened, CancellationToken stop);
}

/// <summary>
/// A handler that many a fact of its kind does not concern, which can be told from the fact: no row is stored for it then.
/// <example><code>public static bool Concerns(ReplyPosted happened) => happened.HasLinks;</code></example>
/// </summary>
public interface IHandleSome<in TEvent> : IHandle<TEvent> where TEvent : IEvent
{
    static abstract bool Concerns(TEvent happened);
}

/// <summary>
/// Marks a handler whose effect lies outside the database, such as a mail. It runs before the transaction that deletes
/// its row, so that a slow server holds no lock, and it may therefore run twice for one fact: its effect carries a key.
/// </summary>
public interface IOutside;

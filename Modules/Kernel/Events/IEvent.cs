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
/// Marks a handler whose effect lies outside the database, such as a mail. It runs before the transaction that deletes
/// its row, so that a slow server holds no lock, and it may therefore run twice for one fact: its effect carries a key.
/// </summary>
public interface IOutside;

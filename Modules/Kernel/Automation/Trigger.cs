using Kernel.Events;
using Kernel.Modules;

namespace Kernel.Automation;

/// <summary>What a value of a fact is, so that people can pick it, compare it and put it into a text.</summary>
public enum ValueKind
{
    Text,
    Number,
    YesNo,
    /// <summary>A moment in UTC.</summary>
    Time,
    /// <summary>A person's id.</summary>
    Person,
    /// <summary>A community's id.</summary>
    Community,
    /// <summary>The id of a content item.</summary>
    Item,
}

/// <summary>One value that a fact carries.</summary>
/// <param name="Name">As expressions name it: <c>Author</c>.</param>
/// <param name="Label">As people read it: “who replied”.</param>
public sealed record TriggerValue(string Name, string Label, ValueKind Kind, Func<IEvent, object?> Read);

/// <summary>A fact that automation may begin with, in the words of those who build it.</summary>
/// <param name="Name">The fact's lasting name, see <see cref="EventNameAttribute"/>.</param>
/// <param name="Label">“A member joins a community”.</param>
public sealed record Trigger(Module Module, string Name, Type Type, string Label, IReadOnlyList<TriggerValue> Values)
{
    /// <summary>What happened, as automation keeps it.</summary>
    public Occasion Of(IEvent happened, DateTime atUtc) => new()
    {
        Trigger = Name,
        AtUtc = atUtc,
        Values = Values.Select(v => (v.Name, Text: Occasion.Written(v.Read(happened)))).Where(v => v.Text.Length > 0).ToDictionary(v => v.Name, v => v.Text, StringComparer.OrdinalIgnoreCase),
        PersonId = First(happened, ValueKind.Person),
        CommunityId = First(happened, ValueKind.Community),
        ItemId = First(happened, ValueKind.Item),
    };

    string First(IEvent happened, ValueKind kind) => Values.FirstOrDefault(v => v.Kind == kind) is { } value ? Occasion.Written(value.Read(happened)) : "";
}

/// <summary>
/// Says which values a fact has. The first person, community and item are those that it is about: whoever did it comes first.
/// <example><code>m.Trigger&lt;ReplyPosted&gt;("Somebody replies", t => t.Person("Author", "who replied", e => e.AuthorId).Community(e => e.CommunityId));</code></example>
/// </summary>
public sealed class TriggerValues<TEvent> where TEvent : IEvent
{
    internal List<TriggerValue> All { get; } = [];

    public TriggerValues<TEvent> Person(string name, string label, Func<TEvent, string> read) => Value(name, label, ValueKind.Person, read);

    public TriggerValues<TEvent> Community(Func<TEvent, string> read) => Value("Community", "the community", ValueKind.Community, read);

    public TriggerValues<TEvent> Item(string name, string label, Func<TEvent, string> read) => Value(name, label, ValueKind.Item, read);

    public TriggerValues<TEvent> Text(string name, string label, Func<TEvent, string?> read) => Value(name, label, ValueKind.Text, read);

    public TriggerValues<TEvent> Number(string name, string label, Func<TEvent, int> read) => Value(name, label, ValueKind.Number, e => read(e));

    public TriggerValues<TEvent> YesNo(string name, string label, Func<TEvent, bool> read) => Value(name, label, ValueKind.YesNo, e => read(e));

    public TriggerValues<TEvent> Time(string name, string label, Func<TEvent, DateTime> read) => Value(name, label, ValueKind.Time, e => read(e));

    TriggerValues<TEvent> Value(string name, string label, ValueKind kind, Func<TEvent, object?> read)
    {
        All.Add(new(name, label, kind, e => read((TEvent)e)));
        return this;
    }
}

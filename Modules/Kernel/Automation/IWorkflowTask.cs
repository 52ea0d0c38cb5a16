using Kernel.Modules;

namespace Kernel.Automation;

/// <summary>How an editor asks for a property of a task.</summary>
public enum PropertyKind
{
    Text,
    LongText,
    Number,
    YesNo,
    Choice,
    /// <summary>A text in which values of the occasion may stand.</summary>
    Expression,
    /// <summary>Something that is true or false, or a value, worked out from the values of the occasion: <c>Replies > 3</c>.</summary>
    Logic,
    /// <summary>Several texts, one a line.</summary>
    Lines,
}

/// <param name="Name">As in Orchard's JSON where Orchard has the activity.</param>
/// <param name="Choices">Value and label, for <see cref="PropertyKind.Choice"/>.</param>
public sealed record TaskProperty(string Name, string Label, PropertyKind Kind = PropertyKind.Text, bool IsRequired = false, string Help = "")
{
    public IReadOnlyList<KeyValuePair<string, string>> Choices { get; init; } = [];
}

/// <summary>A step being taken.</summary>
/// <param name="RunId">The run that it belongs to.</param>
/// <param name="Key">The same each time this visit to the step is tried: what leaves the database carries it.</param>
/// <param name="Properties">By name, with the values of the occasion already put in.</param>
/// <param name="Values">What the run has gathered; what a task sets here later steps can read.</param>
public sealed record TaskRun(string RunId, string Key, Occasion Occasion, IReadOnlyDictionary<string, string> Properties, IDictionary<string, string> Values)
{
    public string Property(string name) => Properties.GetValueOrDefault(name, "");
}

/// <summary>
/// A step of a workflow that does something. What it writes to the database is stored together with the run's progress, so it
/// happens once; one that reaches outside is marked <see cref="Kernel.Events.IOutside"/> and may be tried again with the same key.
/// <example><code>internal sealed class NotifyTask(INotify notify) : IWorkflowTask</code></example>
/// </summary>
public interface IWorkflowTask : ISocket
{
    /// <summary>The lasting name, Orchard's where Orchard has it: <c>NotifyUserTask</c>.</summary>
    string Name { get; }

    string Label { get; }

    /// <summary>Where the editor lists it, such as “People”.</summary>
    string Category { get; }

    /// <summary>One line about what it does.</summary>
    string Summary { get; }

    IReadOnlyList<TaskProperty> Properties { get; }

    /// <summary>The ways out; the first is the usual one.</summary>
    IReadOnlyList<string> Outcomes { get; }

    /// <summary>It gives or takes what only administrators may, so nobody else may build with it.</summary>
    bool NeedsAdministrator => false;

    /// <returns>One of <see cref="Outcomes"/>.</returns>
    /// <exception cref="Kernel.RuleBroken">It cannot be done as it is set; the run parks with the sentence.</exception>
    Task<string> Run(TaskRun run, CancellationToken stop);

    /// <summary>What it would do, as a sentence, for a test run: nothing is written.</summary>
    Task<string> Rehearse(TaskRun run, CancellationToken stop);
}

using Kernel.Modules;

namespace Kernel.Automation;

/// <summary>
/// Something that must hold before automation acts, asked at that moment and not when the fact was raised: “nobody has replied yet”.
/// <example><code>internal sealed class StillUnanswered(AppDb db) : ICondition</code></example>
/// </summary>
public interface ICondition : ISocket
{
    /// <summary>The lasting name in rules and workflows: <c>still-unanswered</c>.</summary>
    string Name { get; }

    /// <summary>As people read it after “if”: “nobody has replied yet”.</summary>
    string Label { get; }

    /// <summary>The word of its blank, such as “days”; empty for a condition without one.</summary>
    string Blank => "";

    /// <param name="personId">Whom it is asked of, where it is about a person; empty before anybody is chosen.</param>
    /// <param name="value">What stands in the blank.</param>
    Task<bool> Holds(Occasion occasion, string personId, string value, CancellationToken stop);
}

using Kernel.Modules;

namespace Kernel.Automation;

/// <summary>
/// What somebody can do about an occasion with one press, in words that were drafted for them: say hello to whoever came.
/// It is done in their name, so it asks for their rights as the page for it does.
/// <example><code>internal sealed class SayHello(AppDb db, Access access) : IPersonalAct</code></example>
/// </summary>
public interface IPersonalAct : ISocket
{
    /// <summary>The lasting name in rules: <c>greet</c>.</summary>
    string Name { get; }

    /// <summary>On the button: “Say hello”.</summary>
    string Label { get; }

    /// <summary>Saves.</summary>
    /// <param name="words">As the person leaves them.</param>
    /// <exception cref="Kernel.RuleBroken">It cannot be done, or not by this person.</exception>
    Task Do(Occasion occasion, Kernel.People.Viewer by, string words, CancellationToken stop);
}

namespace Kernel.Modules;

/// <summary>
/// One module: a folder, an assembly, a feature that a tenant may switch. Its class is its table of contents.
/// <example><code>
/// public sealed class DiscussionsModule : Module
/// {
///     public override string Summary => "Questions, replies and accepted answers.";
///     public override void Setup(ModuleBuilder m) => m.Menu("Discussions", "/discussions", order: 20);
/// }
/// </code></example>
/// </summary>
public abstract class Module
{
    /// <summary>The feature id, which is the assembly's name: <c>Cop.Discussions</c>.</summary>
    public string Id => field ??= GetType().Assembly.GetName().Name!;

    /// <summary>The folder's name: <c>Discussions</c>.</summary>
    public string Name => field ??= Id["Cop.".Length..];

    /// <summary>One sentence for the features page.</summary>
    public abstract string Summary { get; }

    /// <summary>Names of modules that must be on when this one is.</summary>
    public virtual string[] Requires => [];

    /// <summary>True for engines without which a site does not work; a tenant cannot switch those off.</summary>
    public virtual bool IsAlwaysOn => false;

    /// <summary>Says everything with a visible effect that the module adds.</summary>
    public abstract void Setup(ModuleBuilder m);
}

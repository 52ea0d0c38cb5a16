namespace Kernel.Recipes.Scripts;

/// <summary>Thrown inside the evaluator only; it becomes a finding and never leaves <see cref="RecipeExpressions"/>.</summary>
internal sealed class ScriptRefused(string reason, FindingKind kind = FindingKind.NotUnderstood, string? variable = null) : Exception(reason)
{
    public FindingKind Kind => kind;

    public string? Variable => variable;

    public string Sentence => (variable is null
        ? "The expression was left as it is, because it could not be worked out. "
        : $"The expression was left as it is, because the variable \"{Shown.Short(variable)}\" could not be worked out. ") + Message;

    /// <summary>The same refusal, told by the innermost variable in which it happened.</summary>
    public ScriptRefused In(string name) => new(Message, kind, variable ?? name);
}

namespace Kernel.Content;

/// <summary>
/// Makes a property of a content type a field that editors see: the generated editor, the definition, the JSON,
/// recipes and versions all follow from this one line.
/// <example><code>[Field("Purpose", Hint = "One sentence on what this community is for.", Editor = FieldEditor.TextArea)]</code></example>
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string label) : Attribute
{
    public string Label => label;
    public string Hint { get; init; } = "";
    public FieldEditor Editor { get; init; }

    /// <summary>Shown to editors and exported, but not for changing.</summary>
    public bool ReadOnly { get; init; }
}

/// <summary>How a field is edited; by itself the property's type decides.</summary>
public enum FieldEditor { Standard, TextArea, Markdown, Html, ContentPicker }

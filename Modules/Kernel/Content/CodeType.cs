using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Module = Kernel.Modules.Module;

namespace Kernel.Content;

/// <summary>What a module says of a content type beyond its class.</summary>
public sealed class ContentTypeOptions
{
    public string Description { get; set; } = "";

    /// <summary>May editors make one in the admin? Types that need a place, such as a discussion, say no.</summary>
    public bool Creatable { get; set; }
}

/// <summary>A content type made in code: its class and the fields that the class declares.</summary>
public sealed record CodeType(Module Module, Type Class, string Name, string DisplayName, ContentTypeOptions Options, IReadOnlyList<CodeField> Fields)
{
    public static CodeType Of<TItem>(Module module, string displayName, ContentTypeOptions options) where TItem : ContentItem => new(
        module, typeof(TItem), typeof(TItem).Name, displayName, options,
        CodeField.In(typeof(TItem)));

    /// <summary>A new item of this type, or of the base class for a type that no module made.</summary>
    public static ContentItem NewItem(CodeType? type, string contentType, string id)
    {
        var item = (ContentItem)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type?.Class ?? typeof(ContentItem));
        // Run the constructor on the blank object, then set what only an initialiser may set.
        item.GetType().GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, [])!.Invoke(item, null);
        typeof(Data.Entity).GetProperty(nameof(ContentItem.Id))!.SetValue(item, id);
        typeof(ContentItem).GetProperty(nameof(ContentItem.ContentType))!.SetValue(item, contentType);
        return item;
    }
}

/// <summary>One field of a type made in code, and the names under which Orchard's JSON keeps it.</summary>
public sealed record CodeField(PropertyInfo Property, string Label, string Hint, FieldEditor Editor, bool ReadOnly, bool Required, int? MaxLength, string FieldType, string ValueName)
{
    public string Name => Property.Name;

    /// <summary>The fields that a class declares, in its order.</summary>
    internal static IReadOnlyList<CodeField> In(Type type) =>
        [.. type.GetProperties().Select(p => (Property: p, Field: p.GetCustomAttribute<FieldAttribute>())).Where(p => p.Field is not null).Select(p => Of(p.Property, p.Field!))];

    internal static CodeField Of(PropertyInfo property, FieldAttribute field)
    {
        var (type, value) = Shape(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, field.Editor);
        return new(property, field.Label, field.Hint, field.Editor, field.ReadOnly,
            property.GetCustomAttribute<RequiredAttribute>() is not null,
            property.GetCustomAttribute<MaxLengthAttribute>()?.Length, type, value);
    }

    static (string Type, string Value) Shape(Type type, FieldEditor editor) => editor switch
    {
        FieldEditor.Markdown => ("MarkdownField", "Markdown"),
        FieldEditor.Html => ("HtmlField", "Html"),
        FieldEditor.ContentPicker => ("ContentPickerField", "ContentItemIds"),
        _ when type == typeof(bool) => ("BooleanField", "Value"),
        _ when type == typeof(int) || type == typeof(long) || type == typeof(decimal) => ("NumericField", "Value"),
        _ when type == typeof(DateTime) => ("DateTimeField", "Value"),
        _ when typeof(IEnumerable<string>).IsAssignableFrom(type) => ("MultiTextField", "Values"),
        _ => ("TextField", "Text"),
    };
}

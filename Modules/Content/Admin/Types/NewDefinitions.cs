using System.Globalization;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Text;

namespace Content.Admin.Types;

/// <summary>What editors define, in Orchard's shape.</summary>
static class NewDefinitions
{
    public static JsonObject Type(string name, TypeForm form) => new()
    {
        ["Name"] = name,
        ["DisplayName"] = PlainText.Clean(form.Title),
        ["Settings"] = new JsonObject
        {
            ["ContentTypeSettings"] = new JsonObject { ["Creatable"] = true, ["Listable"] = true, ["Draftable"] = true, ["Versionable"] = true, ["Description"] = PlainText.Clean(form.Description ?? "") },
        },
        ["ContentTypePartDefinitionRecords"] = new JsonArray(Attached("TitlePart", 0), Attached("AutoroutePart", 1), Attached("MarkdownBodyPart", 2), Attached(name, 3)),
    };

    /// <summary>The type's own part, which holds its fields, and the part with one field more.</summary>
    public static (JsonObject Type, JsonObject Part) Field(TypeDefinition type, FieldForm form)
    {
        var settings = new JsonObject
        {
            ["ContentPartFieldSettings"] = new JsonObject
            {
                ["DisplayName"] = PlainText.Clean(form.Title),
                ["Position"] = type.Parts.Where(p => p.PartName == type.Name).Sum(p => p.Fields.Count).ToString(CultureInfo.InvariantCulture),
            },
        };
        if (!string.IsNullOrWhiteSpace(form.Hint)) settings[form.Kind + "Settings"] = new JsonObject { ["Hint"] = PlainText.Clean(form.Hint) };

        return (
            new() { ["Name"] = type.Name, ["DisplayName"] = type.DisplayName, ["ContentTypePartDefinitionRecords"] = new JsonArray(Attached(type.Name, null)) },
            new()
            {
                ["Name"] = type.Name,
                ["Settings"] = new JsonObject(),
                ["ContentPartFieldDefinitionRecords"] = new JsonArray(new JsonObject { ["FieldName"] = form.Kind, ["Name"] = NameFrom(form.Title), ["Settings"] = settings }),
            });
    }

    /// <summary>A name as programs keep it, from what people call it: “Year built” gives <c>YearBuilt</c>.</summary>
    /// <exception cref="RuleBroken">There is no letter in it that a name could begin with.</exception>
    public static string NameFrom(string title)
    {
        var name = string.Concat(Slug.From(title).Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return char.IsLetter(name[0]) ? name : throw new RuleBroken("Begin the name with a letter.", "Title");
    }

    static JsonObject Attached(string part, int? position) => new()
    {
        ["PartName"] = part,
        ["Name"] = part,
        ["Settings"] = position is null ? new JsonObject()
            : new JsonObject { ["ContentTypePartSettings"] = new JsonObject { ["Position"] = position.Value.ToString(CultureInfo.InvariantCulture) } },
    };
}

using System.Text.Json.Nodes;
using Content.Steps;

namespace Tests.Content;

public class DefinitionMergeTests
{
    [Theory]
    [InlineData("""{ "Name": "A", "DisplayName": "Old" }""", """{ "Name": "A", "DisplayName": "" }""", """{ "Name": "A", "DisplayName": "Old" }""")]
    [InlineData("""{ "Name": "A", "Settings": { "X": { "One": 1, "Two": 2 }, "Creatable": "True" } }""", """{ "Name": "A", "Settings": { "X": { "Two": 3 }, "Y": {} } }""", """{ "Name": "A", "Settings": { "X": { "One": 1, "Two": 3 }, "Creatable": "True", "Y": {} } }""")]
    [InlineData("""{ "Name": "A", "ContentTypePartDefinitionRecords": [ { "PartName": "P", "Name": "P", "Settings": { "S": 1 } } ] }""", """{ "Name": "A", "ContentTypePartDefinitionRecords": [ { "PartName": "Q", "Name": "Q" } ] }""", """{ "Name": "A", "ContentTypePartDefinitionRecords": [ { "PartName": "P", "Name": "P", "Settings": { "S": 1 } }, { "PartName": "Q", "Name": "Q" } ] }""")]
    [InlineData("""{ "Name": "A", "ContentTypePartDefinitionRecords": [ { "PartName": "BagPart", "Name": "Services" } ] }""", """{ "Name": "A", "ContentTypePartDefinitionRecords": [ { "PartName": "BagPart", "Name": "Steps" } ] }""", """{ "Name": "A", "ContentTypePartDefinitionRecords": [ { "PartName": "BagPart", "Name": "Services" }, { "PartName": "BagPart", "Name": "Steps" } ] }""")]
    public void Settings_merge_parts_are_added_and_nothing_is_removed(string there, string newcomer, string merged) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(merged), DefinitionMerge.Of(Object(there), Object(newcomer), DefinitionMerge.Parts)));

    static JsonObject Object(string json) => JsonNode.Parse(json)!.AsObject();
}

using System.Text.Json.Nodes;
using Kernel.Content;

namespace CaseStudies.Lineage;

/// <summary>Who made a case study and what belongs to it, by names: it goes along with it to sites where nobody knows the ids, and stays what it was where they stay unknown.</summary>
internal sealed record CaseLineage(IReadOnlyList<LineagePerson> Authors, IReadOnlyList<LineagePerson> Reviewers, IReadOnlyList<LineageCase> Cases)
{
    /// <summary>The member of the case study’s own part of the JSON in which it travels.</summary>
    public const string Member = "Lineage";

    public static readonly CaseLineage None = new([], [], []);

    public static CaseLineage In(CaseStudy item) => Loose.Object(Loose.Member(ContentJson.PartsOf(item)[nameof(CaseStudy)], Member)) is not { } part ? None : new(
        [.. Loose.Objects(part["Authors"]).Select(Person)], [.. Loose.Objects(part["Reviewers"]).Select(Person)],
        [.. Loose.Objects(part["Cases"]).Select(c => new LineageCase(Text(c, "Id"), Text(c, "Title"), Text(c, "AdaptedFrom")))]);

    public JsonObject Write() => new()
    {
        ["Authors"] = new JsonArray([.. Authors.Select(Written)]),
        ["Reviewers"] = new JsonArray([.. Reviewers.Select(Written)]),
        ["Cases"] = new JsonArray([.. Cases.Select(c => new JsonObject { ["Id"] = c.Id, ["Title"] = c.Title, ["AdaptedFrom"] = c.AdaptedFrom })]),
    };

    static LineagePerson Person(JsonObject one) => new(Text(one, "Id"), Text(one, "UserName"), Text(one, "Name"));

    static JsonObject Written(LineagePerson one) => new() { ["Id"] = one.Id, ["UserName"] = one.UserName, ["Name"] = one.Name };

    static string Text(JsonObject one, string name) => Loose.Text(one[name]) ?? "";
}

internal sealed record LineagePerson(string Id, string UserName, string Name);

/// <param name="AdaptedFrom">The id of what it is an adaptation of; empty for none.</param>
internal sealed record LineageCase(string Id, string Title, string AdaptedFrom);

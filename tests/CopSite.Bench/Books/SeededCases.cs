using System.Text.Json.Nodes;
using Bench.Site;

namespace Bench.Books;

/// <summary>Published case studies in a community of the demonstration, brought by a recipe as any others.</summary>
static class SeededCases
{
    const string Community = "democommunitywater00000001";
    const string Author = "demokavyanair0000000000001";

    public static async Task Bring(SiteFolder folder, string scratch, int count, CancellationToken stop)
    {
        var path = Path.Combine(scratch, "cases.recipe.json");
        var recipe = new JsonObject
        {
            ["name"] = "cases", ["displayName"] = "Case studies", ["version"] = "1.0.0",
            ["steps"] = new JsonArray(new JsonObject { ["name"] = "content", ["data"] = new JsonArray([.. Enumerable.Range(1, count).Select(Case)]) }),
        };
        await File.WriteAllTextAsync(path, recipe.ToJsonString(), stop);
        await folder.Run(stop, "recipe", "run", path, "--tenant", MeasuredTenant.Name);
    }

    static JsonNode Case(int number)
    {
        var answers = new JsonObject();
        foreach (var (key, words) in new[] { ("summary", 60), ("setting", 120), ("problem", 120), ("tried", 150), ("results", 100), ("reuse", 100) }) answers[key] = Text(number, words);
        return new JsonObject
        {
            ["ContentItemId"] = $"benchcase{number:00000000000000000}", ["ContentType"] = "CaseStudy", ["DisplayText"] = $"What we changed, number {number}", ["Latest"] = true, ["Published"] = true,
            ["ModifiedUtc"] = "2026-10-02T08:00:00Z", ["PublishedUtc"] = "2026-10-30T09:00:00Z", ["CreatedUtc"] = "2026-10-02T08:00:00Z", ["Owner"] = Author, ["Author"] = "kavya-nair",
            ["CaseStudy"] = new JsonObject
            {
                ["CommunityId"] = new JsonObject { ["ContentItemIds"] = new JsonArray(Community) },
                ["Answers"] = new JsonObject { ["Text"] = answers.ToJsonString() },
                ["Evidence"] = new JsonObject { ["Text"] = "- [The log](https://example.org/log.csv)" },
                ["AuthorIds"] = new JsonObject { ["Values"] = new JsonArray(Author) },
                ["Standing"] = new JsonObject { ["Text"] = "Published" },
                ["AcceptedUtc"] = new JsonObject { ["Value"] = "2026-10-29T15:00:00Z" },
            },
        };
    }

    static string Text(int seed, int words)
    {
        var random = new Random(seed * 1_000 + words);
        string[] known = ["valve", "flow", "night", "we", "listened", "meter", "district", "slowly", "found", "the", "leak", "and", "wrote", "it", "down"];
        return string.Join(' ', Enumerable.Range(0, words).Select(at => known[random.Next(known.Length)] + (at % 14 == 13 ? "." : "")));
    }
}

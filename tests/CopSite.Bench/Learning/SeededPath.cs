using System.Text.Json.Nodes;
using Bench.Site;
using Microsoft.Data.Sqlite;

namespace Bench.Learning;

/// <summary>A path of many guided pages in a community of the demonstration, and what thousands of people have done of it.</summary>
static class SeededPath
{
    public const int Pages = 100, Blocks = 30, Learners = 5_000;
    public const string PathId = "benchpath00000000000000001";

    const string Community = "democommunitywater00000001";
    const string Author = "demokavyanair0000000000001";

    // Half of the blocks are words; each of the others has a rule and is needed.
    const int Asking = Blocks / 2;

    public static string PageId(int number) => $"benchpage{number:00000000000000000}";

    public static string BlockId(int page, int block) => $"benchblock{page:00000000}{block:00000000}";

    public static async Task Bring(SiteFolder folder, string scratch, CancellationToken stop)
    {
        var path = System.IO.Path.Combine(scratch, "path.recipe.json");
        var recipe = new JsonObject
        {
            ["name"] = "path", ["displayName"] = "A path", ["version"] = "1.0.0",
            ["steps"] = new JsonArray(new JsonObject { ["name"] = "content", ["data"] = new JsonArray([.. Enumerable.Range(1, Pages).Select(Page), Path()]) }),
        };
        await File.WriteAllTextAsync(path, recipe.ToJsonString(), stop);
        await folder.Run(stop, "recipe", "run", path, "--tenant", MeasuredTenant.Name);
        Fill(System.IO.Path.Combine(Directory.GetDirectories(System.IO.Path.Combine(folder.Path, "tenants")).Single(), "site.db"));
    }

    static JsonObject Item(string id, string type, string title, JsonArray blocks, JsonObject own) => new()
    {
        ["ContentItemId"] = id, ["ContentType"] = type, ["DisplayText"] = title, ["Latest"] = true, ["Published"] = true,
        ["ModifiedUtc"] = "2026-10-02T08:00:00Z", ["PublishedUtc"] = "2026-10-30T09:00:00Z", ["CreatedUtc"] = "2026-10-02T08:00:00Z", ["Owner"] = Author, ["Author"] = "kavya-nair",
        ["FlowPart"] = new JsonObject { ["Widgets"] = blocks }, [type] = own,
    };

    static JsonNode Page(int number) => Item(PageId(number), "LearningPage", $"Step {number}: listen at night", new JsonArray([.. Enumerable.Range(1, Blocks).Select(at => Block(number, at))]),
        new() { ["CommunityId"] = Picked(Community), ["Purpose"] = Text("You hear a leak before anybody sees it."), ["Minutes"] = new JsonObject { ["Value"] = 10 } });

    static JsonNode Path() => Item(PathId, "LearningPath", "A hundred nights", new JsonArray([.. Enumerable.Range(1, Pages).Select(at => Of($"benchstep{at:00000000}", "StepBlock", new() { ["Page"] = Text(PageId(at)) }))]),
        new() { ["CommunityId"] = Picked(Community), ["Purpose"] = Text("You listen by yourself.") });

    static JsonObject Block(int page, int at)
    {
        var id = BlockId(page, at);
        if (at % 2 == 1) return Of(id, "TextBlock", new() { ["Body"] = new JsonObject { ["Markdown"] = $"## What we did in the {at}th week\n\n{Words(page * Blocks + at, 60)}\n\n- [ ] a valve\n- a meter\n\nSee **the log** at <https://example.org/{page}/{at}>." } });
        return at % 4 == 0 ? Of(id, "ReflectBlock", new() { ["Prompts"] = Values($"What surprised you in week {at}?", "What will you try?") })
            : Of(id, "ChecklistBlock", new() { ["Prompt"] = Text("This week"), ["Items"] = Values("Walk", "Listen", "Write it down", "Tell somebody") });
    }

    static JsonObject Of(string id, string type, JsonObject own) => new() { ["ContentItemId"] = id, ["ContentType"] = type, ["DisplayText"] = "", [type] = own };

    static JsonObject Text(string text) => new() { ["Text"] = text };

    static JsonObject Values(params string[] values) => new() { ["Values"] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]) };

    static JsonObject Picked(string id) => new() { ["ContentItemIds"] = new JsonArray(id) };

    static string Words(int seed, int words)
    {
        var random = new Random(seed);
        string[] known = ["valve", "flow", "night", "we", "listened", "meter", "district", "slowly", "found", "the", "leak", "and", "wrote", "it", "down"];
        return string.Join(' ', Enumerable.Range(0, words).Select(at => known[random.Next(known.Length)] + (at % 14 == 13 ? "." : "")));
    }

    // All have begun; the first ten pages are done by fewer and fewer, so that every page has people at every block.
    static void Fill(string file) => Write(file,
        $$"""
        CREATE TEMP TABLE learner AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {{Learners}}) SELECT i, printf('benchlearner%014d', i) AS id FROM n;
        CREATE TEMP TABLE page AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT i, printf('benchpage%017d', i) AS id FROM n;
        CREATE TEMP TABLE asked AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {{Asking}}) SELECT i FROM n;
        INSERT INTO Kernel_Person (Id, DisplayName, JobTitle, Organisation, Bio, BioHtml, Photo, JoinedUtc, TimeZoneId, UserName, NormalizedUserName, Email, NormalizedEmail, EmailConfirmed, TwoFactorEnabled, AccessFailedCount)
        SELECT id, 'Learner ' || i, '', '', '', '', '', '2026-01-01 00:00:00', '', 'learner' || i, 'LEARNER' || i, 'learner' || i || '@bench.example', 'LEARNER' || i || '@BENCH.EXAMPLE', 1, 0, 0 FROM learner;
        INSERT INTO Learning_PathProgress (PathId, PersonId, EnrolledUtc, EnrolledById) SELECT '{{PathId}}', id, '2026-10-01 00:00:00', '' FROM learner;
        INSERT INTO Learning_PageProgress (PageId, PersonId, StartedUtc, OpenedUtc, MovedUtc, LastBlockId, NextBlockId, MarkedById, CompletedUtc, Why)
        SELECT p.id, l.id, '2026-10-01 00:00:00', '2026-10-02 00:00:00', '2026-10-02 00:00:00', '', iif(l.i % 10 >= p.i, '', printf('benchblock%08d%08d', p.i, 2 * (l.i % {{Asking}} + 1))), '', iif(l.i % 10 >= p.i, '2026-10-02 00:00:00', NULL), iif(l.i % 10 >= p.i, 'Every needed block is done', '') FROM learner l, page p;
        INSERT INTO Learning_BlockProgress (PageId, BlockId, PersonId, Rule, DoneUtc)
        SELECT p.id, printf('benchblock%08d%08d', p.i, 2 * a.i), l.id, 'done', '2026-10-02 00:00:00' FROM learner l, page p, asked a WHERE l.i % 10 >= p.i OR a.i <= l.i % {{Asking}};
        """);

    static void Write(string file, string sql)
    {
        using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 120 }.ToString());
        db.Open();
        using var command = db.CreateCommand();
        command.CommandTimeout = 120;
        command.CommandText = $"BEGIN; {sql} COMMIT";
        command.ExecuteNonQuery();
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Learning.Record;

/// <summary>
/// A learning record as statements of the Experience API, version 1.0.3 (IEEE 9274.1's forerunner, by ADL), with ADL's own verbs and
/// kinds of activities. Somebody is known by their account here, never by a mail address.
/// </summary>
internal static class XapiStatements
{
    const string Version = "1.0.3";
    const string Verbs = "http://adlnet.gov/expapi/verbs/";
    const string Activities = "http://adlnet.gov/expapi/activities/";

    // Kinds to which an answer was given; what else is done is completed.
    static readonly HashSet<string> Answered = ["PollBlock", "SelfCheckBlock", "QuizBlock"];

    /// <param name="home">The site's whole address, without a slash at its end.</param>
    public static JsonArray Of(LearningRecord record, string home, string site)
    {
        JsonObject Statement(string verb, string activityId, string title, string kind, DateTime utc, bool isDone, JsonObject? context = null)
        {
            context ??= [];
            context["platform"] = site;
            var statement = new JsonObject
            {
                ["id"] = IdOf($"{home} {record.UserName} {verb} {activityId} {Time(utc)}"),
                ["actor"] = new JsonObject { ["objectType"] = "Agent", ["name"] = record.Name, ["account"] = new JsonObject { ["homePage"] = home, ["name"] = record.UserName } },
                ["verb"] = new JsonObject { ["id"] = Verbs + verb, ["display"] = new JsonObject { ["en"] = verb } },
                ["object"] = Activity(activityId, title, kind),
                ["context"] = context,
                ["timestamp"] = Time(utc),
                ["version"] = Version,
            };
            if (isDone) statement["result"] = new JsonObject { ["completion"] = true };
            return statement;
        }

        var statements = new JsonArray();
        foreach (var page in record.Pages)
        {
            var id = AddressOf(home, page.Path, "page", page.Id);
            statements.Add(Statement("initialized", id, page.Title, "lesson", page.StartedUtc, isDone: false));
            foreach (var block in page.Blocks)
                statements.Add(Statement(Answered.Contains(block.Kind) ? "answered" : "completed", $"{id}#f-{block.Id}", $"{block.Label}: {page.Title}", Answered.Contains(block.Kind) ? "question" : "objective", block.DoneUtc, isDone: true,
                    new JsonObject { ["contextActivities"] = new JsonObject { ["parent"] = new JsonArray(Activity(id, page.Title, "lesson")) } }));
            if (page.CompletedUtc is { } completed) statements.Add(Statement("completed", id, page.Title, "lesson", completed, isDone: true));
        }
        foreach (var path in record.Paths)
        {
            var id = AddressOf(home, path.Path, "path", path.Id);
            if (path.EnrolledUtc is { } enrolled) statements.Add(Statement("registered", id, path.Title, "course", enrolled, isDone: false));
            if (path.CompletedUtc is { } completed) statements.Add(Statement("completed", id, path.Title, "course", completed, isDone: true));
        }
        return statements;
    }

    static JsonObject Activity(string id, string title, string kind) => new()
    {
        ["objectType"] = "Activity", ["id"] = id, ["definition"] = new JsonObject { ["name"] = new JsonObject { ["en"] = title }, ["type"] = Activities + kind },
    };

    // An activity keeps its id also when its page is gone.
    static string AddressOf(string home, string path, string kind, string id) => path.Length > 0 ? home + path : $"{home}/learning/{kind}/{id}";

    static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // The same statement has the same id in every export, so that a store takes it once: a UUID of version 8 made from what it says.
    static string IdOf(string what)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}

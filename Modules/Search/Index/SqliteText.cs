using System.Text.Json;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Search.Words;

namespace Search.Index;

/// <summary>
/// SQLite's FTS5. The table keeps no text, only where words stand: excerpts come from what is stored now, and a deleted
/// post leaves nothing behind. Titles weigh six times as much as what stands below them; marks weigh nothing.
/// </summary>
sealed class SqliteText(AppDb db) : TextIndex(db)
{
    public override async Task<List<Candidate>> Newest(Sought sought, int most, CancellationToken stop)
    {
        var (match, scopes, authors) = (Match(sought), JsonSerializer.Serialize(sought.ScopeKeys), JsonSerializer.Serialize(sought.AuthorIds));
        return await Db.Database.SqlQuery<Candidate>($"""
            SELECT e."Number", e."Kind", e."ThingId", -bm25("Search_Text", 6.0, 1.0, 0.0) AS "Rank"
            FROM "Search_Text" CROSS JOIN "Search_Entry" AS e ON e."Number" = "Search_Text".rowid
            WHERE "Search_Text" MATCH {match} AND "Search_Text".rowid >= {sought.From} AND "Search_Text".rowid < {sought.Before}
              AND e."ScopeKey" IN (SELECT value FROM json_each({scopes}))
              AND ({sought.AuthorIds.Count} = 0 OR e."AuthorId" IN (SELECT value FROM json_each({authors})))
            ORDER BY "Search_Text".rowid DESC LIMIT {most}
            """).ToListAsync(stop);
    }

    public override Task Put(Document document, CancellationToken stop)
    {
        var (title, words) = (string.Join(' ', document.Title), string.Join(' ', document.Words));
        var marks = string.Join(' ', document.Title.Select(Titled).Concat(document.MarkWords));
        return Db.Database.ExecuteSqlAsync($"""INSERT OR REPLACE INTO "Search_Text" (rowid, title, words, marks) VALUES ({document.Number}, {title}, {words}, {marks})""", stop);
    }

    public override Task Remove(IReadOnlyCollection<long> numbers, CancellationToken stop) => Db.Database.ExecuteSqlAsync(
        $"""DELETE FROM "Search_Text" WHERE rowid IN (SELECT value FROM json_each({JsonSerializer.Serialize(numbers)}))""", stop);

    public override Task Count(IReadOnlyDictionary<string, int> words, CancellationToken stop) => Db.Database.ExecuteSqlAsync($"""
        INSERT INTO "Search_KnownWord" ("Text", "Count") SELECT key, value FROM json_each({JsonSerializer.Serialize(words)}) WHERE true
        ON CONFLICT ("Text") DO UPDATE SET "Count" = "Count" + excluded."Count"
        """, stop);

    public override Task Spell(IReadOnlyCollection<(string Text, string Word)> variants, CancellationToken stop)
    {
        var pairs = JsonSerializer.Serialize(variants.Select(v => new[] { v.Text, v.Word }));
        return Db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Search_Variant" ("Text", "Word") SELECT value ->> 0, value ->> 1 FROM json_each({pairs}) WHERE true ON CONFLICT DO NOTHING
            """, stop);
    }

    // Words are letters and digits, see Tokens, so a quoted one ends where its quotes do.
    static string Match(Sought sought)
    {
        var words = $"{{title words}} : ({string.Join(" AND ", sought.Asked.Terms.Select(t => Runs(t, w => w)))})";
        if (sought.Asked.Without.Count > 0) words = $"({words} NOT ({{title words}} : ({string.Join(" OR ", sought.Asked.Without.Select(t => Runs(t, w => w)))})))";
        if (sought.InTitle) words += $" AND marks : ({string.Join(" AND ", sought.Asked.Terms.Select(t => Runs(t, Titled)))})";
        return string.Join(" AND marks : ", sought.MarkWords.Select(marks => $"({string.Join(" OR ", marks.Select(m => $"\"{m}\""))})").Prepend(words));
    }

    static string Runs(Term term, Func<string, string> spell) =>
        $"({string.Join(" OR ", term.Runs.Select(run => $"\"{string.Join(' ', run.Words.Select(spell))}\"{(run.IsPrefix ? " *" : "")}"))})";

    static string Titled(string word) => "t" + word;
}

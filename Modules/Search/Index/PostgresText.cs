using System.Text;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Search.Words;

namespace Search.Index;

/// <summary>
/// PostgreSQL's text vectors, made here word by word: no dictionary of the server's, which another server may not have.
/// A title's words have the weight A, ten times that of what stands below; each stands there a second time with a tilde,
/// because the index cannot tell weights apart.
/// </summary>
sealed class PostgresText(AppDb db) : TextIndex(db)
{
    // Between a title and its text, so that no phrase goes across.
    const int Gap = 10;

    public override async Task<List<Candidate>> Newest(Sought sought, int most, CancellationToken stop)
    {
        var (match, words, scopes, authors) = (Match(sought), Words(sought.Asked), sought.ScopeKeys.ToArray(), sought.AuthorIds.ToArray());
        // Whether to walk backwards or to ask the index of words depends on how common the words are, so the plan has to be
        // made for each query, and not once for all.
        await using var transaction = Db.Database.CurrentTransaction is null ? await Db.Database.BeginTransactionAsync(stop) : null;
        await Db.Database.ExecuteSqlAsync($"SET LOCAL plan_cache_mode = force_custom_plan", stop);
        return await Db.Database.SqlQuery<Candidate>($"""
            SELECT "Number", "Kind", "ThingId", ts_rank(ARRAY[0.1, 0.2, 0.4, 1.0]::real[], "Words", {words}::tsquery, 1)::double precision AS "Rank"
            FROM (
              SELECT e."Number", e."Kind", e."ThingId", t."Words" FROM "Search_Text" AS t JOIN "Search_Entry" AS e ON e."Number" = t."Number"
              WHERE t."Words" @@ {match}::tsquery AND t."Number" >= {sought.From} AND t."Number" < {sought.Before}
                AND e."ScopeKey" = ANY ({scopes}) AND ({authors.Length} = 0 OR e."AuthorId" = ANY ({authors}))
              ORDER BY t."Number" DESC LIMIT {most}
            ) AS newest ORDER BY "Number" DESC
            """).ToListAsync(stop);
    }

    public override Task Put(Document document, CancellationToken stop)
    {
        var vector = Vector(document);
        return Db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Search_Text" ("Number", "Words") VALUES ({document.Number}, {vector}::tsvector)
            ON CONFLICT ("Number") DO UPDATE SET "Words" = excluded."Words"
            """, stop);
    }

    public override Task Remove(IReadOnlyCollection<long> numbers, CancellationToken stop) =>
        Db.Database.ExecuteSqlAsync($"""DELETE FROM "Search_Text" WHERE "Number" = ANY ({numbers.ToArray()})""", stop);

    public override Task Count(IReadOnlyDictionary<string, int> words, CancellationToken stop)
    {
        // In one order, so that two who count the same words never wait for each other.
        var sorted = words.OrderBy(w => w.Key, StringComparer.Ordinal).ToList();
        var (texts, counts) = (sorted.Select(w => w.Key).ToArray(), sorted.Select(w => w.Value).ToArray());
        return Db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Search_KnownWord" ("Text", "Count") SELECT * FROM unnest({texts}, {counts})
            ON CONFLICT ("Text") DO UPDATE SET "Count" = "Search_KnownWord"."Count" + excluded."Count"
            """, stop);
    }

    public override Task Spell(IReadOnlyCollection<(string Text, string Word)> variants, CancellationToken stop)
    {
        var (texts, words) = (variants.Select(v => v.Text).ToArray(), variants.Select(v => v.Word).ToArray());
        return Db.Database.ExecuteSqlAsync($"""INSERT INTO "Search_Variant" ("Text", "Word") SELECT * FROM unnest({texts}, {words}) ON CONFLICT DO NOTHING""", stop);
    }

    // Without fresh counts the planner takes a common word for a rare one.
    public override Task Tidy(CancellationToken stop) => Db.Database.ExecuteSqlAsync($"""ANALYZE "Search_Text", "Search_Entry" """, stop);

    static string Vector(Document document)
    {
        var places = new Dictionary<string, StringBuilder>();
        for (var at = 0; at < document.Title.Count; at++)
        {
            Add(document.Title[at], $"{at + 1}A");
            Add("~" + document.Title[at], $"{at + 1}");
        }
        for (var at = 0; at < document.Words.Count; at++) Add(document.Words[at], $"{document.Title.Count + Gap + at}");
        return string.Join(' ', places.Select(p => $"'{p.Key}':{p.Value}").Concat(document.MarkWords.Select(m => $"'={m}'")));

        void Add(string word, string place)
        {
            if (places.TryGetValue(word, out var there)) there.Append(',').Append(place);
            else places[word] = new StringBuilder(place);
        }
    }

    // Words are letters and digits, see Tokens, so a quoted one ends where its quotes do.
    static string Match(Sought sought)
    {
        var match = Words(sought.Asked);
        if (sought.Asked.Without.Count > 0) match += $" & !({string.Join(" | ", sought.Asked.Without.Select(t => Runs(t, "")))})";
        if (sought.InTitle) match += " & " + string.Join(" & ", sought.Asked.Terms.Select(t => Runs(t, "~")));
        return string.Join(" & ", sought.MarkWords.Select(marks => $"({string.Join(" | ", marks.Select(m => $"'={m}'"))})").Prepend(match));
    }

    static string Words(Asked asked) => string.Join(" & ", asked.Terms.Select(t => Runs(t, "")));

    static string Runs(Term term, string before) => $"({string.Join(" | ", term.Runs.Select(run =>
        $"({string.Join(" <-> ", run.Words.Select((word, at) => $"'{before}{word}'{(run.IsPrefix && at == run.Words.Count - 1 ? ":*" : "")}"))})"))})";
}

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bench.Limits;

/// <summary>
/// The least that a durable reply can cost: the rows that the site writes for one, with the same indexes, in one transaction,
/// synced to the disk. One connection in a file of its own, so nothing can checkpoint beside the writer.
/// </summary>
sealed class DurableInsert : IDisposable
{
    // So many handlers hear of a reply on the measured tenant: search, notices, counts, cohorts, nudges, workflows.
    const int Facts = 6;

    const string Tables = """
        CREATE TABLE Discussion(Id TEXT PRIMARY KEY, LastNumber INTEGER NOT NULL, ReplyCount INTEGER NOT NULL, LastReplyUtc TEXT NOT NULL, LastReplyBy TEXT NOT NULL, ActiveUtc TEXT NOT NULL);
        CREATE INDEX Discussion_ActiveUtc ON Discussion(ActiveUtc);
        CREATE TABLE Reply(Id TEXT PRIMARY KEY, DiscussionId TEXT NOT NULL, Number INTEGER NOT NULL, AuthorId TEXT NOT NULL, Source TEXT NOT NULL, Html TEXT NOT NULL, PostedUtc TEXT NOT NULL);
        CREATE INDEX Reply_Author ON Reply(AuthorId, DiscussionId);
        CREATE INDEX Reply_Posted ON Reply(DiscussionId, PostedUtc);
        CREATE UNIQUE INDEX Reply_Number ON Reply(DiscussionId, Number);
        CREATE TABLE Outbox(Id TEXT PRIMARY KEY, Name TEXT NOT NULL, Body TEXT NOT NULL, Handler TEXT NOT NULL, HappenedUtc TEXT NOT NULL, DueUtc TEXT NOT NULL, ParkedUtc TEXT NULL, Tries INTEGER NOT NULL);
        CREATE INDEX Outbox_Due ON Outbox(ParkedUtc, DueUtc);
        CREATE TABLE ReadMark(PersonId TEXT NOT NULL, DiscussionId TEXT NOT NULL, Number INTEGER NOT NULL, PRIMARY KEY(PersonId, DiscussionId));
        INSERT INTO Discussion VALUES('d', 0, 0, '', '', '');
        INSERT INTO ReadMark VALUES('p', 'd', 0);
        """;

    readonly SemaphoreSlim turn = new(1);
    readonly SqliteConnection connection;
    readonly SqliteCommand insert;

    public DurableInsert(string folder)
    {
        connection = new($"Data Source={Path.Combine(folder, "writes.db")};Pooling=False");
        connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        Execute(Tables);

        var facts = string.Join(", ", Enumerable.Range(0, Facts).Select(n => $"($outbox{n}, 'discussions.reply-posted', $event, 'Discussions.Plugs.Handler{n}', $now, $now, NULL, 0)"));
        insert = connection.CreateCommand();
        insert.CommandText = $"""
            UPDATE Discussion SET LastNumber = LastNumber + 1, ReplyCount = ReplyCount + 1, LastReplyUtc = $now, LastReplyBy = 'p', ActiveUtc = $now WHERE Id = 'd';
            INSERT INTO Reply SELECT $reply, 'd', LastNumber, 'p', $source, $html, $now FROM Discussion WHERE Id = 'd';
            INSERT INTO Outbox VALUES {facts};
            UPDATE ReadMark SET Number = Number + 1 WHERE PersonId = 'p' AND DiscussionId = 'd';
            """;
        foreach (var name in new[] { "$reply", "$source", "$html", "$event", "$now" }) insert.Parameters.Add(name, SqliteType.Text);
        for (var fact = 0; fact < Facts; fact++) insert.Parameters.Add($"$outbox{fact}", SqliteType.Text);
    }

    public async Task<string> Post(string text, CancellationToken stop)
    {
        var reply = NewId();
        var now = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture);
        var html = Words.Html(text);

        await turn.WaitAsync(stop);
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            insert.Transaction = transaction;
            object[] values = [reply, text, html, $$"""{"DiscussionId":"d","ReplyId":"{{reply}}","Author":"p"}""", now, .. Enumerable.Range(0, Facts).Select(_ => NewId())];
            for (var at = 0; at < values.Length; at++) insert.Parameters[at].Value = values[at];
            insert.ExecuteNonQuery();
            transaction.Commit();
        }
        finally
        {
            turn.Release();
        }

        return reply;
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
        turn.Dispose();
    }

    static string NewId() => Guid.CreateVersion7().ToString("N")[..26];

    void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Bench.Limits;

/// <summary>
/// The least that a durable reply can cost: its row, its outbox row and the counter, in one transaction, synced to the disk.
/// One connection in a file of its own, so nothing can checkpoint beside the writer.
/// </summary>
sealed class DurableInsert : IDisposable
{
    const string Tables = """
        CREATE TABLE Discussion(Id TEXT PRIMARY KEY, ReplyCount INTEGER NOT NULL, LastReplyUtc TEXT NOT NULL);
        CREATE TABLE Reply(Id TEXT PRIMARY KEY, DiscussionId TEXT NOT NULL, AuthorId TEXT NOT NULL, Source TEXT NOT NULL, Html TEXT NOT NULL, PostedUtc TEXT NOT NULL);
        CREATE INDEX Reply_Discussion ON Reply(DiscussionId, PostedUtc);
        CREATE TABLE Outbox(Id TEXT PRIMARY KEY, Name TEXT NOT NULL, Body TEXT NOT NULL, HappenedUtc TEXT NOT NULL, Tries INTEGER NOT NULL);
        INSERT INTO Discussion VALUES('d', 0, '');
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

        insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO Reply VALUES($reply, 'd', 'p', $source, $html, $now);
            INSERT INTO Outbox VALUES($outbox, 'discussions.reply-posted', $event, $now, 0);
            UPDATE Discussion SET ReplyCount = ReplyCount + 1, LastReplyUtc = $now WHERE Id = 'd';
            """;
        foreach (var name in new[] { "$reply", "$outbox", "$source", "$html", "$event", "$now" }) insert.Parameters.Add(name, SqliteType.Text);
    }

    public async Task<string> Post(string text, CancellationToken stop)
    {
        var (reply, outbox) = (NewId(), NewId());
        var now = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture);
        var html = Words.Html(text);

        await turn.WaitAsync(stop);
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            insert.Transaction = transaction;
            object[] values = [reply, outbox, text, html, $$"""{"DiscussionId":"d","ReplyId":"{{reply}}","Author":"p"}""", now];
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

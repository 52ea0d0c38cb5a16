using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Kernel.Data;

/// <summary>
/// The statements of one SQLite connection, from its opening to its closing, that are ready for the next who says the same.
/// A page's few queries take longer to prepare than to run.
/// </summary>
sealed class KeptCommands
{
    // A prepared statement holds some ten kilobytes.
    const int Most = 60;
    const int Longest = 8_000;

    static readonly ConditionalWeakTable<SqliteConnection, KeptCommands> all = [];

    readonly SqliteConnection connection;
    readonly Dictionary<string, SqliteCommand> kept = [];
    int taken;
    bool isClosed;

    KeptCommands(SqliteConnection connection)
    {
        this.connection = connection;
        connection.StateChange += End;
    }

    public static KeptCommands Of(SqliteConnection connection) => all.GetValue(connection, static c => new KeptCommands(c));

    /// <summary>Does nobody read any more? A statement that was left halfway holds the connection to what was so when it began.</summary>
    public bool AreAllBack => taken == 0;

    public SqliteCommand Take(string text)
    {
        taken++;
        return kept.Remove(text, out var ready) ? ready : new SqliteCommand(text, connection);
    }

    public void Return(SqliteCommand command)
    {
        taken--;
        command.Parameters.Clear();
        command.Transaction = null;
        if (kept.Count == Most) Forget();
        if (isClosed || command.CommandText.Length > Longest || !kept.TryAdd(command.CommandText, command)) command.Dispose();
    }

    // A statement belongs to SQLite's handle, which goes back to the pool: the next who opens a connection may have it,
    // and a statement that was kept would read and write in the midst of what that one does.
    void End(object? _, StateChangeEventArgs change)
    {
        if (change.CurrentState != ConnectionState.Closed) return;

        connection.StateChange -= End;
        all.Remove(connection);
        isClosed = true;
        Forget();
    }

    void Forget()
    {
        foreach (var command in kept.Values) command.Dispose();
        kept.Clear();
    }
}

using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Kernel.Data;

/// <summary>The statements of one SQLite connection that are ready for the next who says the same. A page's few queries take longer to prepare than to run.</summary>
sealed class KeptCommands(SqliteConnection connection)
{
    // A prepared statement holds some ten kilobytes.
    const int Most = 60;
    const int Longest = 8_000;

    static readonly ConditionalWeakTable<SqliteConnection, KeptCommands> all = [];

    readonly Dictionary<string, SqliteCommand> kept = [];
    int taken;

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
        if (command.CommandText.Length > Longest || !kept.TryAdd(command.CommandText, command)) command.Dispose();
    }

    void Forget()
    {
        foreach (var command in kept.Values) command.Dispose();
        kept.Clear();
    }
}

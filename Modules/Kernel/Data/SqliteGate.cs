using Microsoft.Data.Sqlite;

namespace Kernel.Data;

/// <summary>
/// The start-up gate: which SQLite this process loaded, and whether its write-ahead log is safe by itself.
/// Versions before 3.51.3 (but for the fixes 3.50.7 and 3.44.6) have a race between a writer and a checkpoint;
/// with those the site runs only while <see cref="WriterLocks"/> keeps the two apart.
/// </summary>
public static class SqliteGate
{
    static readonly Version Oldest = new(3, 45, 0);

    public static Version Loaded()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return Version.Parse(connection.ServerVersion);
    }

    public static bool HasCheckpointRace(Version version) => version switch
    {
        { Major: 3, Minor: 44, Build: >= 6 } or { Major: 3, Minor: 50, Build: >= 7 } or { Major: 3, Minor: 51, Build: >= 3 } => false,
        // 3.52.0 was withdrawn.
        { Major: 3, Minor: 52 } => true,
        { Major: > 3 } or { Major: 3, Minor: > 52 } => false,
        _ => true,
    };

    /// <exception cref="InvalidOperationException">The library is too old to run on at all.</exception>
    public static void Check()
    {
        if (Loaded() is var version && version < Oldest)
            throw new InvalidOperationException($"SQLite {version} is older than {Oldest}. Restore the pinned SQLitePCLRaw packages.");
    }
}

namespace TestKit;

/// <summary>Which database a test site runs on.</summary>
public enum Engine { Sqlite, Postgres }

public static class Engines
{
    /// <summary>A PostgreSQL server whose databases tests may make and drop; null where there is none.</summary>
    public static string? Postgres { get; } = Environment.GetEnvironmentVariable("COPSITE_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public static IReadOnlyList<Engine> Here { get; } = Postgres is null ? [Engine.Sqlite] : [Engine.Sqlite, Engine.Postgres];
}

namespace Tests;

/// <summary>Rows for a theory that runs on SQLite, and on PostgreSQL where there is one.</summary>
sealed class EveryEngine : TheoryData<Engine>
{
    public EveryEngine() => AddRange(Engines.Here.ToArray());
}

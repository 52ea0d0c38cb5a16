using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Kernel.Data;

/// <summary>What Entity Framework takes for a new command: one of <see cref="KeptCommands"/>, found by its text and given back at the end.</summary>
sealed class KeptCommand(KeptCommands kept) : DbCommand
{
    SqliteCommand? taken;

    SqliteCommand Taken => taken ?? throw new InvalidOperationException("A command needs its text before anything else.");

    [System.Diagnostics.CodeAnalysis.AllowNull]
    public override string CommandText
    {
        get => taken?.CommandText ?? "";
        set
        {
            Leave();
            taken = kept.Take(value ?? "");
        }
    }

    public override int CommandTimeout { get => Taken.CommandTimeout; set => Taken.CommandTimeout = value; }

    public override CommandType CommandType { get => Taken.CommandType; set => Taken.CommandType = value; }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get => Taken.Connection; set => Taken.Connection = (SqliteConnection?)value; }

    protected override DbParameterCollection DbParameterCollection => Taken.Parameters;

    protected override DbTransaction? DbTransaction { get => Taken.Transaction; set => Taken.Transaction = (SqliteTransaction?)value; }

    public override void Cancel() => Taken.Cancel();

    public override void Prepare() => Taken.Prepare();

    public override int ExecuteNonQuery() => Taken.ExecuteNonQuery();

    public override object? ExecuteScalar() => Taken.ExecuteScalar();

    protected override DbParameter CreateDbParameter() => Taken.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Taken.ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing) Leave();
        base.Dispose(disposing);
    }

    void Leave()
    {
        if (taken is not null) kept.Return(taken);
        taken = null;
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Content;

/// <summary>Tells what the database refused from what it could not do.</summary>
static class Races
{
    /// <summary>A key or a path that is there already, or a row that points to nothing.</summary>
    public static bool IsRefused(DbUpdateException e) => e.InnerException switch
    {
        SqliteException { SqliteErrorCode: 19 } => true,
        PostgresException { SqlState: ['2', '3', ..] } => true,
        _ => false,
    };
}

using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Kernel.Data;

/// <summary>
/// The SQL that makes a site's tables: those of the model, and those that no model can say, such as full-text tables.
/// A module keeps the latter in two scripts, <c>Schema.sqlite.sql</c> and <c>Schema.postgres.sql</c>, which its assembly embeds.
/// </summary>
public static class SchemaScripts
{
    public static string Of(AppDb db) => string.Join('\n', db.Assemblies.Select(a => Own(a, db.Database.IsNpgsql() ? "postgres" : "sqlite")).OfType<string>()
        .Prepend(db.Database.GenerateCreateScript()));

    static string? Own(Assembly module, string engine)
    {
        using var stream = module.GetManifestResourceStream($"Schema.{engine}.sql");
        if (stream is null) return null;

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

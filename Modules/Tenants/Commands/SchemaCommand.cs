using Kernel.Commands;
using Kernel.Data;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Tenants.Commands;

/// <summary>For developers: the SQL that makes the model's tables, from which a migration's scripts are written.</summary>
sealed class SchemaCommand(IDbContextFactory<PlatformDb> platform, IServiceProvider services) : Command
{
    public override string Words => "schema";
    public override string Usage => "[platform]";
    public override string Summary => "Prints the SQL that makes the tables of a site, or of the platform, on the configured engine.";

    public override bool NeedsPlatform => false;

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        await using var db = line.Values is ["platform"] ? (DbContext)await platform.CreateDbContextAsync(stop) : Site();
        Console.WriteLine(db is AppDb site ? SchemaScripts.Of(site) : db.Database.GenerateCreateScript());
        return 0;
    }

    // Nothing is opened: a context only needs some tenant to be made.
    AppDb Site()
    {
        TenantScopes.EnterWithoutState(services, new Tenant { Name = "schema", Origin = "http://localhost" });
        return (AppDb)services.GetService(typeof(AppDb))!;
    }
}

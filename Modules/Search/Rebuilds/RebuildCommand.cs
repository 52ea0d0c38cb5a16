using Kernel;
using Kernel.Commands;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Tenancy;
using Spectre.Console;

namespace Search.Rebuilds;

internal sealed class RebuildCommand(TenantDirectory tenants, TenantScopes scopes, Databases databases) : Command
{
    // The server looks every ten milliseconds whether it may write, and must find its turn between two batches.
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    public override string Words => "search rebuild";
    public override string Usage => "--tenant T";
    public override string Summary => "Makes a site's search index anew from what is stored. People can search meanwhile; if it is cut off, the site goes on with it by the hour.";

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        var name = line.Need("tenant");
        var tenant = await tenants.Called(name, stop) ?? throw new RuleBroken($"There is no site called “{name}”.");
        await using (var scope = await scopes.Open(tenant, stop))
        {
            if (!scope.Site.Has(scope.Get<ModuleCatalog>().ModuleCalled("Search")!)) throw new RuleBroken($"Search is switched off on “{tenant.Name}”.");
            await scope.Get<Indexer>().Begin(stop);
        }

        var (done, batches) = (0, 0);
        await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async shown =>
        {
            var bar = shown.AddTask("Things in the index", maxValue: 1);
            for (Rebuild? now; (now = await Step(tenant, stop)) is { IsFinished: false };)
            {
                (bar.MaxValue, bar.Value) = (Math.Max(1, now.Total), now.Done);
                done = now.Done;
                // The log of so many writes would otherwise outgrow the database.
                if (++batches % 20 == 0) await databases.Checkpoint(tenant, stop);
                await Task.Delay(Pause, stop);
            }
            bar.Value = bar.MaxValue;
            await databases.Checkpoint(tenant, stop);
        });
        AnsiConsole.MarkupLineInterpolated($"[green]{tenant.Name}[/] can be searched: {done} things are in its index.");
        return 0;
    }

    async Task<Rebuild?> Step(Tenant tenant, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant, stop);
        var indexer = scope.Get<Indexer>();
        await indexer.Step(stop);
        return await indexer.Now(stop);
    }
}

using Kernel.Automation;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Outgoing;
using Kernel.Settings;
using Microsoft.Extensions.Logging;

namespace Workflows.Activities;

/// <summary>Everything that a step can be on this site: the engine's own activities, and the tasks of the modules that are on.</summary>
internal sealed class Shelf(Plugs plugs, ModuleCatalog catalog, Site site, AppDb db, GuardedHttp http, IServiceProvider services, ILogger<LogStep> log)
{
    Dictionary<string, Activity>? all;

    public IEnumerable<Activity> All => Known.Values;

    /// <summary>Null for one that nobody here knows: a step of it is kept as it is.</summary>
    public Activity? Find(string name) => Known.GetValueOrDefault(name);

    Dictionary<string, Activity> Known => all ??= Made().GroupBy(a => a.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    IEnumerable<Activity> Made() =>
    [
        new AnyFact(catalog, site), .. ContentFact.All(db), new Timer(site), new Signal(), new Call(), new ByHand(),
        new Pause(site), new AskPerson(),
        new AskCondition(plugs), new IfElse(), new Switch(), new Fork(), new Join(), new ForEach(), new ForLoop(), new WhileLoop(), new ScriptStep(),
        new SetProperty(), new SetOutput(), new Correlate(), new LogStep(log), new SendSignal(db), new BeginOther(db, services), new AskServer(http),
        .. plugs.Of<IWorkflowTask>().Select(t => new TaskActivity(t)),
    ];
}

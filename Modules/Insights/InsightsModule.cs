using Insights.Reading;
using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;

namespace Insights;

public sealed class InsightsModule : Module
{
    public const string Targets = "insights.targets";

    public override string Summary => "What facilitators see of how their community does: figures, how each is worked out, and what to do next.";
    public override string[] Requires => ["Communities"];

    public override void Setup(ModuleBuilder m)
    {
        m.Permission(Targets, "Change what communities strive for", Role.Administrator);

        m.Admin("Targets", "/admin/targets", needs: Targets, group: "Site", order: 65, icon: "balance");
        m.Zone("facilitate.tabs", "Pieces/_Tabs", order: 10);
        m.Zone("community.menu", "Pieces/_MyFigures", order: 70);
        m.Zone("account.overview", "Pieces/_Account", order: 55);

        m.Services(s => s.AddScoped<Ledgers>());
    }
}

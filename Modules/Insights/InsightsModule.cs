using Insights.Reading;
using Insights.Rules;
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

        m.Trigger<MomentumChanged>("The momentum of a community slips for two weeks, or recovers", t => t.Community(e => e.CommunityId).Text("To", "what it is now", e => e.To));
        m.Trigger<SilosDetected>("Replies hardly cross the lines between organisations", t => t.Community(e => e.CommunityId));
        m.Trigger<MemberWentQuiet>("A regular contributor is quiet for four weeks", t => t.Person("Person", "who went quiet", e => e.PersonId).Community(e => e.CommunityId));
        m.Trigger<MemberLapsed>("Somebody who used to contribute has not for ninety days", t => t.Person("Person", "who lapsed", e => e.PersonId).Community(e => e.CommunityId));
        m.Trigger<ReaderCame>("Somebody who only reads was here lately", t => t.Person("Person", "who reads", e => e.PersonId).Community(e => e.CommunityId));
        m.Trigger<CommunityUntended>("Nobody has tended a community for two weeks", t => t.Community(e => e.CommunityId).Number("Days", "for how many days", e => e.Days));
        m.Trigger<MonthEnded>("A month is over", t => t.Community(e => e.CommunityId));
        m.Add<HasMomentum>();
        m.Job<Watch>("0 50 4 * * ?");

        m.Services(s => s.AddScoped<Ledgers>());
    }
}

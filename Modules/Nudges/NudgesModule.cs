using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;
using Nudges.Admin;
using Nudges.Giving;
using Nudges.Here;
using Nudges.Past;
using Nudges.Plugs;
using Nudges.Proof;
using Nudges.Today;

namespace Nudges;

public sealed class NudgesModule : Module
{
    public const string Manage = "nudges.manage";

    public override string Summary => "Rules that nudge people at the right moment, within what their attention allows, and show whether it helps.";

    public override string[] Requires => ["Workflows"];

    public override void Setup(ModuleBuilder m)
    {
        m.Permission(Manage, "Change, switch and judge the rules that nudge people", Role.Administrator, Role.Editor);

        m.Admin("Nudges", "/admin/nudges", needs: Manage, group: "Site", order: 55, icon: "spark");
        m.Zone("facilitate.tabs", "Here/_Tab", order: 20);
        m.Zone<TodayList>("community.facilitate", "Today/_Today", order: 5);
        m.Zone("account.overview", "Account/_Account", order: 15);
        m.ContentType<NudgeRule>("Nudge rule", t => t.Description = "When something happened, if it still matters, these people are nudged with these words.");

        m.Notice(Sending.OnSite, "Nudges: small next steps that may suit you", mail: false, Sending.OnSite, "nudge-trial");
        m.Notice(Sending.ByMail, "Nudges that also come by mail", mail: true);
        m.Notice(Sending.ToFacilitator, "What waits for you where you facilitate", mail: true);
        m.Notice(MondayBriefs.Key, "Your Monday brief where you facilitate", mail: true);
        m.Notice("nudge-rule", "Nudge rules that do harm", mail: true);

        m.Add<NudgeVitals>();
        m.Add<NudgeTask>();
        m.Add<RuleKeeper>();
        m.Add<Deeds>();
        m.Add<NudgeRound>();
        m.Add<NudgeSubject>();
        m.Add<NudgesInDigest>();
        m.Add<RuleHoldOuts>();
        m.Add<BriefSubject>();
        m.Add<NudgesStep>();
        m.Job<MondayBriefs>("0 35 * * * ?");

        m.Services(s => s.AddScoped<RuleBook>().AddScoped<Audiences>().AddScoped<Conditions>().AddScoped<Candidates>().AddScoped<Wording>().AddScoped<Attention>().AddScoped<Serving>().AddScoped<Sending>().AddScoped<Stopping>()
            .AddScoped<ProofReader>().AddScoped<Sentences>().AddScoped<RuleBlanks>().AddScoped<Newest>().AddScoped<Memory>().AddScoped<PastRun>().AddScoped<Tasks>());
    }
}

using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;
using Moderation.Account;
using Moderation.Cases;
using Moderation.Log;
using Moderation.People;
using Moderation.Pieces;
using Moderation.Plugs;
using Moderation.Queue;

namespace Moderation;

public sealed class ModerationModule : Module
{
    public const string Moderate = "moderation.moderate";
    public const string Manage = "moderation.manage";

    public override string Summary => "Flags, cases, posts that wait for a facilitator, mutes, appeals, and a public log of all of it.";
    public override string[] Requires => ["Communities"];

    public override void Setup(ModuleBuilder m)
    {
        m.PermissionWithin(Moderate, "Look after flags and held posts, hide posts, mute members", Role.Facilitator);
        m.Permission(Manage, "Look after the cases of every community, and set the site's rules for newcomers' posts", Role.Administrator);

        m.Admin("Moderation", "/admin/moderation", needs: Manage, group: "People", order: 60, icon: "shield");
        m.Zone<ModerationLinks>("community.menu", "Pieces/_Links");
        m.Zone<WaitingCases>("community.facilitate", "Pieces/_Waiting", order: 5);
        m.Zone<WaitingHere>("discussion.foot", "Pieces/_Here");
        m.Zone("account.overview", "Pieces/_Account", order: 60);

        m.Add<FlagLink>();
        m.Add<FirstLook>();
        m.Add<HeldFiles>();
        m.Add<FacilitatorNotices>();
        m.Add<DecisionNotices>();
        m.Add<FlagNotices>();
        m.Notice("decision", "What facilitators decided about what you wrote or flagged", mail: true, "decision", "flag");
        m.Notice("case", "Flags, held posts and appeals in communities that you facilitate", mail: true);
        m.Add<CasesWait>();
        m.Add<ModerationStep>();
        m.Add<StockReplies>();

        m.Services(s => s.AddScoped<Casebook>().AddScoped<Deciders>().AddScoped<FirstPosts>().AddScoped<SpamChecks>().AddScoped<CaseRows>().AddScoped<CaseQuery>().AddScoped<PersonQuery>().AddScoped<LogQuery>().AddScoped<DecisionQuery>());
    }
}

using Cohorts.Blocks;
using Cohorts.Formats;
using Cohorts.Pieces;
using Cohorts.Plugs;
using Cohorts.Progress;
using Cohorts.Rules;
using Cohorts.Running;
using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;

namespace Cohorts;

public sealed class CohortsModule : Module
{
    public const string Run = "cohorts.run";
    public const string Formats = "cohorts.formats";

    public override string Summary => "People who take a course together, and what becomes of it in the ninety days afterwards: check-ins, commitments, buddies.";
    public override string[] Requires => ["Communities", "Discussions"];

    public override void Setup(ModuleBuilder m)
    {
        m.PermissionWithin(Run, "Set up a cohort, see how far its members are, and decide how it goes on", Role.Facilitator);
        m.Permission(Formats, "Copy and change the formats of cohorts", Role.Administrator, Role.Editor);

        m.Admin("Cohort formats", "/admin/cohort-formats", needs: Formats, group: "Content", order: 61, icon: "learn");
        m.Zone<CohortTab>("community.tabs", "Pieces/_Tab", order: 5);
        m.Zone("community.menu", "Pieces/_Menu", order: 60);
        m.Zone<MyCohort>("community.home", "Pieces/_MyCohort", order: 2);
        m.Zone<CohortTab>("facilitate.tabs", "Pieces/_FacilitateTab", order: 30);

        m.Add<CommitmentBlock>();
        m.Add<CohortPhases>();
        m.Add<ComingAndGoing>();
        m.Add<Answers>();
        m.Add<Reminders>();
        m.Add<WordNotices>();
        m.Notice("cohort", "What your facilitator writes to you, and how your cohort goes on", mail: true, "cohort", "cohort-decided");
        m.Add<CohortsMove>();
        m.Add<CohortsStep>();
        m.Job<CohortRound>("0 5 * * * ?");

        m.Trigger<CohortPhaseChanged>("A member of a cohort comes to another check-in", t => t.Person("Person", "whose check-in it is", e => e.PersonId).Community(e => e.CommunityId).Item("CheckIn", "the check-in", e => e.CheckInId).Text("Phase", "the phase", e => e.Phase));
        m.Trigger<CheckedIn>("A member of a cohort answers a check-in", t => t.Person("Person", "who answered", e => e.PersonId).Community(e => e.CommunityId).Item("CheckIn", "the check-in", e => e.CheckInId));
        m.Trigger<MemberSilent>("A member of a cohort leaves several check-ins without an answer", t => t.Person("Person", "who is silent", e => e.PersonId).Community(e => e.CommunityId).Item("CheckIn", "the last check-in", e => e.CheckInId).Number("CheckIns", "how many", e => e.CheckIns));
        m.Trigger<CommitmentMade>("Somebody makes a commitment", t => t.Person("Person", "who made it", e => e.PersonId).Community(e => e.CommunityId).Item("Commitment", "the commitment", e => e.CommitmentId));
        m.Trigger<CommitmentDue>("A commitment is a day away", t => t.Person("Person", "whose it is", e => e.PersonId).Community(e => e.CommunityId).Item("Commitment", "the commitment", e => e.CommitmentId).Time("When", "for when it is", e => e.WhenUtc));
        m.Trigger<CommitmentUnanswered>("A day after a commitment nobody has said how it went", t => t.Person("Person", "whose it is", e => e.PersonId).Community(e => e.CommunityId).Item("Commitment", "the commitment", e => e.CommitmentId));
        m.Trigger<CommitmentKept>("Somebody keeps a commitment", t => t.Person("Person", "who kept it", e => e.PersonId).Community(e => e.CommunityId).Item("Commitment", "the commitment", e => e.CommitmentId));
        m.Add<NotCheckedIn>();
        m.Add<StillPromised>();
        m.Add<CohortNames>();
        m.Add<PersonalWord>();

        m.Services(s => s.AddScoped<CohortShelf>().AddScoped<CohortLookup>().AddScoped<Enrolment>().AddScoped<Calendar>().AddScoped<Prompts>().AddScoped<ProgressReader>().AddScoped<Home.CohortReader>());
    }
}

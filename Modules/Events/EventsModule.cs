using Events.Blocks;
using Events.Calendars;
using Events.Occasions;
using Events.Pieces;
using Events.Plugs;
using Events.Rules;
using Events.Shared;
using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;

namespace Events;

public sealed class EventsModule : Module
{
    public const string Plan = "events.plan";
    public const string Register = "events.register";
    public const string Tend = "events.tend";

    public override string Summary => "Meetings, webinars, hot seats and visits: who comes, who waits, and a calendar to subscribe to.";
    public override string[] Requires => ["Communities"];

    public override void Setup(ModuleBuilder m)
    {
        m.PermissionWithin(Plan, "Plan events", Role.Member, Role.Facilitator);
        m.PermissionWithin(Register, "Register for events", Role.Member, Role.Facilitator);
        m.PermissionWithin(Tend, "Change and cancel everybody's events, and bring them in from a calendar file", Role.Facilitator);

        m.ContentType<Event>("Event", t => t.Description = "A meeting, a webinar, a hot seat or a visit, and who comes.");
        m.Zone<EventsTab>("community.tabs", "Pieces/_Tab", order: 40);
        m.Zone<NextEvents>("community.side", "Pieces/_NextEvents", order: 10);
        m.Zone<MyEvents>("home.member", "Pieces/_MyEvents", order: 20);
        m.Zone("account.overview", "Pieces/_Account");

        m.Add<Arrivals>();
        m.Add<AnswerNotices>();
        m.Add<PlanNotices>();
        m.Add<Reminders>();
        m.Add<LeaversStayAway>();
        m.Add<EventsMove>();
        m.Add<RegistrationsStep>();
        m.Add<EventFeed>();
        m.Add<EventsFromTalk>();

        m.Trigger<EventPlanned>("An event is planned", t => t.Person("PlannedBy", "who plans it", e => e.PlannedBy).Community(e => e.CommunityId).Item("Event", "the event", e => e.EventId));
        m.Trigger<EventCancelled>("An event is cancelled", t => t.Person("By", "who cancelled it", e => e.ById).Community(e => e.CommunityId).Item("Event", "the event", e => e.EventId).Text("Reason", "the reason", e => e.Reason));
        m.Trigger<HotSeatNear>("A hot seat is a week ahead, and again on its day", t => t.Person("PlannedBy", "who plans it", e => e.PlannedBy).Community(e => e.CommunityId).Item("Event", "the event", e => e.EventId).Time("Start", "when it begins", e => e.StartUtc).Number("Days", "how many days ahead", e => e.Days));
        m.Trigger<MemberRegistered>("Somebody registers for an event", t => t.Person("Person", "who registered", e => e.PersonId).Item("Event", "the event", e => e.EventId));
        m.Trigger<MemberAttended>("Somebody took part in an event", t => t.Person("Person", "who took part", e => e.PersonId).Community(e => e.CommunityId).Item("Event", "the event", e => e.EventId));
        m.Add<StillPlanned>();
        m.Add<WhoHasNotAnswered>();
        m.Add<SeatIsNear>();

        m.Add<EventBlock>();
        m.Add<ComingCounts>();

        m.Services(s => s.AddScoped<Roster>().AddScoped<Hosts>().AddScoped<EventRows>().AddScoped<OccasionQuery>().AddScoped<CalendarEntries>());
    }
}

using Communities;
using Events.Shared;
using Kernel.Pages;

namespace Events.Programme;

/// <summary>A community's events.</summary>
/// <param name="IsPast">Those that are over, the latest first; otherwise those to come.</param>
public sealed record ProgrammePage(CommunityView Community, EventList List, bool IsPast, bool CanPlan, bool CanImport, Pager Pager);

public sealed record EventFormPage(CommunityView Community, EventForm Form, string Id = "", string Title = "");

using System.ComponentModel.DataAnnotations;
using Kernel;

namespace Events.Programme;

/// <summary>What somebody says who plans an event or changes it.</summary>
public sealed class EventForm
{
    const int EmptyRows = 3;

    [Display(Name = "Title", Description = "What people come for, such as “Hot seat: night-flow losses”."), MaxLength(200, ErrorMessage = "A title has up to 200 characters. Say the rest in the description."), Required(ErrorMessage = "Give it a title that says what people come for.")]
    public string? Title { get; set; }

    [Display(Name = "What is it?")]
    public EventKind Kind { get; set; }

    [Display(Name = "Starts"), Required(ErrorMessage = "Say when it starts.")]
    public string? Starts { get; set; }

    [Display(Name = "Ends"), Required(ErrorMessage = "Say when it ends.")]
    public string? Ends { get; set; }

    [Display(Name = "Time zone", Description = "The clocks that the two times above are read from. Everybody also sees their own time."), Required(ErrorMessage = "Choose a time zone.")]
    public string? TimeZone { get; set; }

    [Display(Name = "Place", Description = "Room and address. Leave it empty if you meet online only."), MaxLength(300)]
    public string? Place { get; set; }

    [Display(Name = "Joining link", Description = "Only those who registered see it."), MaxLength(2000)]
    public string? JoinLink { get; set; }

    [Display(Name = "Description", Description = "What you will do together, for whom it is, and what to bring.")]
    public string? Description { get; set; }

    [Display(Name = "Places", Description = "Leave it empty for as many as like. When all are taken, others wait in turn.")]
    public int? Capacity { get; set; }

    [Display(Name = "Registration closes", Description = "By the same clocks. Leave it empty to close when it starts.")]
    public string? Closes { get; set; }

    [Display(Name = "Hosts", Description = "Their names with commas between, or user names where others are called the same. Empty means you.")]
    public string? Hosts { get; set; }

    [Display(Name = "Write-up", Description = "The address of a page that says what came of it. Those who registered are told."), MaxLength(2000)]
    public string? WriteUp { get; set; }

    public List<AgendaFields> Agenda { get; set; } = [];

    /// <summary>The version that the form began from.</summary>
    public int Version { get; set; }

    internal static EventForm Fresh(TimeZoneInfo zone, DateTime nowUtc)
    {
        var day = TimeZoneInfo.ConvertTimeFromUtc(nowUtc, zone).Date.AddDays(14);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        return new() { TimeZone = zone.Id, Starts = $"{day:yyyy-MM-dd}T15:00", Ends = $"{day:yyyy-MM-dd}T16:00" };
    }

    internal static EventForm Of(Event e, string hosts)
    {
        var zone = e.When.Zone;
        return new()
        {
            Title = e.DisplayText, Kind = e.Kind, Starts = WallClock.Write(e.StartUtc, zone), Ends = WallClock.Write(e.EndUtc, zone), TimeZone = e.TimeZone,
            Place = e.Place, JoinLink = e.JoinLink, Description = e.Description, Capacity = e.Capacity > 0 ? e.Capacity : null,
            Closes = e.ClosesUtc is { } closes ? WallClock.Write(closes, zone) : null, Hosts = hosts, WriteUp = e.WriteUp, Version = e.Version,
            Agenda = [.. AgendaRow.Read(e.Agenda.Split('\n')).Select((row, at) => new AgendaFields { Number = at + 1, Minutes = row.Minutes > 0 ? row.Minutes.ToString(System.Globalization.CultureInfo.InvariantCulture) : "", Title = row.Title, Lead = row.Lead })],
        };
    }

    /// <summary>The rows that the form shows: those that say something, in their order, and some to fill.</summary>
    internal IReadOnlyList<AgendaFields> Rows => [.. Filled, .. Enumerable.Range(0, EmptyRows).Select(_ => new AgendaFields())];

    /// <param name="former">The event that is being changed.</param>
    /// <exception cref="RuleBroken">Something cannot be read.</exception>
    internal EventPlan Read(IReadOnlyList<string> hostIds, Event? former)
    {
        var zone = WallClock.Zone(TimeZone) ?? throw new RuleBroken("Choose a time zone from the list.", nameof(TimeZone));
        return new(
            Title ?? "", Kind, Description ?? "", Instant(Starts, nameof(Starts), former?.StartUtc), Instant(Ends, nameof(Ends), former?.EndUtc), zone.Id, Place ?? "", JoinLink ?? "",
            [.. Filled.Select(f => AgendaRow.Of(f.Minutes, f.Title, f.Lead))], Capacity ?? 0,
            string.IsNullOrWhiteSpace(Closes) ? null : Instant(Closes, nameof(Closes), former?.ClosesUtc), hostIds, WriteUp ?? "");

        DateTime Instant(string? text, string on, DateTime? formerUtc) => WallClock.Read(text) is { } local ? WallClock.ToUtc(local, zone, on, formerUtc)
            : throw new RuleBroken("Write the day and the time, such as 2026-11-26T15:00.", on);
    }

    IEnumerable<AgendaFields> Filled => Agenda.Where(f => f.IsFilled).OrderBy(f => f.Number ?? int.MaxValue);
}

/// <summary>One row of the agenda, as typed.</summary>
public sealed record AgendaFields
{
    public int? Number { get; set; }
    public string? Minutes { get; set; }
    public string? Title { get; set; }
    public string? Lead { get; set; }

    internal bool IsFilled => !string.IsNullOrWhiteSpace(Title) || !string.IsNullOrWhiteSpace(Minutes) || !string.IsNullOrWhiteSpace(Lead);
}

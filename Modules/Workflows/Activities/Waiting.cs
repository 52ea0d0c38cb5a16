using System.Globalization;
using Kernel;
using Kernel.Automation;
using Kernel.Settings;
using Kernel.Work;
using Workflows.Plans;
using Workflows.Runs;

namespace Workflows.Activities;

/// <summary>Steps at which a run stands until something comes. Each is a row with what it waits for; nothing asks again and again.</summary>
internal abstract class Waiting : Activity
{
    public override bool Waits => true;
    public override string Category => "Waiting";
}

internal sealed class Pause(Site site) : Waiting
{
    /// <summary>Days; more is hardly meant.</summary>
    const int Longest = 366;

    public override string Name => "WaitTask";
    public override string Label => "Wait";
    public override string Summary => "Waits for minutes, hours, working hours (nine to five, Monday to Friday, by the site’s clock) or days.";

    public override IReadOnlyList<TaskProperty> Properties =>
    [
        new("Duration", "How long", PropertyKind.Expression, true, "A number."),
        new("Unit", "Of what", PropertyKind.Choice, true) { Choices = [new("Minutes", "minutes"), new("Hours", "hours"), new("WorkingHours", "working hours"), new("Days", "days")] },
    ];

    public override IEnumerable<(string, string)> Faults(PlanStep step)
    {
        if (!Expressions.Liquid.IsIn(step.Text("Duration")) && step.Text("Duration").Length > 0 && Read(step.Text("Duration")) is null) yield return ("Duration", "Write a number that is 0 or more.");
    }

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var text = await visit.Text("Duration", stop);
        var duration = Read(text) ?? throw new RuleBroken($"“{text}” is no time to wait. Write a number.");
        var due = visit.Step.Text("Unit") switch
        {
            "Minutes" => visit.NowUtc.AddMinutes(duration),
            "Hours" => visit.NowUtc.AddHours(duration),
            "WorkingHours" => WorkingHours.After(visit.NowUtc, TimeSpan.FromHours(duration), site.TimeZone),
            _ => visit.NowUtc.AddDays(duration),
        };
        if (due > visit.NowUtc.AddDays(Longest)) throw new RuleBroken($"A run waits for up to {Longest} days at a time.");
        return due <= visit.NowUtc ? Taken.By(Done) : Taken.Until(new(WaitKind.Time, DueUtc: due), $"Waits until {TimeZoneInfo.ConvertTimeFromUtc(due, site.TimeZone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}.");
    }

    static double? Read(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000 ? number : null;
}

internal sealed class Timer(Site site) : Waiting
{
    public override string Name => "TimerEvent";
    public override string Label => "At set times";
    public override string Category => "Beginning";
    public override string Summary => "Begins, or goes on, at the times of a cron expression.";
    public override bool CanStart => true;
    public override IReadOnlyList<TaskProperty> Properties => [new("CronExpression", "Times", PropertyKind.Text, true, "Minute, hour, day of month, month, day of week: “0 9 * * 1” is Mondays at nine."), new("UseLocalTime", "By the site’s clock, not UTC", PropertyKind.YesNo)];

    /// <summary>When it is next due; null where it never is, or the expression cannot be read. Orchard writes five fields, and six with seconds first.</summary>
    public static DateTime? Next(string cron, bool usesSiteTime, Site site, DateTime afterUtc)
    {
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length == 5) fields = ["0", .. fields];
        if (fields.Length < 6) return null;

        // Quartz wants to be told which of the two days does not matter, and counts Sunday as 1 where cron counts it as 0.
        if (fields[5] == "*") fields[5] = "?";
        else if (fields[3] == "*") fields[3] = "?";
        if (cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 5) fields[5] = Shifted(fields[5]);
        try
        {
            return Schedule.Next(string.Join(' ', fields), afterUtc, usesSiteTime ? site.TimeZone : TimeZoneInfo.Utc);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    static string Shifted(string days) => string.Concat(days.Select((c, i) => c is >= '0' and <= '7' && (i == 0 || days[i - 1] is not ('/' or '#')) ? (char)('1' + (c - '0') % 7) : c));

    public override IEnumerable<(string, string)> Faults(PlanStep step)
    {
        if (step.Text("CronExpression") is { Length: > 0 } cron && Next(cron, true, site, DateTime.UnixEpoch) is null) yield return ("CronExpression", "These times cannot be read. Write five fields, such as “0 9 * * 1”.");
    }

    public override Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var due = Next(visit.Step.Text("CronExpression"), visit.Step.Flag("UseLocalTime"), site, visit.NowUtc) ?? throw new RuleBroken("The times of this step cannot be read.");
        return Task.FromResult(Taken.Until(new(WaitKind.Time, DueUtc: due), $"Waits until {TimeZoneInfo.ConvertTimeFromUtc(due, site.TimeZone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}."));
    }
}

internal sealed class Signal : Waiting
{
    public override string Name => "SignalEvent";
    public override string Label => "A signal";
    public override string Category => "Beginning";
    public override string Summary => "Begins, or goes on, when a signal of that name is sent.";
    public override bool CanStart => true;
    public override IReadOnlyList<TaskProperty> Properties => [new("SignalName", "Name", PropertyKind.Expression, true)];
    public override async Task<Taken> Take(Visit visit, CancellationToken stop) =>
        await visit.Text("SignalName", stop) is var name ? Taken.Until(new(WaitKind.Signal, name, CorrelationId: visit.Run.CorrelationId), $"Waits for the signal “{name}”.") : Taken.Nothing("");
}

internal sealed class AskPerson : Waiting
{
    public override string Name => "UserTaskEvent";
    public override string Label => "Ask a person";
    public override string Summary => "Waits until somebody presses one of its buttons, on the page of the run.";
    public override IReadOnlyList<TaskProperty> Properties => [new("Actions", "Buttons", PropertyKind.Lines, true, "One a line."), new("Roles", "Who may press them", PropertyKind.Lines, Help: "Roles, one a line; empty for whoever manages workflows.")];
    public override IReadOnlyList<string> OutcomesOf(PlanStep step) => step.Lines("Actions");
    public override Task<Taken> Take(Visit visit, CancellationToken stop) =>
        Task.FromResult(Taken.Until(new(WaitKind.Person), $"Asks: {string.Join(" or ", visit.Step.Lines("Actions"))}?"));
}

internal sealed class Call : Waiting
{
    public override string Name => "HttpRequestEvent";
    public override string Label => "Its address is asked";
    public override string Category => "Beginning";
    public override string Summary => "Begins when another program asks its secret address. What comes along is Request.Form and Request.Query.";
    public override bool CanStart => true;
    public override IReadOnlyList<TaskProperty> Properties => [new("HttpMethod", "Method", PropertyKind.Choice) { Choices = [new("POST", "POST"), new("GET", "GET")] }];
    public override Task<Taken> Take(Visit visit, CancellationToken stop) => throw new RuleBroken("A run cannot wait here: its address begins a workflow. Wait for a signal instead.");
}

internal sealed class ByHand : Waiting
{
    public override string Name => "ManualEvent";
    public override string Label => "Somebody begins it by hand";
    public override string Category => "Beginning";
    public override string Summary => "Begins when somebody presses a button, on a content item or on the workflow’s page.";
    public override bool CanStart => true;
    public override IReadOnlyList<TaskProperty> Properties => [new("Label", "Words of the button", PropertyKind.Text, true), new("ContentTypeFilter", "On items of these types", PropertyKind.Lines, Help: "One a line; empty for the workflow’s page alone.")];
    public override Task<Taken> Take(Visit visit, CancellationToken stop) => throw new RuleBroken("A run cannot wait here: the button begins a workflow. Ask a person instead.");
}

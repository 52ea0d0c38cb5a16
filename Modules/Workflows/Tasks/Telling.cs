using System.Text.RegularExpressions;
using Kernel;
using Kernel.Automation;
using Kernel.Content;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Workflows.Tasks;

/// <summary>Tells people something on the site. The line is stored with the run's progress.</summary>
internal abstract class TellTask(INotify notify) : IWorkflowTask
{
    const int Longest = 300;
    protected const string Nobody = "Failed: no user found";

    public abstract string Name { get; }
    public abstract string Label { get; }
    public abstract string Summary { get; }
    public string Category => "Notifications";
    public abstract IReadOnlyList<TaskProperty> Properties { get; }
    public IReadOnlyList<string> Outcomes => ["Done", "Failed", Nobody];

    protected static IReadOnlyList<TaskProperty> Words =>
    [
        new("Subject", "What it says", PropertyKind.Expression, true, "One sentence, such as: {{ Person.DisplayName }} has joined."),
        new("Path", "Where it leads", PropertyKind.Expression, Help: "An address of this site, such as /communities."),
    ];

    protected abstract Task<IReadOnlyList<string>> Whom(TaskRun run, CancellationToken stop);

    public async Task<string> Run(TaskRun run, CancellationToken stop)
    {
        var whom = await Whom(run, stop);
        if (whom.Count == 0) return Nobody;

        // Orchard's tasks have a subject, a summary and two bodies: the first that says something is the line.
        var text = Line(run);
        if (text.Length == 0) throw new RuleBroken("There is nothing to tell. Say in the step what it says.");
        await notify.Send(whom, new Notice($"workflow:{run.Key}", text, PathIn(run), "A workflow of this site told you.") { Place = run.Occasion.CommunityId }, stop);
        return "Done";
    }

    public async Task<string> Rehearse(TaskRun run, CancellationToken stop)
    {
        var whom = await Whom(run, stop);
        return whom.Count == 0 ? "Would tell nobody: nobody was found." : $"Would tell {Kernel.Pages.Plural.Of(whom.Count, "person", "people")}: “{Line(run)}”";
    }

    static string Line(TaskRun run)
    {
        var text = Told.Plain(new[] { "Subject", "Summary", "TextBody" }.Select(run.Property).FirstOrDefault(t => t.Trim().Length > 0) ?? "");
        return text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
    }

    // Only addresses within the site are led to.
    static string PathIn(TaskRun run) => run.Property("Path").Trim() is { Length: > 0 and < 500 } path && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\') ? path : "/";
}

/// <summary>Text for people who read it without a browser: imported steps write HTML.</summary>
internal static partial class Told
{
    public static string Plain(string text) => Tags.Replace(Breaks.Replace(text, "\n"), "").Trim();

    [GeneratedRegex("</?br\\s*/?>|</p>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Breaks { get; }

    [GeneratedRegex("</?[a-z][^<>]*>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Tags { get; }
}

internal sealed class NotifyUser(INotify notify, AppDb db) : TellTask(notify)
{
    public override string Name => "NotifyUserTask";
    public override string Label => "Tell somebody";
    public override string Summary => "Puts a line into the notifications of people by name.";
    public override IReadOnlyList<TaskProperty> Properties => [new("UserNames", "Whom", PropertyKind.Expression, true, "User names divided by commas, such as {{ Person.UserName }}."), .. Words];

    protected override async Task<IReadOnlyList<string>> Whom(TaskRun run, CancellationToken stop)
    {
        var names = run.Property("UserNames").Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => n.ToUpperInvariant()).Distinct().Take(500).ToList();
        return await db.Set<Person>().Where(p => names.Contains(p.NormalizedUserName!) && p.SuspendedUtc == null).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(stop);
    }
}

internal sealed class NotifyOwner(INotify notify, AppDb db) : TellTask(notify)
{
    public override string Name => "NotifyContentOwnerTask";
    public override string Label => "Tell whose content it is";
    public override string Summary => "Puts a line into the notifications of the owner of the item that the run is about.";
    public override IReadOnlyList<TaskProperty> Properties => Words;

    protected override async Task<IReadOnlyList<string>> Whom(TaskRun run, CancellationToken stop) =>
        await (from i in db.Set<ContentItem>() where i.Id == run.Occasion.ItemId join p in db.Set<Person>() on i.OwnerId equals p.Id where p.SuspendedUtc == null select p.Id).ToListAsync(stop);
}

/// <summary>Tells those whom a module knows: the facilitators of the community, whoever said that they can help.</summary>
internal sealed class NotifyAudience(INotify notify, Plugs plugs) : TellTask(notify)
{
    const int Most = 500;

    public override string Name => "NotifyAudienceTask";
    public override string Label => "Tell those who …";
    public override string Summary => "Puts a line into the notifications of everybody of a kind, such as the community’s facilitators.";

    public override IReadOnlyList<TaskProperty> Properties =>
    [
        new("Audience", "Whom", PropertyKind.Choice, true) { Choices = [.. plugs.Of<IAudience>().OrderBy(a => a.Label, StringComparer.Ordinal).Select(a => new KeyValuePair<string, string>(a.Name, a.Label))] },
        .. Words,
    ];

    protected override async Task<IReadOnlyList<string>> Whom(TaskRun run, CancellationToken stop)
    {
        var audience = plugs.Of<IAudience>().FirstOrDefault(a => a.Name == run.Property("Audience")) ?? throw new RuleBroken($"No module of this site knows who “{run.Property("Audience")}” are.");
        var whom = await audience.Of(run.Occasion, stop);
        return whom.Count <= Most ? whom : throw new RuleBroken($"This would tell {whom.Count:N0} people; a workflow tells {Most} at most. Choose a smaller group.");
    }
}

/// <summary>Mail to addresses, carried by the outbox of the site.</summary>
internal sealed class SendMail(IMail mail) : IWorkflowTask
{
    const int Most = 20;
    const int LongestSubject = 200;

    public string Name => "EmailTask";
    public string Label => "Send a mail";
    public string Category => "Messaging";
    public string Summary => "Mails a text to one address or a few.";
    public IReadOnlyList<string> Outcomes => ["Done", "Failed"];

    public IReadOnlyList<TaskProperty> Properties =>
    [
        new("Recipients", "To", PropertyKind.Expression, true, "Addresses divided by commas, such as {{ Person.Email }}."),
        new("Subject", "Subject", PropertyKind.Expression, true),
        new("Body", "Text", PropertyKind.Expression, true),
    ];

    public Task<string> Run(TaskRun run, CancellationToken stop)
    {
        if (Addresses(run) is not { Count: > 0 and <= Most } to) return Task.FromResult("Failed");

        foreach (var address in to) mail.Post(new(address, Subject(run), Told.Plain(run.Property("Body"))));
        return Task.FromResult("Done");
    }

    public Task<string> Rehearse(TaskRun run, CancellationToken stop) => Task.FromResult(
        Addresses(run) is { Count: > 0 and <= Most } to ? $"Would mail “{Subject(run)}” to {string.Join(", ", to)}." : $"Would mail nobody: “{run.Property("Recipients")}” is not one to {Most} addresses.");

    // A line break in a subject would begin another header.
    static string Subject(TaskRun run)
    {
        var subject = new string([.. run.Property("Subject").Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return subject.Length <= LongestSubject ? subject : subject[..LongestSubject];
    }

    static List<string>? Addresses(TaskRun run)
    {
        var all = new List<string>();
        foreach (var typed in run.Property("Recipients").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            try
            {
                all.Add(EmailAddress.Check(typed));
            }
            catch (RuleBroken)
            {
                return null;
            }
        return all;
    }
}

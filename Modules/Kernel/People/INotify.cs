namespace Kernel.People;

/// <summary>
/// One line in somebody's notifications.
/// </summary>
/// <param name="Key">Lines with the same key are one line with a count, until it is read.</param>
/// <param name="Text">What happened, as a sentence without the name of the reader.</param>
/// <param name="Path">Where it happened, within the site.</param>
/// <param name="Why">Why it came, such as “You follow this discussion.”</param>
public sealed record Notice(string Key, string Text, string Path, string Why)
{
    /// <summary>The community in which it happened; people may mute one. Empty for what concerns the person wherever they are.</summary>
    public string Place { get; init; } = "";

    /// <summary>Who did it, where the text begins with their name: several become “Ana and 2 others replied”.</summary>
    public Doer? By { get; init; }

    /// <summary>The id of whoever it comes from: those who do not want to hear from them are not told. Empty for what comes from nobody. By itself <see cref="By"/>'s.</summary>
    public string From { get => field ?? By?.Id ?? ""; init; }

    /// <summary>Where in its subject the news is, such as a reply's number. Given back to <see cref="INoticeSubject"/> when it is mailed.</summary>
    public string Mark { get; init; } = "";
}

/// <summary>Somebody who did what a notice tells of.</summary>
public sealed record Doer(string Id, string Name);

/// <summary>Tells people something on the site. What is written is stored with the caller's save.</summary>
public interface INotify
{
    Task Send(IEnumerable<string> personIds, Notice notice, CancellationToken stop);

    /// <summary>Somebody has met what lines with these keys told them: they are read. Writes at once, so the writer lock must be held.</summary>
    /// <returns>How many lines were unread.</returns>
    Task<int> Seen(string personId, string[] keys, CancellationToken stop);

    /// <summary>What was told of one community belongs to another from now on. Writes at once, so the writer lock must be held.</summary>
    Task Move(string fromPlace, string toPlace, CancellationToken stop);
}

/// <summary>Used while no module delivers notices.</summary>
sealed class NoNotices : INotify
{
    public Task Send(IEnumerable<string> personIds, Notice notice, CancellationToken stop) => Task.CompletedTask;

    public Task<int> Seen(string personId, string[] keys, CancellationToken stop) => Task.FromResult(0);

    public Task Move(string fromPlace, string toPlace, CancellationToken stop) => Task.CompletedTask;
}

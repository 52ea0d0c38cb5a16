using Activities.Formats;

namespace Activities;

/// <summary>What modules whose things are subjects of activities may ask and do.</summary>
public interface IActivities
{
    /// <summary>The format that is switched on for such subjects; null for none.</summary>
    Task<Format?> FormatFor(string subject, CancellationToken stop);

    /// <summary>Begins one about a subject that is being made. Stored with the caller's save.</summary>
    /// <exception cref="Kernel.RuleBroken">No format is switched on for it.</exception>
    Task<Format> Begin(string communityId, string subject, string subjectId, string title, string personId, CancellationToken stop);

    /// <summary>The activity about a subject; null when there was none.</summary>
    Task<ActivityView?> About(string subjectId, CancellationToken stop);

    /// <summary>Those who write the subject, and its title. Inside the caller's transaction.</summary>
    Task Follow(string subjectId, string title, IReadOnlyList<string> ownerIds, CancellationToken stop);

    /// <summary>What was accepted changed, so it is looked at again. Inside the caller's transaction.</summary>
    Task Reopen(string subjectId, string personId, string reason, CancellationToken stop);

    /// <summary>The subject is gone, and so is its activity. Inside the caller's transaction.</summary>
    Task Drop(string subjectId, CancellationToken stop);

    /// <summary>Subjects about which somebody finished a sheet.</summary>
    Task<IReadOnlyList<string>> ReviewedBy(string personId, CancellationToken stop);
}

/// <summary>An activity, as the page of its subject shows it.</summary>
/// <param name="Reviewers">Those who finished a sheet, for the credits.</param>
/// <param name="Participants">Everybody who has a part now, its owners among them.</param>
public sealed record ActivityView(string Id, Format Format, string PhaseKey, int Round, bool IsClosed, IReadOnlyList<string> Reviewers, IReadOnlyList<string> Participants);

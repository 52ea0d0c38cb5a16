using Activities.Formats;
using Kernel.Modules;

namespace Activities;

/// <summary>
/// What activities of some formats are about, such as a case study: its module says what it is, and follows from phase to phase.
/// <example><code>internal sealed class CaseSubject(AppDb db) : IActivitySubject</code></example>
/// </summary>
public interface IActivitySubject : ISocket
{
    /// <summary>As the files of formats name it.</summary>
    string Kind { get; }

    /// <summary>What people must hold in the community who look after it, and who play a part in it.</summary>
    string ManagePermission { get; }
    string TakePartPermission { get; }

    Task<SubjectView?> Find(string subjectId, CancellationToken stop);

    Task<SubjectFacts> FactsOf(string subjectId, Format format, CancellationToken stop);

    /// <summary>It stands so from now on. Inside the caller's transaction.</summary>
    /// <exception cref="Kernel.RuleBroken">It cannot.</exception>
    Task Stand(string subjectId, string standing, Format format, CancellationToken stop);
}

/// <param name="Noun">What it is called in a sentence, such as “case study”.</param>
/// <param name="Differences">Where one sees what changed since it was handed in; empty for nowhere.</param>
public sealed record SubjectView(string Title, string Path, string Noun, string EditPath, string Differences);

using Activities.Formats;
using Kernel.Data;

namespace Activities.Running;

/// <summary>What activities are about, whichever module's it is.</summary>
internal sealed class Subjects(Kernel.Modules.Plugs plugs)
{
    public IActivitySubject? Of(Format format) => format.Subject.Length == 0 ? null : plugs.Of<IActivitySubject>().FirstOrDefault(s => s.Kind == format.Subject);

    /// <summary>It is about something whose module is off here.</summary>
    public bool IsAway(Activity activity) => activity.SubjectId.Length > 0 && Of(activity.Format) is null;

    /// <summary>Null for what stands alone, or for a subject that is gone.</summary>
    public async Task<SubjectView?> Find(Activity activity, CancellationToken stop) => Of(activity.Format) is { } subject ? await subject.Find(activity.SubjectId, stop) : null;

    public async Task<SubjectFacts> FactsOf(Activity activity, CancellationToken stop)
    {
        if (Of(activity.Format) is { } subject) return await subject.FactsOf(activity.SubjectId, activity.Format, stop);

        var answers = activity.Sheets.FirstOrDefault(s => s.PhaseKey == Sheet.Template)?.Read() ?? new Dictionary<string, string>();
        return new([.. activity.Format.Template.Select(p => p.Amiss(answers.GetValueOrDefault(p.Key, ""), isWhole: true)).OfType<string>()],
            [.. activity.Format.Template.Where(p => p.NeedsEvidence && !answers.GetValueOrDefault(p.Key, "").Contains("://", StringComparison.Ordinal)).Select(p => p.Label)]);
    }

    public Task Stand(Activity activity, string standing, CancellationToken stop) => Of(activity.Format)?.Stand(activity.SubjectId, standing, activity.Format, stop) ?? Task.CompletedTask;

    public string ManagePermission(Format format) => Of(format)?.ManagePermission ?? ActivitiesModule.Manage;

    public string TakePartPermission(Format format) => Of(format)?.TakePartPermission ?? ActivitiesModule.TakePart;
}

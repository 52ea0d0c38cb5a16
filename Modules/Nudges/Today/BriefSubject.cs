using Kernel.People;
using Kernel.Tenancy;

namespace Nudges.Today;

/// <summary>A Monday brief says everything that waits, each with its link.</summary>
internal sealed class BriefSubject(Tasks tasks, CurrentTenant tenant) : INoticeSubject
{
    public bool Knows(string key) => key.StartsWith(MondayBriefs.Key + ":", StringComparison.Ordinal);

    public Task<IReadOnlyCollection<string>> Visible(string personId, IReadOnlyCollection<string> keys, CancellationToken stop) => Task.FromResult(keys);

    public async Task<NoticeStory?> Tell(string personId, string key, string mark, CancellationToken stop)
    {
        var open = await tasks.Of(personId, null, stop);
        if (open.Count == 0) return null;

        return new("Your Monday brief", "/facilitating", "list", "", TakesReplies: false,
            [.. open.Select(t => new NoticePart(t.Rule, t.Utc, $"{t.Text}\n\n{tenant.Tenant.Address}{t.Path}", $"<p>{System.Net.WebUtility.HtmlEncode(t.Text)}</p><p><a href=\"{System.Net.WebUtility.HtmlEncode(t.Path)}\">{System.Net.WebUtility.HtmlEncode(t.LinkText)}</a></p>"))]);
    }

    public Task<bool> Mute(string personId, string key, bool on, CancellationToken stop) => Task.FromResult(false);
}

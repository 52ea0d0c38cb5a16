using System.Text.RegularExpressions;
using Communities.Posts;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Moderation;

/// <summary>
/// Looks at what somebody posts who is not known yet: whose account is young, or who has never posted before. Most spam is
/// so, and whoever is known is never kept waiting. Nothing is sent to anybody.
/// </summary>
internal sealed partial class SpamChecks(AppDb db, Kernel.Modules.Plugs plugs, Site site, IConfiguration configuration, TimeProvider clock)
{
    public const int MostLinks = 2;
    public const int MostPosts = 5;

    static readonly TimeSpan Young = TimeSpan.FromDays(3);
    static readonly TimeSpan Burst = TimeSpan.FromMinutes(10);
    static readonly TimeSpan Repeat = TimeSpan.FromHours(1);

    const string After = "A facilitator looks at it first. The check is made on this site; nothing you wrote is sent to anybody else.";

    /// <returns>Why it waits, as a sentence to its author; null when it does not.</returns>
    public async Task<string?> Why(string personId, string body, CancellationToken stop)
    {
        if (!site.Get<ModerationSettings>().ChecksForSpam) return null;

        var now = clock.UtcNow();
        var odd = LinksIn(body) > MostLinks ? $"It has more than {MostLinks} links, and your account is new here. {After}"
            // How fast somebody posts is a limit as any other, and off where limits are.
            : Limits.AreOff(configuration) ? null : Pace(await Lately(personId, now - Repeat, stop), PlainText.Clean(body), now);
        return odd is not null && await IsNew(personId, now, stop) ? odd : null;
    }

    public static int LinksIn(string body) => Link().Count(body);

    static string? Pace(List<PostedText> lately, string body, DateTime now) =>
        lately.Exists(p => PlainText.Clean(p.Body) == body) ? $"You posted the same text within the last hour, and your account is new here. {After}"
        : lately.Count(p => p.Utc > now - Burst) >= MostPosts ? $"These are more than {MostPosts} posts in ten minutes, and your account is new here. {After}"
        : null;

    // What waits counts as well.
    async Task<List<PostedText>> Lately(string personId, DateTime since, CancellationToken stop)
    {
        var lately = await db.Set<HeldPost>().Where(h => h.AuthorId == personId && h.Utc >= since && h.Path == "").Select(h => new PostedText(h.Utc, h.Body)).ToListAsync(stop);
        foreach (var posts in plugs.Of<IPosts>()) lately.AddRange(await posts.Lately(personId, since, stop));
        return lately;
    }

    // Somebody whose first posts are those of this hour is as new as their account.
    async Task<bool> IsNew(string personId, DateTime now, CancellationToken stop)
    {
        if (await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.JoinedUtc).SingleOrDefaultAsync(stop) > now - Young) return true;

        foreach (var posts in plugs.Of<IPosts>())
            if (await posts.CountOf(personId, null, now - Repeat, stop) > 0) return false;
        return true;
    }

    [GeneratedRegex("https?://(?:www[.])?|www[.]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}

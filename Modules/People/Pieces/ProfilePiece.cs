using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using People.Finder;

namespace People.Pieces;

/// <summary>What somebody's profile says besides their name and work, as far as the viewer may see it.</summary>
/// <param name="Clock">Their time, such as “14:05 (Europe/Lisbon)”.</param>
/// <param name="Answers">Questions that they answered, by tag, in communities where the viewer reads.</param>
/// <param name="Matches">Only for oneself.</param>
public sealed record ProfileView(bool IsMe, string Place, string Department, string Clock, IReadOnlyList<string> Links, IReadOnlyList<string> CanHelp, IReadOnlyList<string> WantsToLearn,
    IReadOnlyList<string> Answers, MatchLists? Matches)
{
    public bool SaysNothing => CanHelp.Count + WantsToLearn.Count == 0;
}

internal sealed class ProfilePiece(AppDb db, Sight sight, Finding finding, Matches matches, Viewer me, Site site, TimeProvider clock) : IZonePiece
{
    const int MostAnswers = 6;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (!me.IsSignedIn || model is not Face face) return null;

        var name = face.Name.ToUpperInvariant();
        var seen = await (from s in sight.Of(me)
                          where s.Person.NormalizedUserName == name
                          select new { s.Person.Id, s.Person.TimeZoneId, s.Profile, s.ShowsAbout, s.ShowsWhere, s.ShowsSkills }).AsNoTracking().SingleOrDefaultAsync(stop);
        if (seen is null) return null; // they blocked the viewer, and nobody says so

        var (profile, isMe) = (seen.Profile, seen.Id == me.Id);
        var skills = seen.ShowsSkills ? await db.Set<Skill>().AsNoTracking().Where(s => s.PersonId == seen.Id).OrderBy(s => s.Position).ToListAsync(stop) : [];
        var answers = await finding.Answers([seen.Id], stop);
        return new ProfileView(isMe,
            seen.ShowsWhere ? profile?.Place ?? "" : "", seen.ShowsWhere ? profile?.Department ?? "" : "", seen.ShowsWhere && !isMe ? ClockOf(seen.TimeZoneId) : "",
            seen.ShowsAbout && profile is { Links.Length: > 0 } ? profile.Links.Split('\n') : [],
            [.. skills.Where(s => s.Kind == SkillKind.CanHelp).Select(s => s.Term)], [.. skills.Where(s => s.Kind == SkillKind.WantsToLearn).Select(s => s.Term)],
            [.. answers.Take(MostAnswers).Select(a => $"{Plural.Of(a.Count, "question", "questions")} tagged {a.Tag}")], isMe ? await matches.Of(stop) : null);
    }

    // Only for those who chose a zone: the site's own tells nothing about where they are.
    string ClockOf(string zoneId) => zoneId.Length == 0 ? ""
        : $"{TimeZoneInfo.ConvertTimeFromUtc(clock.UtcNow(), TimeZones.Of(zoneId, site.TimeZone)).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)} ({zoneId.Replace('_', ' ')})";
}

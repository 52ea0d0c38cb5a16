using Kernel.Pages;

namespace People.Finder;

/// <summary>What the viewer may know of somebody who was found.</summary>
internal sealed record Known(string Name, string JobTitle, string Organisation, string Place, string Department,
    IReadOnlyList<(string Term, string Key)> Skills, IReadOnlyList<(string Tag, int Count)> Answers);

/// <summary>Says why somebody was found: every reason goes on after their name, and holds nothing that the viewer may not see.</summary>
internal static class Reasons
{
    const int MostWithoutWords = 4;

    public static IReadOnlyList<string> Of(Asked asked, Known known, string communityName)
    {
        var reasons = new List<string>();
        string[] keys = [.. asked.Words.Select(w => w.Key).Append(asked.SkillKey).Where(k => k.Length > 0)];
        var terms = known.Skills.Where(s => keys.Any(k => s.Key.Contains(k, StringComparison.Ordinal))).Select(s => s.Term).ToList();
        if (terms.Count > 0) reasons.Add("can help with " + Listed.And(terms));
        foreach (var (tag, count) in known.Answers.Where(a => asked.SkillKey == a.Tag || asked.Words.Any(w => w.Small == a.Tag)))
            reasons.Add($"answered {Plural.Of(count, "question", "questions")} tagged {tag}");

        var where = Place(known);
        if (where.Length > 0 && (asked.PlaceKey.Length > 0 || Fits(asked, w => Skill.KeyOf(where).Contains(w.Key, StringComparison.Ordinal)))) reasons.Add($"is in {where}");
        if (known.Organisation.Length > 0 && (asked.Organisation is not null || Fits(asked, w => w.IsIn(known.Organisation)))) reasons.Add($"works at {known.Organisation}");
        if (known.JobTitle.Length > 0 && Fits(asked, w => w.IsIn(known.JobTitle))) reasons.Add($"works as {known.JobTitle}");
        if (communityName.Length > 0) reasons.Add($"is a member of {communityName}");
        if (reasons.Count == 0 && Fits(asked, w => w.IsIn(known.Name))) reasons.Add("is called so");
        // Where no skill was asked for, it is still what a reader wants to know of them.
        if (keys.Length == 0 && known.Skills.Count > 0) reasons.Add("can help with " + Listed.And(known.Skills.Take(MostWithoutWords).Select(s => s.Term)));
        return reasons;
    }

    static bool Fits(Asked asked, Func<Word, bool> fits) => asked.Words.Any(fits);

    static string Place(Known known) => string.Join(", ", new[] { known.Department, known.Place }.Where(w => w.Length > 0));
}

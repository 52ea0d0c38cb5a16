using System.ComponentModel.DataAnnotations;
using Cohorts.Formats;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Cohorts;

/// <summary>What a facilitator says of a course and those who take it.</summary>
/// <param name="StartUtc">The morning of the first day, by the site's clocks.</param>
/// <param name="EndUtc">The morning of the last one.</param>
internal sealed record CohortPlan(string CourseTitle, string TrainerId, DateTime StartUtc, DateTime EndUtc, string SharedProblem, int GroupsOf, bool TakesLetters);

/// <summary>People of a community who take a course together and go on afterwards.</summary>
internal sealed partial class Cohort : Entity, IWithinCommunity, IVersioned, IMapped
{
    public const int LongestTitle = 160;
    public const int LongestProblem = 2_000;
    public const int LongestReason = 300;
    public const int LargestGroup = 20;

    /// <summary>At this hour a day of a cohort begins, by the site's clocks.</summary>
    public const int Morning = 9;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; set; }

    /// <summary>The facilitator who set it up.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string MadeById { get; init; }

    public required DateTime CreatedUtc { get; init; }

    /// <summary>The format as it was when this was set up: whoever changes a format changes nothing in the middle.</summary>
    public required string FormatJson { get; init; }

    [MaxLength(LongestTitle)]
    public string CourseTitle { get; private set; } = "";

    [MaxLength(Kernel.Data.Id.Length)]
    public string TrainerId { get; private set; } = "";
    public DateTime StartUtc { get; private set; }
    public DateTime EndUtc { get; private set; }

    [MaxLength(LongestProblem)]
    public string SharedProblem { get; private set; } = "";
    public int GroupsOf { get; private set; }

    /// <summary>Members may send their managers what they choose.</summary>
    public bool TakesLetters { get; private set; }
    public int Version { get; set; }

    CohortFormat? format;
    public CohortFormat Format => format ??= CohortFormat.Read(FormatJson);

    /// <exception cref="RuleBroken">Something is missing or makes no sense.</exception>
    public static Cohort SetUp(string communityId, string formatJson, CohortPlan plan, string byId, DateTime nowUtc)
    {
        var cohort = new Cohort { CommunityId = communityId, FormatJson = formatJson, MadeById = byId, CreatedUtc = nowUtc };
        cohort.Plan(plan);
        cohort.Raise(new CohortSetUp(cohort.Id, communityId, byId));
        return cohort;
    }

    /// <inheritdoc cref="SetUp"/>
    public void Plan(CohortPlan plan)
    {
        if (IsDecided) throw new RuleBroken("It is decided how this cohort goes on, so nothing of it changes any more.");
        var (title, problem) = (PlainText.Clean(plan.CourseTitle), PlainText.CleanLines(plan.SharedProblem).Trim());
        if (title.Length == 0) throw new RuleBroken("Say which course it is.", nameof(CourseTitle));
        if (title.Length > LongestTitle) throw new RuleBroken($"A title has up to {LongestTitle} characters.", nameof(CourseTitle));
        if (problem.Length > LongestProblem) throw new RuleBroken($"Say the problem in {LongestProblem:N0} characters at most.", nameof(SharedProblem));
        if (plan.EndUtc < plan.StartUtc) throw new RuleBroken("The last day is the first one, or comes after it.", "End");
        if (plan.EndUtc - plan.StartUtc > TimeSpan.FromDays(366)) throw new RuleBroken("A course lasts up to a year. For a longer one, set up a cohort for each part.", "End");
        if (plan.GroupsOf is < 2 or > LargestGroup) throw new RuleBroken($"Groups have between 2 and {LargestGroup} people.", nameof(GroupsOf));

        (CourseTitle, TrainerId, StartUtc, EndUtc, SharedProblem, GroupsOf, TakesLetters) = (title, plan.TrainerId, plan.StartUtc, plan.EndUtc, problem, plan.GroupsOf, plan.TakesLetters);
    }

    public static string PathOf(string communityPath) => communityPath + "/cohort";

    public static void Map(ModelBuilder model) => model.Entity<Cohort>(cohort =>
    {
        cohort.Ignore(c => c.Format).Ignore(c => c.IsDecided).Ignore(c => c.Standing);
        cohort.HasIndex(c => new { c.CommunityId, c.CreatedUtc });
        cohort.HasIndex(c => c.Ending);
        cohort.HasOne<Community>().WithMany().HasForeignKey(c => c.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}

internal static class CohortQueries
{
    /// <summary>The one that counts in a community: whichever goes on, else the latest.</summary>
    public static IQueryable<Cohort> Of(this IQueryable<Cohort> all, string communityId) =>
        all.Where(c => c.CommunityId == communityId).OrderBy(c => c.Ending != null).ThenByDescending(c => c.CreatedUtc).ThenBy(c => c.Id);
}

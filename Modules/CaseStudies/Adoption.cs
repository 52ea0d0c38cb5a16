using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies;

/// <summary>What a team did with a practice.</summary>
public enum AdoptionAnswer { Adopted, Adapted, AlreadyDoing, NotForUs, StillLooking }

/// <summary>What one team says to a case study; without an answer, a team that was asked.</summary>
internal sealed class Adoption : Entity, IMapped
{
    public const int LongestTeam = 100;
    public const int LongestResult = 1_000;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CaseId { get; init; }

    [MaxLength(LongestTeam)]
    public required string Team { get; init; }

    /// <summary>The team's name in small letters: it answers once.</summary>
    [MaxLength(LongestTeam)]
    public required string FoldedTeam { get; init; }

    /// <summary>Who answered for it.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string PersonId { get; private set; } = "";

    /// <summary>Their user name where it came from, for somebody who has no account here.</summary>
    [MaxLength(256)]
    public string UserName { get; private set; } = "";
    public AdoptionAnswer? Answer { get; private set; }
    public string Result { get; private set; } = "";
    public DateTime? AskedUtc { get; init; }
    public DateTime? AnsweredUtc { get; private set; }

    public static Adoption Of(string caseId, string? team, DateTime? askedUtc)
    {
        team = PlainText.Clean(team ?? "");
        if (team.Length == 0) throw new RuleBroken("Say which team or place you speak for.", "Team");
        if (team.Length > LongestTeam) throw new RuleBroken($"Say it in {LongestTeam} characters at most.", "Team");
        return new() { CaseId = caseId, Team = team, FoldedTeam = team.ToLowerInvariant(), AskedUtc = askedUtc };
    }

    public void Record(AdoptionAnswer? answer, string? result, string personId, bool isTended, DateTime nowUtc)
    {
        if (Answer is not null && PersonId != personId && !isTended) throw new RuleBroken($"Somebody has answered for “{Team}” already. Talk to them, or name your own part of it.", "Team");
        if (answer is null || !Enum.IsDefined(answer.Value)) throw new RuleBroken("Choose what you did with it.", "Answer");
        result = PlainText.CleanLines(result ?? "").Trim();
        if (result.Length > LongestResult) throw new RuleBroken($"Say it in {LongestResult:N0} characters at most.", "Result");
        if (answer == AdoptionAnswer.NotForUs && result.Length == 0) throw new RuleBroken("Say why it is not for you. That helps the authors most.", "Result");

        (Answer, Result, PersonId, AnsweredUtc, UserName) = (answer, result, personId, nowUtc, "");
        Raise(new AdoptionRecorded(CaseId, Id, personId));
    }

    /// <summary>As a recipe brings it: nobody is told.</summary>
    /// <param name="userName">Kept where nobody here has it.</param>
    public void Set(AdoptionAnswer? answer, string result, string personId, DateTime? answeredUtc, string userName) =>
        (Answer, Result, PersonId, AnsweredUtc, UserName) = (answer, result, personId, answeredUtc, personId.Length > 0 ? "" : PlainText.Cut(userName, 256));

    public static string WordOf(AdoptionAnswer answer) => answer switch
    {
        AdoptionAnswer.AlreadyDoing => "Already doing it",
        AdoptionAnswer.NotForUs => "Not for us",
        AdoptionAnswer.StillLooking => "Still looking",
        _ => answer.ToString(),
    };

    public static void Map(ModelBuilder model) => model.Entity<Adoption>().HasIndex(a => new { a.CaseId, a.FoldedTeam }).IsUnique();
}

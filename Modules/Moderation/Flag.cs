using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Moderation;

/// <summary>Why somebody flags a post, and why one is hidden, in general words.</summary>
public enum FlagReason { Unkind, OffTopic, Spam, Private, Other }

/// <summary>The words for a reason.</summary>
static class FlagWord
{
    public static readonly IReadOnlyList<FlagReason> All = Enum.GetValues<FlagReason>();

    /// <summary>As a member says it.</summary>
    public static string Of(FlagReason reason) => reason switch
    {
        FlagReason.Unkind => "It is unkind",
        FlagReason.OffTopic => "It is off topic",
        FlagReason.Spam => "It is spam",
        FlagReason.Private => "It shares something private",
        _ => "Something else",
    };

    public static string HintOf(FlagReason reason) => reason switch
    {
        FlagReason.Unkind => "It attacks, mocks or puts somebody down.",
        FlagReason.OffTopic => "It has nothing to do with what is talked about here.",
        FlagReason.Spam => "It advertises, or was posted by a machine.",
        FlagReason.Private => "It tells what somebody else did not want to be told, or names a client or a patient.",
        _ => "Say what, below.",
    };

    /// <summary>After “because”.</summary>
    public static string Because(FlagReason reason) => reason switch
    {
        FlagReason.Unkind => "it was unkind",
        FlagReason.OffTopic => "it was off topic",
        FlagReason.Spam => "it was spam",
        FlagReason.Private => "it shared something private",
        _ => "it harmed the talk in another way",
    };
}

/// <summary>That somebody thinks facilitators should look at a post. Nobody but the facilitators' count ever shows it.</summary>
internal sealed class Flag : Row, IMapped
{
    public const int LongestWords = 500;

    [MaxLength(Id.Length)]
    public required string CaseId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public required FlagReason Reason { get; init; }

    [MaxLength(LongestWords)]
    public required string Words { get; init; }
    public required DateTime Utc { get; init; }

    /// <exception cref="RuleBroken">No reason was chosen, or words are missing.</exception>
    public static Flag On(Case one, string personId, FlagReason? reason, string? words, DateTime nowUtc)
    {
        if (reason is not { } chosen || !Enum.IsDefined(chosen)) throw new RuleBroken("Choose what is wrong with it.", nameof(Reason));
        words = PlainText.CleanLines(words ?? "").Trim();
        if (chosen == FlagReason.Other && words.Length == 0) throw new RuleBroken("Say in a sentence what is wrong with it.", nameof(Words));
        if (words.Length > LongestWords) throw new RuleBroken($"Say it in {LongestWords} characters at most.", nameof(Words));

        return new Flag { CaseId = one.Id, PersonId = personId, Reason = chosen, Words = words, Utc = nowUtc };
    }

    public static void Map(ModelBuilder model) => model.Entity<Flag>(flag =>
    {
        flag.HasKey(f => new { f.CaseId, f.PersonId });
        flag.HasOne<Case>().WithMany().HasForeignKey(f => f.CaseId).OnDelete(DeleteBehavior.Cascade);
    });
}

using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Polls;

/// <summary>A question with choices under an opening post. Who chose what is nobody's business: pages show figures.</summary>
internal sealed class Poll : Row, IMapped
{
    public const int Fewest = 2;
    public const int Most = 10;
    public const int LongestChoice = 120;
    const char Between = '\n';

    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }

    /// <summary>One in each line. They do not change once the poll is there.</summary>
    public required string Choices { get; init; }

    /// <summary>May somebody choose several?</summary>
    public bool IsMultiple { get; init; }
    public DateTime? ClosesUtc { get; private set; }

    public string[] List => Choices.Split(Between);

    public bool IsOpen(DateTime nowUtc) => ClosesUtc is null || nowUtc < ClosesUtc;

    /// <summary>Null when nobody wrote any choices.</summary>
    /// <exception cref="RuleBroken">There are too few or too many, one is too long or stands there twice, or it would close in the past.</exception>
    public static Poll? Of(string discussionId, string? choices, bool isMultiple, DateTime? closesUtc, DateTime nowUtc)
    {
        var list = PlainText.CleanLines(choices ?? "").Split(Between).Select(PlainText.Clean).Where(c => c.Length > 0).ToList();
        if (list.Count == 0) return null;
        if (list.Count is < Fewest or > Most) throw new RuleBroken($"Give {Fewest} to {Most} choices, each in a line of its own.", "PollChoices");
        if (list.Find(c => c.Length > LongestChoice) is { } longest) throw new RuleBroken($"“{PlainText.Cut(longest, 40)}” is longer than {LongestChoice} characters. Say the rest in the text.", "PollChoices");
        if (list.Distinct(StringComparer.OrdinalIgnoreCase).Count() < list.Count) throw new RuleBroken("One of the choices stands there twice.", "PollChoices");
        if (closesUtc <= nowUtc) throw new RuleBroken("Choose a day that is still to come.", "PollCloses");

        return new Poll { DiscussionId = discussionId, Choices = string.Join(Between, list), IsMultiple = isMultiple, ClosesUtc = closesUtc };
    }

    /// <returns>What is chosen, as rows to be stored in place of the person's former ones.</returns>
    /// <exception cref="RuleBroken">The poll is closed, or nothing or too much is chosen.</exception>
    public IReadOnlyList<PollVote> Choose(string personId, IReadOnlyCollection<int> choices, DateTime nowUtc)
    {
        CheckOpen(nowUtc);
        var chosen = choices.Distinct().Where(c => c >= 0 && c < List.Length).ToList();
        if (chosen.Count == 0) throw new RuleBroken("Choose an answer.", "Choices");
        if (chosen.Count > 1 && !IsMultiple) throw new RuleBroken("Choose one answer only.", "Choices");

        return [.. chosen.Select(c => new PollVote { DiscussionId = DiscussionId, PersonId = personId, Choice = c })];
    }

    /// <exception cref="RuleBroken">It is closed already.</exception>
    public void CheckOpen(DateTime nowUtc)
    {
        if (!IsOpen(nowUtc)) throw new RuleBroken("This poll is closed.");
    }

    public void Close(DateTime nowUtc)
    {
        if (IsOpen(nowUtc)) ClosesUtc = nowUtc;
    }

    public static void Map(ModelBuilder model) => model.Entity<Poll>(poll =>
    {
        poll.HasKey(p => p.DiscussionId);
        poll.Ignore(p => p.List);
        poll.HasOne<Discussion>().WithMany().HasForeignKey(p => p.DiscussionId).OnDelete(DeleteBehavior.Cascade);
    });
}

internal sealed class PollVote : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>Its place in the list, from 0.</summary>
    public required int Choice { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<PollVote>(vote =>
    {
        vote.HasKey(v => new { v.DiscussionId, v.PersonId, v.Choice });
        vote.HasOne<Poll>().WithMany().HasForeignKey(v => v.DiscussionId).OnDelete(DeleteBehavior.Cascade);
    });
}

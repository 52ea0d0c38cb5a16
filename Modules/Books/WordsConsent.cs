using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Books;

/// <summary>What somebody says to their words being in a book for everyone.</summary>
public enum WordsAnswer { Yes, WithoutName, No, TakenBack }

/// <summary>
/// One person's answer about one book. It holds for exactly the words that they were shown: what is said or changed
/// afterwards is another question. Silence is no.
/// </summary>
internal sealed class WordsConsent : Entity, IVersioned, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string BookId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }

    public DateTime AskedUtc { get; private set; }

    /// <summary>Null until they have answered.</summary>
    public WordsAnswer? Answer { get; private set; }
    public DateTime? AnsweredUtc { get; private set; }

    /// <summary>Their answer is wanted: the first one, or one about words that are new.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The keys of the passages to which they agreed, one a line; see <see cref="Asking.Passage.Key"/>.</summary>
    public string Agreed { get; private set; } = "";
    public int Version { get; set; }

    public bool IsYes => Answer is WordsAnswer.Yes or WordsAnswer.WithoutName;

    public bool IsNamed => Answer is WordsAnswer.Yes;

    public IReadOnlySet<string> AgreedKeys => IsYes ? Agreed.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal) : new HashSet<string>();

    /// <summary>Asks about words to which they have not agreed. Whoever said no is not asked again.</summary>
    /// <returns>Whether there was anything to ask.</returns>
    public bool Ask(IEnumerable<string> keys, DateTime nowUtc)
    {
        if (IsOpen || Answer is WordsAnswer.No or WordsAnswer.TakenBack || AgreedKeys.IsSupersetOf(keys)) return false;

        (IsOpen, AskedUtc) = (true, nowUtc);
        Raise(new WordsAsked(BookId, PersonId));
        return true;
    }

    /// <param name="keys">Of all that they were shown.</param>
    /// <exception cref="RuleBroken">There is nothing to take back.</exception>
    public void Give(WordsAnswer answer, IEnumerable<string> keys, DateTime nowUtc)
    {
        if (answer == WordsAnswer.TakenBack && !IsYes) throw new RuleBroken("There is nothing to take back: your words are not in it.");

        (Answer, AnsweredUtc, IsOpen) = (answer, nowUtc, false);
        Agreed = IsYes ? string.Join('\n', keys) : "";
    }

    public static void Map(ModelBuilder model) => model.Entity<WordsConsent>(consent =>
    {
        consent.Ignore(c => c.IsYes).Ignore(c => c.IsNamed).Ignore(c => c.AgreedKeys);
        consent.HasIndex(c => new { c.BookId, c.PersonId }).IsUnique();
        consent.HasIndex(c => c.PersonId);
        consent.HasOne<Book>().WithMany().HasForeignKey(c => c.BookId).OnDelete(DeleteBehavior.Cascade);
    });
}

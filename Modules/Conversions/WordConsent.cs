using System.ComponentModel.DataAnnotations;
using Communities.Consents;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Conversions;

/// <summary>What one author said to their words being taken to a wider place. It is kept: who, what, when.</summary>
internal sealed class WordConsent : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string RequestId { get; init; }

    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>Null until they have answered.</summary>
    public ConsentAnswer? Answer { get; private set; }
    public DateTime? AnsweredUtc { get; private set; }

    public bool IsYes => Answer is ConsentAnswer.Yes or ConsentAnswer.WithoutName or ConsentAnswer.ParaphraseOnly;

    public void Give(ConsentAnswer answer, DateTime nowUtc) => (Answer, AnsweredUtc) = (answer, nowUtc);

    /// <param name="isMine">As it is said to whoever said it.</param>
    public static string WordOf(ConsentAnswer? answer, bool isMine) => answer switch
    {
        null => "Has not answered yet",
        ConsentAnswer.Yes => "Yes",
        ConsentAnswer.WithoutName => isMine ? "Yes, without my name" : "Yes, without their name",
        ConsentAnswer.ParaphraseOnly => "Only in other words",
        ConsentAnswer.TakenBack => "Taken back",
        _ => "No",
    };

    public static void Map(ModelBuilder model) => model.Entity<WordConsent>(consent =>
    {
        consent.Ignore(c => c.IsYes);
        consent.HasKey(c => new { c.RequestId, c.PersonId });
        consent.HasIndex(c => c.PersonId);
    });
}

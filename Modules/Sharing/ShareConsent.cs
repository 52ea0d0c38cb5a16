using System.ComponentModel.DataAnnotations;
using Communities.Consents;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Sharing;

/// <summary>One author's answer about one version of a case study. It is kept: who, what, when.</summary>
internal sealed class ShareConsent : Entity, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string RequestId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>Null until they have answered.</summary>
    public ConsentAnswer? Answer { get; private set; }
    public DateTime? AnsweredUtc { get; private set; }

    public bool IsYes => Answer is ConsentAnswer.Yes or ConsentAnswer.WithoutName;

    public void Give(ConsentAnswer answer, DateTime nowUtc) => (Answer, AnsweredUtc) = (answer, nowUtc);

    public static void Map(ModelBuilder model) => model.Entity<ShareConsent>(c =>
    {
        c.Ignore(x => x.IsYes);
        c.HasIndex(x => new { x.RequestId, x.PersonId }).IsUnique();
        c.HasIndex(x => x.PersonId);
    });
}

using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Conversions;

/// <summary>The words of one post about which its author is asked, exactly as they would be read.</summary>
internal sealed class ConsentPassage : Row, IMapped
{
    public const int LongestParaphrase = 2_000;

    [MaxLength(Id.Length)]
    public string RequestId { get; set; } = "";

    /// <summary>The post's.</summary>
    public required int Number { get; init; }

    /// <summary>Empty for nobody who could be asked: somebody who wrote without their name, or is gone.</summary>
    [MaxLength(Id.Length)]
    public required string AuthorId { get; init; }
    public required DateTime Utc { get; init; }

    /// <summary>Markdown; empty once it was taken back.</summary>
    public required string Words { get; set; }

    /// <summary>What whoever asks would say instead; empty for nothing yet.</summary>
    [MaxLength(LongestParaphrase)]
    public string Paraphrase { get; private set; } = "";

    /// <summary>When the author said yes to that, or no: see <see cref="IsApproved"/>.</summary>
    public DateTime? ParaphraseSeenUtc { get; private set; }
    public bool IsApproved { get; private set; }

    public bool WaitsForAuthor => Paraphrase.Length > 0 && ParaphraseSeenUtc is null;

    public void Say(string? text)
    {
        text = PlainText.CleanLines(text ?? "").Trim();
        if (text.Length == 0) throw new RuleBroken("Say it in your own words. The author looks at it before anybody else does.", "Text");
        if (text.Length > LongestParaphrase) throw new RuleBroken($"Say it in {LongestParaphrase:N0} characters at most.", "Text");
        if (Communities.Products.Withdrawn.Of(Words, "").IsIn(text)) throw new RuleBroken("These are still their words. Say it in your own.", "Text");

        (Paraphrase, ParaphraseSeenUtc, IsApproved) = (text, null, false);
    }

    public void Answer(bool isRight, DateTime nowUtc) => (ParaphraseSeenUtc, IsApproved) = (nowUtc, isRight);

    /// <summary>As a recipe brings it.</summary>
    public void Arrive(string paraphrase, DateTime? seenUtc, bool isApproved) => (Paraphrase, ParaphraseSeenUtc, IsApproved) = (PlainText.Cut(paraphrase, LongestParaphrase), seenUtc, isApproved);

    public void Forget() => (Paraphrase, ParaphraseSeenUtc, IsApproved) = ("", null, false);

    public void Empty()
    {
        Words = "";
        Forget();
    }

    public static void Map(ModelBuilder model) => model.Entity<ConsentPassage>(passage =>
    {
        passage.HasKey(p => new { p.RequestId, p.Number });
        passage.Ignore(p => p.WaitsForAuthor);
    });
}

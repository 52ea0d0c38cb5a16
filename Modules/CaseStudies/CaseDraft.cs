using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies;

/// <summary>What one author typed and has not saved yet, kept apart so that two who write together do not write over each other.</summary>
internal sealed class CaseDraft : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string CaseId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    public string Answers { get; private set; } = "{}";
    public string Evidence { get; private set; } = "";
    public DateTime SavedUtc { get; private set; }

    public void Keep(IReadOnlyDictionary<string, string?> answers, string? evidence, DateTime nowUtc)
    {
        Answers = JsonSerializer.Serialize(answers.Where(a => !string.IsNullOrWhiteSpace(a.Value)).Take(100).ToDictionary(a => PlainText.Cut(a.Key, 60), a => PlainText.Cut(a.Value!, 8_000)));
        (Evidence, SavedUtc) = (PlainText.Cut(evidence ?? "", Markdown.MaxLength), nowUtc);
    }

    public void Redact(Func<string, string> cut) => (Answers, Evidence) = (CaseText.Cut(Answers, cut), cut(Evidence));

    public static void Map(ModelBuilder model) => model.Entity<CaseDraft>().HasKey(d => new { d.CaseId, d.PersonId });
}

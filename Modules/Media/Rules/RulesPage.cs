using System.ComponentModel.DataAnnotations;
using Media.Attachments;
using Media.Files;

namespace Media.Rules;

/// <param name="Files">How many are attached to posts now.</param>
/// <param name="Size">Theirs together, in words.</param>
public sealed record RulesPage(RulesForm Form, int Files, string Size);

public sealed class RulesForm
{
    /// <summary>Endings of file names.</summary>
    public List<string> Kinds { get; set; } = [];

    [Display(Name = "One file, in MB", Description = "Pictures have up to 10 MB whatever stands here."), Range(1, AttachmentSettings.MostMegabytes, ErrorMessage = "Choose between 1 and 50 MB.")]
    public int FileMegabytes { get; set; }

    [Display(Name = "One person within 24 hours, in MB"), Range(1, 10_000, ErrorMessage = "Choose between 1 and 10,000 MB.")]
    public int DailyMegabytes { get; set; }

    [Display(Name = "The whole site, in MB"), Range(1, 10_000_000, ErrorMessage = "Choose between 1 and 10,000,000 MB.")]
    public int SiteMegabytes { get; set; }

    internal static RulesForm Of(AttachmentSettings settings) => new()
    {
        Kinds = [.. FileKind.All.Where(settings.Takes)], FileMegabytes = settings.FileMegabytes, DailyMegabytes = settings.DailyMegabytes, SiteMegabytes = settings.SiteMegabytes,
    };

    internal void Apply(AttachmentSettings settings)
    {
        settings.Kinds = [.. FileKind.All.Where(Kinds.Contains)];
        (settings.FileMegabytes, settings.DailyMegabytes, settings.SiteMegabytes) = (FileMegabytes, DailyMegabytes, SiteMegabytes);
    }
}

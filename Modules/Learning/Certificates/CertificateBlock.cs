using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Learning.Certificates;

/// <param name="Words">What stands above it; empty for nothing.</param>
/// <param name="Ready">The viewer's certificates of this page and of the paths that it stands on; none before.</param>
public sealed record CertificateContent(string Words, IReadOnlyList<CertificateLink> Ready);

public sealed record CertificateLink(string Path, string Title);

internal sealed class CertificateFields
{
    [Field("Words above it", Hint = "Such as what one has achieved. It may be empty."), MaxLength(300)]
    public string Words { get; set; } = "";
}

/// <summary>Says whether somebody's certificate is ready, of this page or of a path that it is a step of.</summary>
internal sealed class CertificateBlock(AppDb db) : BlockType<CertificateFields>
{
    public override string Label => "Certificate";
    public override string About => "Leads to the certificate once the page or its path is completed.";
    public override string Icon => "check-circle";
    public override BlockGroup Group => BlockGroup.Show;
    public override string View => "/Learning/Certificates/_Block.cshtml";

    public override async Task Prepare(ContentItem item, JsonObject block, CancellationToken stop)
    {
        if (item is LearningPage { GivesCertificate: false } page && !await db.Set<LearningPath>().AnyAsync(p => p.CommunityId == page.CommunityId && p.GivesCertificate && p.State != ContentState.Deleted, stop))
            throw new RuleBroken("Certificate: neither this page nor a path of this community gives one. Tick it under “Title and settings”.", Flow.IdOf(block));
    }

    public override async ValueTask<object> Content(JsonObject block, string personId, CancellationToken stop)
    {
        var (words, id) = (Read(block).Words, Flow.IdOf(block));
        if (personId.Length == 0) return new CertificateContent(words, []);

        // Somebody has few certificates, so it is they that are asked where this block stands, not every page of the site.
        var mine = await db.Set<Certificate>().AsNoTracking().Where(c => c.PersonId == personId).OrderBy(c => c.CompletedUtc).ToListAsync(stop);
        if (mine.Count == 0) return new CertificateContent(words, []);

        var page = await (from w in db.Set<PageProgress>() where w.PersonId == personId && w.CompletedUtc != null
                          join p in db.Set<LearningPage>() on w.PageId equals p.Id where p.Parts.Contains(id)
                          select p.Id).FirstOrDefaultAsync(stop);
        var subjects = mine.Select(c => c.SubjectId).ToList();
        var paths = page is null ? [] : await db.Set<LearningPath>().Where(p => subjects.Contains(p.Id) && p.Parts.Contains(page)).Select(p => p.Id).ToListAsync(stop);
        return new CertificateContent(words, [.. mine.Where(c => c.SubjectId == page || paths.Contains(c.SubjectId)).Select(c => new CertificateLink(c.Path, c.Title))]);
    }
}

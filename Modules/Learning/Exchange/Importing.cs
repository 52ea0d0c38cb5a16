using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Exchange;

/// <summary>A path that came in, not stored yet.</summary>
/// <param name="Notes">What was left out or changed on the way, a sentence each.</param>
internal sealed record BroughtPath(LearningPath Path, IReadOnlyList<LearningPage> Pages, IReadOnlyList<string> Notes);

/// <summary>Makes a path of files that somebody sent. Either all of it comes in, or nothing.</summary>
internal sealed class Importing(AppDb db, FromMarkdown markdown, FromPackage package, Publishing publishing, BlockTypes types)
{
    /// <param name="title">For files that do not say what the path is called.</param>
    /// <param name="publish">Show it to everybody, as far as it is ready.</param>
    /// <exception cref="RuleBroken">Something about the files is not as it should be.</exception>
    public async Task<BroughtPath> Bring(CommunityView community, Archive archive, string? title, bool publish, Viewer by, CancellationToken stop)
    {
        var brought = archive.Files.ContainsKey(PathPackage.Index) ? await package.Read(community, archive, by, stop) : await markdown.Read(community, archive, title, by, stop);
        var notes = brought.Notes.ToList();
        await db.Write(async () =>
        {
            db.AddRange(brought.Pages);
            db.Add(brought.Path);
            foreach (var item in brought.Pages.Append<ContentItem>(brought.Path)) db.Raise(new ContentCreated(item.Id, item.ContentType));
            await db.SaveChangesAsync(stop);
            if (publish) await Publish(brought, by.Name, notes, stop);
        }, stop);
        return brought with { Notes = notes };
    }

    async Task Publish(BroughtPath brought, string author, List<string> notes, CancellationToken stop)
    {
        foreach (var page in brought.Pages)
            if (Amiss(page) is { } amiss) notes.Add($"“{page.DisplayText}” is not published yet. {amiss}");
            else
            {
                await publishing.Publish(page, author, stop);
                await db.SaveChangesAsync(stop);
            }
        if (!brought.Pages.All(p => p.IsPublished))
        {
            notes.Add("The path itself is not published yet: its pages come first.");
            return;
        }
        await publishing.Publish(brought.Path, author, stop);
        await db.SaveChangesAsync(stop);
    }

    // Asked beforehand, so that a page that is not ready keeps no other from coming in.
    string? Amiss(LearningPage page) => !page.Flow.Blocks.Any() ? "There is nothing on it."
        : page.Flow.All.Select(b => types.Of(b) is { } type && type.Amiss(b) is { } amiss ? $"{type.Label}: {amiss}" : null).FirstOrDefault(a => a is not null);
}

using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Learning.Pages;

/// <summary>
/// What every view of a guided page asks, compiled once. Kept by the host and not in a static field, because a compiled
/// query belongs to one model and a test runs hosts of both engines.
/// </summary>
internal sealed class PageLookup
{
    /// <summary>By community and id.</summary>
    public Func<AppDb, string, string, CancellationToken, Task<LearningPage?>> Page { get; } = EF.CompileAsyncQuery((AppDb db, string communityId, string id, CancellationToken stop) =>
        db.Set<LearningPage>().SingleOrDefault(p => p.Id == id && p.CommunityId == communityId && p.State != ContentState.Deleted));

    /// <summary>How far somebody is on a page, by its id and theirs.</summary>
    public Func<AppDb, string, string, CancellationToken, Task<PageProgress?>> Progress { get; } = EF.CompileAsyncQuery((AppDb db, string pageId, string personId, CancellationToken stop) =>
        db.Set<PageProgress>().AsNoTracking().SingleOrDefault(p => p.PageId == pageId && p.PersonId == personId));

    /// <summary>The blocks of a page that somebody has done.</summary>
    public Func<AppDb, string, string, IAsyncEnumerable<BlockProgress>> Done { get; } = EF.CompileAsyncQuery((AppDb db, string pageId, string personId) =>
        db.Set<BlockProgress>().AsNoTracking().Where(b => b.PageId == pageId && b.PersonId == personId));

    /// <summary>What somebody sent with the forms of a page.</summary>
    public Func<AppDb, string, string, IAsyncEnumerable<BlockAnswer>> Answers { get; } = EF.CompileAsyncQuery((AppDb db, string pageId, string personId) =>
        db.Set<BlockAnswer>().AsNoTracking().Where(a => a.PageId == pageId && a.PersonId == personId));

    /// <summary>The published paths of a community, and which version each is.</summary>
    public Func<AppDb, string, IAsyncEnumerable<PathVersion>> Paths { get; } = EF.CompileAsyncQuery((AppDb db, string communityId) =>
        db.Set<LearningPath>().Where(p => p.CommunityId == communityId && p.State == ContentState.Published).Select(p => new PathVersion(p.Id, p.Version)));
}

internal sealed record PathVersion(string Id, int Version);

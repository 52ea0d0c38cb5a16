using Communities;
using Communities.Consents;
using Conversions.Turning;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Requests;

/// <summary>Finds and reads questions that the viewer asked.</summary>
internal sealed class RequestReader(AppDb db, Talk talk, ICommunities communities, Viewer me, TimeProvider clock)
{
    public static string PathOf(CommunityView community, string id) => $"{community.Path}/consents/{id}";

    /// <summary>Nobody but whoever asked.</summary>
    public Task<ConsentRequest?> Find(CommunityView community, string id, CancellationToken stop) =>
        db.Set<ConsentRequest>().Include(r => r.Passages).Include(r => r.Consents).SingleOrDefaultAsync(r => r.Id == id && r.CommunityId == community.Id && r.RequestedById == me.Id, stop);

    public async Task<RequestPage> Page(CommunityView community, ConsentRequest request, CancellationToken stop)
    {
        var into = await communities.ReadBy(me).SingleOrDefaultAsync(c => c.Id == request.IntoId, stop);
        var authors = request.Passages.Select(p => p.AuthorId).ToList();
        var faces = await db.Set<Person>().Where(p => authors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo), stop);
        var source = await talk.Trace(request.SourceKind, request.SourceId, stop);
        var now = clock.UtcNow();
        return new(community, request.Id, PathOf(community, request.Id), request.SourceTitle, source?.Path ?? "", into?.Name ?? "a place that you cannot open any more", talk.MakerOf(request.ProductKind)?.Word ?? "something lasting",
            request.Title, request.RequestedUtc, request.AnswerByUtc, request.State == RequestState.Open, !request.TakesAnswers(now), request.ConversionId.Length > 0 && into is not null ? $"{into.Path}/conversions/{request.ConversionId}" : "",
            [.. request.Passages.OrderBy(p => p.Number).Select(p => Line(request, p, faces.GetValueOrDefault(p.AuthorId), source?.Posts.FirstOrDefault(s => s.Number == p.Number)?.Path ?? "", now))]);
    }

    static RequestLine Line(ConsentRequest request, ConsentPassage passage, Face? author, string path, DateTime now)
    {
        var answer = request.AnswerOf(passage);
        var says = author is null ? "Cannot be asked: they wrote without their name, or are gone" : answer is null && !request.TakesAnswers(now) ? "Did not answer, which is no" : WordConsent.WordOf(answer, isMine: false);
        var other = passage.Paraphrase.Length == 0 ? "" : passage.WaitsForAuthor ? "The author has not looked at it yet" : passage.IsApproved ? "The author agrees" : "Not so, says the author: find other words";
        return new(passage.Number, author ?? new Face("", "A member", ""), path, passage.Words, says, author is not null && answer is null && request.TakesAnswers(now), request.Allowed(passage).Length > 0,
            request.State == RequestState.Open && answer == ConsentAnswer.ParaphraseOnly, passage.Paraphrase, other);
    }
}

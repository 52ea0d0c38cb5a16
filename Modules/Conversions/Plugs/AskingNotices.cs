using Communities;
using Conversions.Consents;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Plugs;

/// <summary>Authors hear that they are asked, and what others would say for them; whoever asked hears what they say.</summary>
internal sealed class AskingNotices(AppDb db, ICommunities communities, INotify notify) :
    IHandle<WordsAsked>, IHandle<WordsAnswered>, IHandle<TimeToAnswerOver>, IHandle<ParaphraseWritten>, IHandle<ParaphraseAnswered>, IHandle<WordsTakenBack>
{
    const string Wrote = "You wrote the words.";
    const string Asked = "You asked for the words.";

    public async Task Handle(WordsAsked happened, CancellationToken stop)
    {
        if (await Find(happened.RequestId, stop) is not { State: RequestState.Open } request) return;
        if (await NameOf(request.RequestedById, stop) is not { } by) return;

        var authors = request.Consents.Select(c => c.PersonId).Where(id => id != request.RequestedById);
        await notify.Send(authors, new($"conversion-asked:{request.Id}", $"{by} asks whether your words may be read in “{request.Title}”", WordsController.PathOf(request.Id), Wrote) { By = new(request.RequestedById, by) }, stop);
    }

    public async Task Handle(WordsAnswered happened, CancellationToken stop)
    {
        if (await Find(happened.RequestId, stop) is not { State: RequestState.Open } request || await NameOf(happened.PersonId, stop) is not { } name) return;

        await Tell(request, "answers", $"{name} answered about “{request.Title}”", stop);
    }

    public async Task Handle(TimeToAnswerOver happened, CancellationToken stop)
    {
        if (await Find(happened.RequestId, stop) is { State: RequestState.Open } request) await Tell(request, "over", $"The time to answer about “{request.Title}” is over. You can go on with what is allowed", stop);
    }

    public async Task Handle(ParaphraseWritten happened, CancellationToken stop)
    {
        if (await Find(happened.RequestId, stop) is not { State: RequestState.Open } request || request.Passages.Find(p => p.Number == happened.Number) is not { WaitsForAuthor: true } passage) return;

        await notify.Send([passage.AuthorId], new($"conversion-asked:{request.Id}", $"Somebody found other words for yours in “{request.Title}”. Are they right?", WordsController.PathOf(request.Id), Wrote), stop);
    }

    public async Task Handle(ParaphraseAnswered happened, CancellationToken stop)
    {
        if (await Find(happened.RequestId, stop) is not { State: RequestState.Open } request || request.Passages.Find(p => p.Number == happened.Number) is not { } passage) return;

        await Tell(request, "words", passage.IsApproved ? $"Your own words in “{request.Title}” are right, says the author" : $"Your own words in “{request.Title}” are not right yet, says the author", stop);
    }

    public async Task Handle(WordsTakenBack happened, CancellationToken stop)
    {
        if (await Find(happened.RequestId, stop) is { State: not RequestState.CalledOff } request) await Tell(request, "back", $"Somebody took their words out of “{request.Title}”", stop);
    }

    async Task Tell(ConsentRequest request, string key, string text, CancellationToken stop)
    {
        if (await communities.PathOf(request.CommunityId, stop) is not { } place || (await communities.ReadersAmong(request.CommunityId, [request.RequestedById], stop)).Count == 0) return;

        await notify.Send([request.RequestedById], new($"conversion-asked:{request.Id}:{key}", text, $"{place}/consents/{request.Id}", Asked) { Place = request.CommunityId }, stop);
    }

    Task<ConsentRequest?> Find(string id, CancellationToken stop) => db.Set<ConsentRequest>().AsNoTracking().Include(r => r.Passages).Include(r => r.Consents).SingleOrDefaultAsync(r => r.Id == id, stop);

    Task<string?> NameOf(string personId, CancellationToken stop) => db.Set<Person>().Where(p => p.Id == personId).Select(p => (string?)p.DisplayName).SingleOrDefaultAsync(stop);
}

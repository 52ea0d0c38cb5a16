using Communities;
using Conversions.Consents;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Plugs;

/// <summary>Tells everybody whose words went into something, so that they may correct them or take them out.</summary>
internal sealed class Credits(AppDb db, ICommunities communities, Kernel.Modules.Plugs plugs, INotify notify) : IHandle<ConversationConverted>, IHandle<WordsTakenUp>
{
    public Task Handle(ConversationConverted happened, CancellationToken stop) =>
        Tell(happened.ConversionId, happened.CommunityId, happened.ProductKind, happened.ConvertedBy, (by, word) => $"{by} made {word} of a conversation, with your words in it", stop);

    public Task Handle(WordsTakenUp happened, CancellationToken stop) =>
        Tell(happened.ConversionId, happened.CommunityId, happened.ProductKind, happened.TakenUpBy, (by, word) => $"{by} took words from a conversation up in {word}, yours among them", stop);

    async Task Tell(string conversionId, string communityId, string kind, string byId, Func<string, string, string> text, CancellationToken stop)
    {
        var requestId = await db.Set<Conversion>().Where(c => c.Id == conversionId).Select(c => c.RequestId).SingleOrDefaultAsync(stop);
        var authors = await db.Set<ConversionPart>().Where(p => p.ConversionId == conversionId && p.AuthorId != byId).Select(p => p.AuthorId).Distinct().ToListAsync(stop);
        var by = await db.Set<Person>().Where(p => p.Id == byId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop);
        if (by is null || requestId is null || await communities.PathOf(communityId, stop) is not { } place) return;

        var word = plugs.Of<Communities.Products.IProductMaker>().FirstOrDefault(m => m.Kind == kind)?.Word ?? "something lasting";
        // Who was asked need not be able to read where their words went; their own page says what stands there.
        var readers = requestId.Length > 0 ? authors : await communities.ReadersAmong(communityId, authors, stop);
        await notify.Send(readers, new("conversion:" + conversionId, text(by, word), requestId.Length > 0 ? WordsController.PathOf(requestId) : $"{place}/conversions/{conversionId}", "You said something in it.")
        {
            Place = requestId.Length > 0 ? "" : communityId, By = new(byId, by),
        }, stop);
    }
}

using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Plugs;

/// <summary>Tells everybody whose words went into something, so that they may correct them or take them out.</summary>
internal sealed class Credits(AppDb db, ICommunities communities, Kernel.Modules.Plugs plugs, INotify notify) : IHandle<ConversationConverted>
{
    public async Task Handle(ConversationConverted happened, CancellationToken stop)
    {
        var parts = await db.Set<ConversionPart>().Where(p => p.ConversionId == happened.ConversionId).Select(p => p.AuthorId).Distinct().ToListAsync(stop);
        var by = await db.Set<Person>().Where(p => p.Id == happened.ConvertedBy).Select(p => p.DisplayName).SingleOrDefaultAsync(stop);
        if (by is null || await communities.PathOf(happened.CommunityId, stop) is not { } place) return;

        var word = plugs.Of<Communities.Products.IProductMaker>().FirstOrDefault(m => m.Kind == happened.ProductKind)?.Word ?? "something lasting";
        var readers = await communities.ReadersAmong(happened.CommunityId, [.. parts.Where(id => id != happened.ConvertedBy)], stop);
        await notify.Send(readers, new("conversion:" + happened.ConversionId, $"{by} made {word} of a conversation, with your words in it", $"{place}/conversions/{happened.ConversionId}", "You said something in it.")
        {
            Place = happened.CommunityId, By = new(happened.ConvertedBy, by),
        }, stop);
    }
}

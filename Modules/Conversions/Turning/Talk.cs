using Communities;
using Communities.Products;
using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;

namespace Conversions.Turning;

/// <summary>Turns a conversation into something lasting, in the viewer's name.</summary>
internal sealed class Talk(AppDb db, Kernel.Modules.Plugs plugs, Access access, Viewer me, TimeProvider clock)
{
    public Task<Conversation?> Find(string kind, CommunityView community, string id, CancellationToken stop) =>
        plugs.Of<IConversationSource>().FirstOrDefault(s => s.Kind == kind)?.Find(community, id, stop) ?? Task.FromResult<Conversation?>(null);

    public IProductMaker? MakerOf(string? kind) => plugs.Of<IProductMaker>().FirstOrDefault(m => m.Kind == kind);

    /// <summary>What the viewer may make here of what they read.</summary>
    public async Task<IReadOnlyList<IProductMaker>> Makers(CommunityView community, CancellationToken stop)
    {
        var may = new List<IProductMaker>();
        foreach (var maker in plugs.Of<IProductMaker>())
            if (me.IsSignedIn && await access.Can(maker.Permission, community, stop)) may.Add(maker);
        return may;
    }

    /// <exception cref="RuleBroken">Nothing is chosen, the viewer may not make such a thing, or it cannot be made.</exception>
    public async Task<Product> Turn(CommunityView community, Conversation talk, string? into, string? title, IReadOnlyCollection<int> numbers, CancellationToken stop)
    {
        var maker = (await Makers(community, stop)).FirstOrDefault(m => m.Kind == into) ?? throw new RuleBroken("Choose what it becomes.", "Into");
        var parts = talk.Posts.Where(p => numbers.Contains(p.Number)).Select(p => new ConversionPart { Number = p.Number, AuthorId = p.AuthorId, Words = Passage.Of(p) }).ToList();
        if (parts.Count == 0) throw new RuleBroken(Conversion.NothingChosen, "Numbers");

        // All of it or nothing: the thing, its credits and its lineage.
        return await db.Write(async () =>
        {
            var product = await maker.Make(community, title ?? "", string.Join("\n\n", parts.Select(p => p.Words)), stop);
            db.Add(Conversion.Of(talk, community.Id, maker.Kind, product, parts, me.Id, clock.UtcNow()));
            await db.SaveChangesAsync(stop);
            return product;
        }, stop);
    }
}

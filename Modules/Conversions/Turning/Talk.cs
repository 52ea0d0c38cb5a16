using Communities;
using Communities.Products;
using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Turning;

/// <summary>Turns a conversation into something lasting, in the viewer's name.</summary>
internal sealed class Talk(AppDb db, Kernel.Modules.Plugs plugs, ICommunities communities, Access access, Viewer me, TimeProvider clock)
{
    const int MostPlaces = 50;

    public Task<Conversation?> Find(string kind, CommunityView community, string id, CancellationToken stop) =>
        SourceOf(kind)?.Find(community, id, stop) ?? Task.FromResult<Conversation?>(null);

    /// <summary>Wherever it stands now, if the viewer may read it there.</summary>
    public Task<Conversation?> Trace(string kind, string id, CancellationToken stop) => SourceOf(kind)?.Trace(id, stop) ?? Task.FromResult<Conversation?>(null);

    public IConversationSource? SourceOf(string kind) => plugs.Of<IConversationSource>().FirstOrDefault(s => s.Kind == kind);

    public IProductMaker? MakerOf(string? kind) => plugs.Of<IProductMaker>().FirstOrDefault(m => m.Kind == kind);

    /// <summary>What the viewer may make in a community that they read.</summary>
    public async Task<IReadOnlyList<IProductMaker>> Makers(CommunityView community, CancellationToken stop)
    {
        var may = new List<IProductMaker>();
        foreach (var maker in plugs.Of<IProductMaker>().OrderBy(m => m.Order))
            if (me.IsSignedIn && await access.Can(maker.Permission, community, stop) && maker.Takes(community)) may.Add(maker);
        return may;
    }

    /// <summary>Where the viewer may make something of what is said here: here first, then in other communities of theirs.</summary>
    public async Task<IReadOnlyList<(CommunityView Place, IReadOnlyList<IProductMaker> Makers)>> Places(CommunityView from, CancellationToken stop)
    {
        if (!me.IsSignedIn) return [];

        var mine = from.IsMember ? await communities.ReadBy(me).Where(c => c.IsMember && c.Id != from.Id && c.Privacy != CommunityPrivacy.Confidential).OrderBy(c => c.Name).Take(MostPlaces).ToListAsync(stop) : [];
        var places = new List<(CommunityView, IReadOnlyList<IProductMaker>)>();
        // Where fewer people read than here, those whose words it is might not see what becomes of them.
        foreach (var place in mine.Where(p => p.Privacy <= from.Privacy).Prepend(from))
            if (await Makers(place, stop) is { Count: > 0 } makers) places.Add((place, makers));
        return places;
    }

    /// <summary>Would people read it there who do not read it here? Then its authors are asked first.</summary>
    public static bool IsWider(CommunityView from, CommunityView into) =>
        from.Id != into.Id && from.Privacy != CommunityPrivacy.Open && !(from.Privacy == CommunityPrivacy.Restricted && into.Privacy != CommunityPrivacy.Open);

    /// <exception cref="RuleBroken">The viewer may not make such a thing there.</exception>
    public async Task<IProductMaker> Maker(CommunityView into, string? kind, CancellationToken stop) => (await Makers(into, stop)).FirstOrDefault(m => m.Kind == kind)
        ?? throw new RuleBroken(MakerOf(kind) is { } known ? $"You cannot make {known.Word} in {into.Name}. Choose something else, or another place." : "Choose what it becomes.", "Into");

    /// <exception cref="RuleBroken">Nothing is chosen, the viewer may not make such a thing, or it cannot be made.</exception>
    public async Task<Product> Turn(CommunityView from, CommunityView into, Conversation talk, TurningForm form, CancellationToken stop)
    {
        if (IsWider(from, into)) throw new RuleBroken("Its authors have to be asked first.", "Place");
        var maker = await Maker(into, form.Into, stop);
        var parts = talk.Posts.Where(p => form.Numbers.Contains(p.Number)).Select((p, at) => new ConversionPart { Number = p.Number, AuthorId = p.AuthorId, Place = at + 1, Words = Passage.Of(p) }).ToList();
        return await Make(maker, Conversion.Of(talk, from, into, maker.Kind, me.Id, clock.UtcNow()), into, new(Conversion.Titled(form.Title), "") { Starts = form.Starts }, parts, stop);
    }

    /// <summary>All of it or nothing: the thing, its credits and its lineage.</summary>
    public Task<Product> Make(IProductMaker maker, Conversion conversion, CommunityView into, ProductOrder order, IReadOnlyList<ConversionPart> parts, CancellationToken stop) => db.Write(async () =>
    {
        if (parts.Count == 0) throw new RuleBroken(Conversion.NothingChosen, "Numbers");

        var product = await maker.Make(into, order with { Text = string.Join("\n\n", parts.Select(p => p.Words)) }, stop);
        conversion.Becomes(product, parts);
        db.Add(conversion);
        await db.SaveChangesAsync(stop);
        return product;
    }, stop);
}

using Kernel.Modules;
using Kernel.People;

namespace Kernel.Search;

/// <summary>
/// Things of one kind that people find by their words. The module whose things they are says what there is, which words
/// stand in it, and who may find it; that is asked each time somebody searches, and never taken from the index.
/// <example><code>internal sealed class ReplySearch(AppDb db, ICommunities communities, ISearchIndex index) : ISearchSource, IHandle&lt;ReplyPosted&gt;</code></example>
/// </summary>
public interface ISearchSource : ISocket
{
    SearchKind Kind { get; }

    /// <summary>Everything that anybody may find at all: what is written into the index. Composes with the caller's query.</summary>
    IQueryable<Findable> All { get; }

    /// <summary>
    /// At least the ids of <see cref="All"/>, cheap to read in their order: the index is made along them, and what is not
    /// among all of them is passed over. Where there are many things this is their table alone, without what it is joined to.
    /// </summary>
    IQueryable<string> Ids => All.Select(f => f.Id);

    /// <summary>Those that the viewer may find now, by what is stored now. Nothing is shown or counted that this does not give.</summary>
    IQueryable<Findable> For(Viewer viewer);

    /// <summary>
    /// The <see cref="Findable.PlaceId"/>s in which the viewer may find anything; with an empty one for things that stand
    /// in no place. Keeps the index from looking where nothing is to be found.
    /// </summary>
    Task<IReadOnlyCollection<string>> PlacesFor(Viewer viewer, CancellationToken stop);

    /// <summary>The words of what <see cref="Findable.Stored"/> holds, as plain text.</summary>
    string WordsOf(string stored) => stored;
}

/// <param name="Name">In addresses, such as <c>reply</c>; small letters.</param>
/// <param name="One">As a label beside a result, such as “Reply”.</param>
/// <param name="Many">As a choice, such as “Replies”.</param>
/// <param name="Icon">The id of a drawing in <c>icons.svg</c>.</param>
/// <param name="IsPlace">True when other things stand in one of these, so that a search can be narrowed to it.</param>
public sealed record SearchKind(string Name, string One, string Many, string Icon, int Order, bool IsPlace = false);

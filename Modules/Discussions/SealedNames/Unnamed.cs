using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.SealedNames;

/// <summary>Stands where the id of an author stands, on a post by somebody whose name is kept from the others.</summary>
internal static class Unnamed
{
    public const string Id = Communities.Posts.Post.Unnamed;

    public static readonly Face Face = new("", "A member", "");
    public static readonly Face OfReply = new("", "The member who asked", "");
}

/// <summary>Who asked, where members must not know. Pages never show what this finds; it serves the asker's own rights and news.</summary>
internal sealed class Askers(AppDb db)
{
    readonly Dictionary<(string PersonId, string DiscussionId), bool> known = [];

    /// <summary>The person behind a post's author; empty when nobody is known any more.</summary>
    public async Task<string> Behind(string discussionId, string authorId, CancellationToken stop) => authorId != Unnamed.Id ? authorId
        : await db.Set<SealedName>().Where(s => s.DiscussionId == discussionId).Select(s => s.PersonId).SingleOrDefaultAsync(stop) ?? "";

    /// <inheritdoc cref="Is(string, string, CancellationToken)"/>
    public ValueTask<bool> Is(string personId, Discussion discussion, CancellationToken stop) =>
        discussion.StartedBy == Unnamed.Id ? Is(personId, discussion.Id, stop) : ValueTask.FromResult(false);

    /// <summary>Did this person ask here without their name?</summary>
    public async ValueTask<bool> Is(string personId, string discussionId, CancellationToken stop)
    {
        // What was asked under seal stays so, so it is looked up once.
        if (!known.TryGetValue((personId, discussionId), out var isAsker))
            known[(personId, discussionId)] = isAsker = await db.Set<SealedName>().AnyAsync(s => s.DiscussionId == discussionId && s.PersonId == personId, stop);
        return isAsker;
    }
}

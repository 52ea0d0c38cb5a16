using Communities;
using Discussions.Threads;
using Kernel.People;

namespace Discussions.Reactions;

/// <summary>What people felt about one post, and the viewer's own reaction.</summary>
/// <param name="Number">The reply's; 0 is the opening post.</param>
/// <param name="Mine">Null while they have not reacted.</param>
/// <param name="Named">Who said “Same here” and lets others in the same place see it.</param>
public sealed record ReactionPage(
    CommunityView Community, string Path, string Title, int Number, Face Author, string Excerpt, Tally Tally, ReactionKind? Mine, bool IsNamed, IReadOnlyList<Face> Named, bool CanReact)
{
    public string What => Number == 0 ? "the opening post" : $"reply {Number}";

    /// <summary>The address of the reaction within the site.</summary>
    public string Address => $"{Path}/replies/{Number}/reaction";

    /// <summary>Where the post stands.</summary>
    public string Back => Number == 0 ? Path : $"{Path}/replies/{Number}";
}

public sealed class ReactionForm
{
    public ReactionKind? Kind { get; set; }

    public bool IsNamed { get; set; }
}

/// <summary>The reactions under a post.</summary>
/// <param name="Path">The discussion's address within the site.</param>
public sealed record ReactionBar(string Path, int Number, Tally Tally, bool CanReact);

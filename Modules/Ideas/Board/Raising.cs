using System.Text.Json;
using Communities;
using Communities.Posts;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Kernel.Text;

namespace Ideas.Board;

/// <summary>What somebody raises.</summary>
internal sealed record RaisedIdea(string Title, string Body, bool IsUnnamed, string SplitFromId);

/// <summary>Raises ideas in the viewer's name, however they come.</summary>
internal sealed class Raising(AppDb db, Kernel.Modules.Plugs plugs, Viewer me, Site site, TimeProvider clock)
{
    /// <summary>Asks whether it may appear at once. Only what could be raised is held; whoever stays unnamed is spared a queue that shows names.</summary>
    /// <returns>Where its author sees that it waits; null when it may appear.</returns>
    /// <exception cref="RuleBroken">It cannot be raised.</exception>
    public async Task<string?> Held(CommunityView community, RaisedIdea wanted, CancellationToken stop)
    {
        var made = Make(community, wanted);
        if (wanted.IsUnnamed) return null;

        foreach (var gate in plugs.Of<IPostGate>())
            if (await gate.Hold(community, new(Posts.IdeaPosts.Name, "", made.DisplayText, made.Body, JsonSerializer.Serialize(wanted)) { Noun = "idea" }, stop) is { } waits) return waits;
        return null;
    }

    /// <summary>The caller saves.</summary>
    /// <exception cref="RuleBroken">It cannot be raised.</exception>
    public Idea Raise(CommunityView community, RaisedIdea wanted)
    {
        var idea = db.Add(Make(community, wanted)).Entity;
        db.Add(new IdeaAuthor { IdeaId = idea.Id, PersonId = me.Id, IsUnnamed = wanted.IsUnnamed });
        if (community.IsNewcomer && !wanted.IsUnnamed) db.Raise(new FirstContributionMade(community.Id, me.Id));
        return idea;
    }

    Idea Make(CommunityView community, RaisedIdea wanted) =>
        Idea.Raise(community, me.Id, me.Name, wanted.IsUnnamed, wanted.Title, Written.From(wanted.Body, nameof(wanted.Body), "Say what could be better, and for whom."), wanted.SplitFromId, site.TimeZone, clock.UtcNow());
}

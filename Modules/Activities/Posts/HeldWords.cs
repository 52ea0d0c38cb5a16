using System.Text.Json;
using Communities;
using Communities.Posts;

namespace Activities.Posts;

/// <summary>What a finished sheet brings.</summary>
/// <param name="IsMember">Its author wrote it as any member does.</param>
internal sealed record HeldSheet(IReadOnlyDictionary<string, string?> Answers, bool IsMember);

/// <summary>Asks whether what somebody says in an activity may appear at once.</summary>
internal sealed class HeldWords(Kernel.Modules.Plugs plugs)
{
    /// <param name="activity">A copy that nobody saves: what could not be said is refused on it, and not held.</param>
    /// <returns>Where its author sees that it waits; null when it may appear.</returns>
    /// <exception cref="Kernel.RuleBroken">It cannot be said now.</exception>
    public Task<string?> Question(CommunityView community, Activity activity, string personId, string? text, DateTime nowUtc, CancellationToken stop, params string[] also)
    {
        var question = activity.Ask(personId, text, nowUtc, also);
        return Ask(community, new(QuestionPosts.Name, activity.Id, "", question.Text, JsonSerializer.Serialize(also)) { Noun = "question" }, stop);
    }

    /// <inheritdoc cref="Question"/>
    public Task<string?> Sheet(CommunityView community, Activity activity, string personId, bool isMember, IReadOnlyDictionary<string, string?> answers, DateTime nowUtc, CancellationToken stop)
    {
        activity.CompleteSheet(personId, isMember, answers, nowUtc);
        var words = string.Join("\n\n", answers.Values.Where(a => !string.IsNullOrWhiteSpace(a)));
        return Ask(community, new(SheetPosts.Name, activity.Id, "", words, JsonSerializer.Serialize(new HeldSheet(answers, isMember))) { Noun = "sheet" }, stop);
    }

    async Task<string?> Ask(CommunityView community, Contribution contribution, CancellationToken stop)
    {
        foreach (var gate in plugs.Of<IPostGate>())
            if (await gate.Hold(community, contribution, stop) is { } waits) return waits;
        return null;
    }
}

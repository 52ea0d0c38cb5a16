using System.Text.Json;
using CaseStudies.Articles;
using CaseStudies.Shared;
using Communities;
using Communities.Posts;

namespace CaseStudies.Posts;

/// <summary>What was typed into the form of a published case study.</summary>
/// <param name="Evidence">Markdown, with its files.</param>
internal sealed record HeldCase(string Evidence, Dictionary<string, string?> Answers, string? Authors, int Version);

/// <summary>Asks whether what an author changed in a published case study may appear at once. What nobody reads yet is looked at by its reviewers.</summary>
internal sealed class HeldCases(Kernel.Modules.Plugs plugs, CaseWriting writing)
{
    /// <returns>Where its author sees that it waits; null when it may appear.</returns>
    /// <exception cref="Kernel.RuleBroken">It cannot be saved anyway.</exception>
    public async Task<string?> Change(CommunityView community, FoundCase found, CaseForm form, Dictionary<string, string?> answers, CancellationToken stop)
    {
        if (!found.Case.IsPublished || found.Case.Version != form.Version || !plugs.Of<IPostGate>().Any()) return null;

        // Only what could be published is held; the rest is refused with a sentence of its own.
        if (!await writing.IsInOrder(found, form, answers, stop)) return null;

        var words = string.Join("\n\n", answers.Where(a => a.Key != CaseStudy.TitleKey && !string.IsNullOrWhiteSpace(a.Value)).Select(a => a.Value).Append(form.Body));
        var change = new Contribution(CasePosts.Name, found.Case.Id, answers.GetValueOrDefault(CaseStudy.TitleKey) ?? found.Case.DisplayText, words, JsonSerializer.Serialize(new HeldCase(form.Body ?? "", answers, form.Authors, form.Version))) { Noun = "case study" };
        foreach (var gate in plugs.Of<IPostGate>())
            if (await gate.Hold(community, change, stop) is { } waits) return waits;
        return null;
    }
}

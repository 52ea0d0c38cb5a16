using System.ComponentModel.DataAnnotations;
using Kernel.Pages;
using Kernel.People;

namespace People.Finder;

/// <summary>What somebody looks for. Everything that is filled in has to fit.</summary>
public sealed class FinderForm
{
    [Display(Name = "Who or what are you looking for?", Description = "A skill, a name, a place, an organisation: whatever you have.")]
    public string? Q { get; set; }

    [Display(Name = "Can help with")]
    public string? Skill { get; set; }

    [Display(Name = "Place or department")]
    public string? Place { get; set; }

    [Display(Name = "Organisation")]
    public string? Organisation { get; set; }

    /// <summary>The name of a community in addresses.</summary>
    [Display(Name = "Community")]
    public string? Community { get; set; }

    public bool IsEmpty => new[] { Q, Skill, Place, Organisation, Community }.All(string.IsNullOrWhiteSpace);

    /// <summary>More than the first box is filled in.</summary>
    public bool IsNarrow => new[] { Skill, Place, Organisation, Community }.Any(w => !string.IsNullOrWhiteSpace(w));

    /// <summary>The address of the same question.</summary>
    public string Path
    {
        get
        {
            var asked = new (string Name, string? Value)[] { ("q", Q), ("skill", Skill), ("place", Place), ("organisation", Organisation), ("community", Community) }
                .Where(a => !string.IsNullOrWhiteSpace(a.Value)).Select(a => $"{a.Name}={Uri.EscapeDataString(a.Value!)}").ToList();
            return asked.Count == 0 ? "/people" : "/people?" + string.Join('&', asked);
        }
    }
}

/// <param name="Meant">The words that were looked for instead of those that were typed; empty when those were found.</param>
/// <param name="Places">Communities to choose from.</param>
/// <param name="Common">What people here can help with most.</param>
public sealed record FinderPage(FinderForm Form, IReadOnlyList<PersonHit> Hits, int Total, string Meant, Pager Pager, IReadOnlyList<CommunityChoice> Places, IReadOnlyList<TermCount> Common, MatchLists? Matches);

public sealed record CommunityChoice(string Slug, string Name);

/// <summary>Somebody who was found, and why.</summary>
/// <param name="Reasons">Each goes on after their name: “can help with debt recovery”.</param>
public sealed record PersonHit(Face Face, string JobTitle, IReadOnlyList<string> Reasons);

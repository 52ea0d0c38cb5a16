using System.ComponentModel.DataAnnotations;
using Kernel.People;
using People.Finder;

namespace People.Help.Requests;

public sealed class HelpForm
{
    [Display(Name = "What do you need help with?", Description = "In a few words. People who say that they know about it come up below."), MaxLength(120)]
    public string? Subject { get; set; }

    [Display(Name = "Tell them more", Description = "What you tried, what you fear, when you need it. Only you and those who are asked read it."), DataType(DataType.MultilineText), MaxLength(2_000)]
    public string? Words { get; set; }

    /// <summary>The name of a community in addresses; empty for none.</summary>
    [Display(Name = "Community")]
    public string? Community { get; set; }

    /// <summary>The user name of whoever is asked first; empty for the first in order.</summary>
    public string? To { get; set; }

    /// <summary>Only show who knows about the subject.</summary>
    public bool Look { get; set; }
}

/// <summary>“Who can I turn to?”: people in order, and the form to ask one of them.</summary>
/// <param name="Days">In so many working days an answer should come.</param>
/// <param name="Facilitators">The community in which facilitators help each other, for those who may read there.</param>
public sealed record NewHelpPage(HelpForm Form, IReadOnlyList<Rung> Rungs, int Days, IReadOnlyList<CommunityChoice> Communities, Communities.CommunityView? Facilitators);

public sealed record HelpListPage(IReadOnlyList<HelpRow> Mine, IReadOnlyList<HelpRow> Asked);

/// <param name="Other">The last one asked, or for what one was asked, whoever asks.</param>
public sealed record HelpRow(string Id, string Subject, HelpState State, Face Other, DateTime RaisedUtc)
{
    public string Path => "/help-requests/" + Id;

    public string StateWord => State switch
    {
        HelpState.Raised => "Waiting for an answer",
        HelpState.Escalated => "Passed on",
        HelpState.Owned => "Being looked after",
        HelpState.Answered => "Answered",
        _ => "Helped",
    };

    public string Tone => State switch
    {
        HelpState.Answered => "accent",
        HelpState.Confirmed => "positive",
        _ => "attention",
    };
}

/// <summary>A request with its trail, for the asker and those asked.</summary>
public sealed record HelpPage(HelpRow Request, string Words, string CommunityName, bool IsMine, bool CanOwn, bool CanAnswer, bool CanConfirm, bool CanEscalate, DateTime? DueUtc, IReadOnlyList<TrailStep> Trail)
{
    /// <summary>An answer that was refused.</summary>
    public string Typed { get; init; } = "";
}

/// <param name="By">Null for what the clock did.</param>
/// <param name="To">Who was asked.</param>
public sealed record TrailStep(HelpStepKind Kind, Face? By, Face? To, string Words, DateTime AtUtc);

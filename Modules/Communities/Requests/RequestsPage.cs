using System.ComponentModel.DataAnnotations;
using Kernel.People;

namespace Communities.Requests;

/// <summary>The door of a private community, as somebody sees it who may not read there.</summary>
/// <param name="MayJoin">Their address is of a domain whose people need not ask.</param>
/// <param name="Asked">Their request that waits for an answer.</param>
/// <param name="Refused">What was answered to their last one, when it was declined.</param>
public sealed record GatePage(CommunityView Community, bool MayJoin, MyRequest? Asked, MyRequest? Refused, JoinRequestForm Form);

public sealed record MyRequest(string Id, string Reason, DateTime AskedUtc, string Answer);

public sealed class JoinRequestForm
{
    [Display(Name = "Why would you like to join?", Description = "A sentence or two. Those who look after the community read it, and nobody else."), Required(ErrorMessage = "Say in a sentence why you would like to join.")]
    public string? Reason { get; set; }
}

public sealed record RequestsPage(CommunityView Community, IReadOnlyList<RequestRow> Requests);

public sealed record RequestRow(string Id, Face Face, string JobTitle, string Reason, DateTime AskedUtc);

public sealed class AnswerForm
{
    public string? Answer { get; set; }
}

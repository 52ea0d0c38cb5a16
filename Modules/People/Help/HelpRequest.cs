using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace People.Help;

/// <summary>Raised → Owned → Answered → Confirmed; from each but the last it can go on to the next person: Escalated.</summary>
public enum HelpState { Raised, Escalated, Owned, Answered, Confirmed }

/// <summary>Somebody who can be asked, and why, after “who”: “facilitates Water”.</summary>
internal sealed record HelpTurn(string PersonId, string Why);

/// <summary>“Who can I turn to?”, asked of one person after the other until one answers. Between the asker and those asked.</summary>
internal sealed class HelpRequest : Entity, IVersioned, ILeavesWork, IMapped
{
    public const int LongestSubject = 120;
    public const int LongestWords = 2_000;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string AskerId { get; init; }

    /// <summary>Where it belongs; empty for nowhere in particular.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    [MaxLength(LongestSubject)]
    public string Subject { get; private set; } = "";

    [MaxLength(LongestWords)]
    public string Words { get; private set; } = "";
    public HelpState State { get; private set; }

    /// <summary>Who looks after it; empty while nobody does.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string OwnerId { get; private set; } = "";
    public required DateTime RaisedUtc { get; init; }

    /// <summary>When it goes on to the next person; null when it waits for nobody.</summary>
    public DateTime? DueUtc { get; private set; }
    public List<HelpStep> Steps { get; } = [];
    public int Version { get; set; }

    public bool IsOpen => State is HelpState.Raised or HelpState.Escalated or HelpState.Owned;

    /// <exception cref="RuleBroken">There is no subject, or it says too much.</exception>
    public static HelpRequest Raise(string askerId, string communityId, string? subject, string? words, HelpTurn first, DateTime nowUtc, DateTime dueUtc)
    {
        var request = new HelpRequest { AskerId = askerId, CommunityId = communityId, RaisedUtc = nowUtc };
        (request.Subject, request.Words) = (Line(subject), Text(words, nameof(Words)));
        request.Ask(first, askerId, nowUtc, dueUtc);
        request.Raise(new HelpRequested(request.Id, askerId, first.PersonId));
        return request;
    }

    /// <exception cref="RuleBroken">They were not asked, or it needs nobody any more.</exception>
    public void Own(string byId, DateTime nowUtc)
    {
        CheckAsked(byId);
        if (!IsOpen) throw new RuleBroken("This was answered already. Thank you for looking.");
        if (State == HelpState.Owned && OwnerId == byId) return;

        (State, OwnerId) = (HelpState.Owned, byId);
        Step(HelpStepKind.Owned, byId, nowUtc);
        Raise(new HelpRequestOwned(Id, byId));
    }

    /// <exception cref="RuleBroken">They were not asked, it is over, or there are no words.</exception>
    public void Answer(string byId, string? words, DateTime nowUtc)
    {
        CheckAsked(byId);
        if (State == HelpState.Confirmed) throw new RuleBroken("The answer to this was found already. Thank you for looking.");
        var said = Text(words, "Answer");
        if (said.Length == 0) throw new RuleBroken("Write what you would say to them across the table.", "Answer");

        (State, OwnerId, DueUtc) = (HelpState.Answered, byId, null);
        Step(HelpStepKind.Answered, byId, nowUtc, words: said);
        Raise(new HelpRequestAnswered(Id, byId));
    }

    /// <exception cref="RuleBroken">It is somebody else's, or has no answer yet.</exception>
    public void Confirm(string byId, DateTime nowUtc)
    {
        if (byId != AskerId) throw new RuleBroken("Only whoever asked can say that it helped.");
        if (State == HelpState.Confirmed) return;
        if (State != HelpState.Answered) throw new RuleBroken("Nobody has answered yet.");

        State = HelpState.Confirmed;
        Step(HelpStepKind.Confirmed, byId, nowUtc);
        Raise(new HelpRequestConfirmed(Id));
    }

    /// <summary>Goes on to the next person, because of the clock or because whoever asked says so.</summary>
    /// <param name="next">Null when nobody is left.</param>
    /// <param name="byId">Empty for the clock.</param>
    /// <exception cref="RuleBroken">It is over.</exception>
    public void Escalate(HelpTurn? next, string byId, DateTime nowUtc, DateTime dueUtc)
    {
        if (State == HelpState.Confirmed) throw new RuleBroken("You said that the answer helped. Send a new request if you need to.");
        if (next is null && byId.Length > 0) throw new RuleBroken("Everybody who can be asked here has been asked.");

        if (next is null)
        {
            DueUtc = null;
            Step(HelpStepKind.Exhausted, byId, nowUtc);
        }
        else
        {
            (State, OwnerId) = (HelpState.Escalated, "");
            Ask(next, byId, nowUtc, dueUtc);
        }
        Raise(new HelpRequestOverdue(Id, next?.PersonId ?? ""));
    }

    public bool WasAsked(string personId) => Steps.Exists(s => s.Kind == HelpStepKind.Asked && s.ToId == personId);

    void Ask(HelpTurn turn, string byId, DateTime nowUtc, DateTime dueUtc)
    {
        Step(HelpStepKind.Asked, byId, nowUtc, turn.PersonId, turn.Why);
        DueUtc = dueUtc;
    }

    void Step(HelpStepKind kind, string byId, DateTime nowUtc, string toId = "", string words = "") =>
        Steps.Add(new HelpStep { RequestId = Id, Number = Steps.Count + 1, Kind = kind, ById = byId, ToId = toId, Words = words, AtUtc = nowUtc });

    void CheckAsked(string byId)
    {
        if (!WasAsked(byId)) throw new RuleBroken("Only those who were asked can look after this.");
    }

    static string Line(string? subject)
    {
        var line = PlainText.Clean(subject ?? "");
        if (line.Length == 0) throw new RuleBroken("Say in a few words what you need help with.", nameof(Subject));
        return line.Length <= LongestSubject ? line : throw new RuleBroken($"Say it in {LongestSubject} characters, and the rest below.", nameof(Subject));
    }

    static string Text(string? words, string on)
    {
        var text = PlainText.CleanLines(words ?? "");
        return text.Length <= LongestWords ? text : throw new RuleBroken($"Say it in {LongestWords:N0} characters at most.", on);
    }

    public static void Map(ModelBuilder model) => model.Entity<HelpRequest>(request =>
    {
        request.Ignore(r => r.IsOpen);
        request.HasIndex(r => new { r.AskerId, r.RaisedUtc });
        request.HasIndex(r => r.DueUtc);
        request.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.RequestId).OnDelete(DeleteBehavior.Cascade);
    });
}

internal static class HelpQueries
{
    /// <summary>Requests that somebody sent or was asked.</summary>
    public static IQueryable<HelpRequest> Of(this IQueryable<HelpRequest> all, string personId) =>
        all.Where(r => r.AskerId == personId || r.Steps.Any(s => s.ToId == personId));
}

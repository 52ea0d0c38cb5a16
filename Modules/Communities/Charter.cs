using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Communities;

internal enum CharterState
{
    /// <summary>Being written.</summary>
    Draft,
    /// <summary>Waits for somebody who approves.</summary>
    Proposed,
    /// <summary>Came back with a reason, to be changed and sent again.</summary>
    Returned,
    /// <summary>Holds, or held: the highest number holds.</summary>
    Approved,
}

/// <summary>What a community agreed with its organisation. Each approved one is a version and stays as it is.</summary>
internal sealed class Charter : Entity, IWithinCommunity, IVersioned, IMapped
{
    public const int LongestPurpose = 300;
    public const int LongestText = 4_000;
    public const int LongestReason = 600;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    /// <summary>1 for the first that was approved; 0 until then.</summary>
    public int Number { get; private set; }
    public CharterState State { get; private set; }

    [MaxLength(LongestPurpose)]
    public string Purpose { get; private set; } = "";

    [MaxLength(LongestText)]
    public string Scope { get; private set; } = "";

    [MaxLength(LongestText)]
    public string Norms { get; private set; } = "";

    [MaxLength(LongestText)]
    public string Roles { get; private set; } = "";

    [MaxLength(LongestText)]
    public string Measures { get; private set; } = "";

    /// <summary>The beginning of the day on which it is looked at again.</summary>
    public DateTime? ReviewUtc { get; private set; }

    /// <summary>Who speaks for the community where money and time are given.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string SponsorId { get; private set; } = "";

    [MaxLength(Kernel.Data.Id.Length)]
    public required string WrittenById { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public DateTime? ProposedUtc { get; private set; }

    /// <summary>Why it came back.</summary>
    [MaxLength(LongestReason)]
    public string Reason { get; private set; } = "";

    [MaxLength(Kernel.Data.Id.Length)]
    public string AnsweredById { get; private set; } = "";
    public DateTime? AnsweredUtc { get; private set; }
    public int Version { get; set; }

    public bool CanBeWritten => State is CharterState.Draft or CharterState.Returned;

    /// <summary>A new one, with what the one that holds now says.</summary>
    public static Charter Begin(string communityId, CharterText text, string byId, DateTime nowUtc)
    {
        var charter = new Charter { CommunityId = communityId, WrittenById = byId, CreatedUtc = nowUtc };
        charter.Write(text);
        return charter;
    }

    public CharterText Text => new(Purpose, Scope, Norms, Roles, Measures, ReviewUtc, SponsorId);

    /// <exception cref="RuleBroken">It waits for an answer or has one, or a text is too long.</exception>
    public void Write(CharterText text)
    {
        if (!CanBeWritten) throw new RuleBroken("This charter was sent in, so its words stay as they are. Take it back first to change them.");

        text.Check();
        (Purpose, Scope, Norms, Roles, Measures, ReviewUtc, SponsorId) =
            (PlainText.Clean(text.Purpose), PlainText.CleanLines(text.Scope), PlainText.CleanLines(text.Norms), PlainText.CleanLines(text.Roles), PlainText.CleanLines(text.Measures), text.ReviewUtc, text.SponsorId);
    }

    /// <summary>What is still missing before it can be sent in, with the step on which it is asked for.</summary>
    public IReadOnlyList<(int Step, string Text)> Missing(bool needsSponsor, DateTime nowUtc)
    {
        List<(int, string)> missing = [];
        if (Purpose.Length == 0) missing.Add((1, "The purpose, in one sentence"));
        if (Scope.Length == 0) missing.Add((1, "What belongs here, and what does not"));
        if (Norms.Length == 0) missing.Add((2, "How you treat each other"));
        if (Roles.Length == 0) missing.Add((2, "Who does what"));
        if (Measures.Length == 0) missing.Add((3, "How you will know that it works"));
        if (ReviewUtc is null || ReviewUtc <= nowUtc) missing.Add((3, "A day ahead on which you look at it again"));
        if (needsSponsor && SponsorId.Length == 0) missing.Add((3, "A sponsor"));
        return missing;
    }

    /// <exception cref="RuleBroken">Something is missing, or it was sent in already.</exception>
    public void Propose(bool needsSponsor, string byId, DateTime nowUtc)
    {
        if (!CanBeWritten) throw new RuleBroken("This charter was sent in already.");
        if (Missing(needsSponsor, nowUtc) is { Count: > 0 } missing) throw new RuleBroken($"Still missing: {string.Join("; ", missing.Select(m => char.ToLowerInvariant(m.Text[0]) + m.Text[1..]))}.");

        (State, ProposedUtc, Reason) = (CharterState.Proposed, nowUtc, "");
        Raise(new CharterProposed(Id, CommunityId, byId));
    }

    /// <summary>Taken back by those who sent it, to be changed.</summary>
    public void Withdraw()
    {
        if (State == CharterState.Proposed) State = CharterState.Draft;
    }

    /// <exception cref="RuleBroken">There is no reason, or it does not wait for an answer.</exception>
    public void Return(string reason, string byId, DateTime nowUtc)
    {
        reason = PlainText.CleanLines(reason);
        if (reason.Length == 0) throw new RuleBroken("Say what has to change: they cannot guess it.", nameof(Reason));
        if (reason.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", nameof(Reason));

        Answer(CharterState.Returned, byId, nowUtc);
        Reason = reason;
    }

    /// <param name="number">One more than that of the charter that holds now.</param>
    /// <exception cref="RuleBroken">It does not wait for an answer.</exception>
    public void Approve(int number, string byId, DateTime nowUtc)
    {
        Answer(CharterState.Approved, byId, nowUtc);
        Number = number;
    }

    /// <summary>As a recipe brings it: nothing is announced.</summary>
    public void Set(int number, CharterText text, DateTime approvedUtc)
    {
        State = CharterState.Draft;
        Write(text);
        (State, Number, AnsweredUtc) = (CharterState.Approved, number, approvedUtc);
    }

    void Answer(CharterState answer, string byId, DateTime nowUtc)
    {
        if (State != CharterState.Proposed) throw new RuleBroken("Somebody has answered this already, or it was taken back.");

        (State, AnsweredById, AnsweredUtc) = (answer, byId, nowUtc);
        Raise(new CharterAnswered(Id, CommunityId, answer == CharterState.Approved, byId));
    }

    public static void Map(ModelBuilder model) => model.Entity<Charter>(charter =>
    {
        charter.Ignore(c => c.CanBeWritten).Ignore(c => c.Text);
        charter.HasIndex(c => new { c.CommunityId, c.State, c.Number });
        charter.HasIndex(c => new { c.State, c.ProposedUtc });
        charter.HasOne<Community>().WithMany().HasForeignKey(c => c.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>The words of a charter.</summary>
internal sealed record CharterText(string Purpose = "", string Scope = "", string Norms = "", string Roles = "", string Measures = "", DateTime? ReviewUtc = null, string SponsorId = "")
{
    /// <exception cref="RuleBroken">A text is too long.</exception>
    public void Check()
    {
        if (Purpose.Length > Charter.LongestPurpose) throw new RuleBroken($"Say it in {Charter.LongestPurpose} characters at most.", nameof(Purpose));
        foreach (var (text, on) in new[] { (Scope, nameof(Scope)), (Norms, nameof(Norms)), (Roles, nameof(Roles)), (Measures, nameof(Measures)) })
            if (text.Length > Charter.LongestText) throw new RuleBroken($"Say it in {Charter.LongestText:N0} characters at most.", on);
    }
}

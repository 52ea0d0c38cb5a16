using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Cohorts;

public enum CommitmentState
{
    /// <summary>Its time is still to come, or nobody has said yet how it went.</summary>
    Open,
    Kept,
    /// <summary>Given up.</summary>
    Dropped,
}

/// <summary>What somebody means to do, where, and when to the hour: naming the hour is what makes people do it.</summary>
internal sealed class Commitment : Entity, IVersioned, IMapped
{
    public const int LongestWhat = 200;
    public const int LongestWhere = 120;
    public const int LongestNote = 600;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CohortId { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }
    public required DateTime CreatedUtc { get; init; }

    [MaxLength(LongestWhat)]
    public string What { get; private set; } = "";

    [MaxLength(LongestWhere)]
    public string Where { get; private set; } = "";
    public DateTime WhenUtc { get; private set; }

    /// <summary>Who will ask them how it went.</summary>
    [MaxLength(LongestWhere)]
    public string Asker { get; private set; } = "";
    public CommitmentState State { get; private set; }

    /// <summary>How often it was put off.</summary>
    public int PutOff { get; private set; }

    /// <summary>How it went, in their own words.</summary>
    [MaxLength(LongestNote)]
    public string Note { get; private set; } = "";
    public DateTime? AnsweredUtc { get; private set; }
    public int Version { get; set; }

    /// <exception cref="RuleBroken">Something is missing, or the time is past.</exception>
    public static Commitment Make(Cohort cohort, string personId, string? what, string? where, string? asker, DateTime whenUtc, DateTime nowUtc)
    {
        if (cohort.IsDecided) throw new RuleBroken("This cohort is over. What you promised before can still be answered.");
        var made = new Commitment { CohortId = cohort.Id, PersonId = personId, CreatedUtc = nowUtc };
        (made.What, made.Where, made.Asker) = (
            Said(what, LongestWhat, "Say what you will do, so that somebody could see whether it was done.", nameof(What)),
            Said(where, LongestWhere, "Say where. Seeing the place makes it easier to begin.", nameof(Where)),
            Said(asker, LongestWhere, "Say who will ask you how it went.", nameof(Asker)));
        made.Set(whenUtc, nowUtc);
        made.Raise(new CommitmentMade(made.Id, cohort.CommunityId, personId));
        return made;
    }

    public void Keep(string communityId, string? note, DateTime nowUtc)
    {
        Answer(CommitmentState.Kept, note, nowUtc);
        Raise(new CommitmentKept(Id, communityId, PersonId));
    }

    /// <summary>Gives it up.</summary>
    public void Drop(string? note, DateTime nowUtc) => Answer(CommitmentState.Dropped, note, nowUtc);

    /// <summary>Not yet: it gets another time.</summary>
    public void Postpone(DateTime whenUtc, string? note, DateTime nowUtc)
    {
        CheckOpen();
        Set(whenUtc, nowUtc);
        (PutOff, Note) = (PutOff + 1, Noted(note));
    }

    void Set(DateTime whenUtc, DateTime nowUtc)
    {
        if (whenUtc <= nowUtc) throw new RuleBroken("Choose a day and an hour that are still to come.", "When");
        if (whenUtc > nowUtc.AddDays(366)) throw new RuleBroken("Choose something that you can do within a year.", "When");

        WhenUtc = whenUtc;
        // For what is less than a day away nobody needs to be reminded.
        if (whenUtc.AddDays(-1) > nowUtc) Raise(new CommitmentNear(Id, whenUtc));
        Raise(new CommitmentPast(Id, whenUtc));
    }

    void Answer(CommitmentState state, string? note, DateTime nowUtc)
    {
        CheckOpen();
        (State, Note, AnsweredUtc) = (state, Noted(note), nowUtc);
    }

    void CheckOpen()
    {
        if (State != CommitmentState.Open) throw new RuleBroken("You have said already how it went.");
    }

    static string Noted(string? note)
    {
        note = PlainText.Clean(note ?? "");
        return note.Length <= LongestNote ? note : throw new RuleBroken($"Say it in {LongestNote} characters at most.", nameof(Note));
    }

    static string Said(string? text, int longest, string missing, string on)
    {
        text = PlainText.Clean(text ?? "");
        if (text.Length == 0) throw new RuleBroken(missing, on);
        return text.Length <= longest ? text : throw new RuleBroken($"Say it in {longest} characters at most.", on);
    }

    public static string PathOf(string communityPath, string id) => $"{communityPath}/cohort/commitments/{id}";

    /// <summary>As a recipe brings it: nobody is reminded of what is past.</summary>
    public static Commitment Set(string id, string cohortId, string personId, (string What, string Where, string Asker) said, DateTime whenUtc, CommitmentState state, string note, DateTime createdUtc, DateTime? answeredUtc, DateTime nowUtc)
    {
        var brought = new Commitment { Id = id, CohortId = cohortId, PersonId = personId, CreatedUtc = createdUtc, What = said.What, Where = said.Where, Asker = said.Asker, WhenUtc = whenUtc, State = state, Note = note, AnsweredUtc = answeredUtc };
        if (state == CommitmentState.Open && whenUtc.AddDays(-1) > nowUtc) brought.Raise(new CommitmentNear(id, whenUtc));
        if (state == CommitmentState.Open && whenUtc.AddDays(1) > nowUtc) brought.Raise(new CommitmentPast(id, whenUtc));
        return brought;
    }

    public static void Map(ModelBuilder model) => model.Entity<Commitment>(commitment =>
    {
        commitment.HasIndex(c => new { c.CohortId, c.PersonId });
        commitment.HasIndex(c => c.PersonId);
        commitment.HasOne<Cohort>().WithMany().HasForeignKey(c => c.CohortId).OnDelete(DeleteBehavior.Cascade);
    });
}

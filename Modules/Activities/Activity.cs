using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Activities.Formats;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Activities;

/// <summary>People of a community do something together in phases, as a format says. Holds all who take part and all they said.</summary>
internal sealed partial class Activity : Entity, IWithinCommunity, IVersioned, IMapped
{
    public const int LongestTitle = 200;
    public const int LongestText = 4_000;
    public const int LongestReason = 1_000;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; set; }

    [MaxLength(60)]
    public required string FormatKey { get; init; }

    /// <summary>The format as it was when this began: whoever changes a format changes no rules in the middle.</summary>
    public required string FormatJson { get; init; }

    /// <summary>What it is about; empty for one that stands alone.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string SubjectId { get; init; } = "";

    [MaxLength(LongestTitle)]
    public required string Title { get; set; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string StartedBy { get; init; }

    public required DateTime CreatedUtc { get; init; }

    [MaxLength(60)]
    public string PhaseKey { get; private set; } = "";
    public DateTime PhaseSinceUtc { get; private set; }

    /// <summary>When the phase's time is up; null for as long as it takes.</summary>
    public DateTime? PhaseDueUtc { get; private set; }

    /// <summary>How often a phase began here: what people said in a former visit of the same phase is told apart by it.</summary>
    public int Visit { get; private set; }

    /// <summary>The first review is round 1.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>What was decided in this visit; empty for nothing yet.</summary>
    [MaxLength(60)]
    public string Decision { get; private set; } = "";

    /// <summary>What the group takes along.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Facilitators know that the phase's time is up.</summary>
    public bool IsOverdueTold { get; private set; }

    /// <summary>The open phase waits for something that facilitators do.</summary>
    public bool AwaitsFacilitators { get; private set; }

    public DateTime? ClosedUtc { get; private set; }
    public DateTime ChangedUtc { get; private set; }
    public int Version { get; set; }

    public List<Participant> People { get; } = [];
    public List<Sheet> Sheets { get; } = [];
    public List<Point> Points { get; } = [];
    public List<Turn> Turns { get; } = [];

    Format? format;
    public Format Format => format ??= FormatReader.Trusted(FormatJson);

    public Phase Phase => Format.PhaseOf(PhaseKey);

    public bool IsClosed => ClosedUtc is not null;

    /// <summary>How the subject has to stand from now on, in the order in which it was reached. Told to the subject with the save.</summary>
    [NotMapped]
    public List<string> Standings { get; } = [];

    public static Activity Begin(string communityId, string formatJson, Format format, string subjectId, string title, string personId, DateTime nowUtc)
    {
        title = PlainText.Clean(title);
        if (title.Length == 0) throw new RuleBroken("Give it a title, so that people know what it is about.", "Title");
        if (title.Length > LongestTitle) throw new RuleBroken($"A title has up to {LongestTitle} characters.", "Title");

        var begun = new Activity { CommunityId = communityId, FormatKey = format.Key, FormatJson = formatJson, SubjectId = subjectId, Title = title, StartedBy = personId, CreatedUtc = nowUtc };
        begun.format = format;
        begun.People.Add(new() { ActivityId = begun.Id, PersonId = personId, Role = Format.Owner, AssignedUtc = nowUtc });
        begun.Enter(format.Phases[0], TurnHow.Begun, personId, "", nowUtc);
        begun.NoteAwaited();
        begun.Raise(new ActivityBegun(begun.Id, communityId, format.Key, personId));
        return begun;
    }

    public void Rename(string title) => Title = PlainText.Cut(PlainText.Clean(title), LongestTitle);

    public static string PathOf(string communityPath, string id) => $"{communityPath}/activities/{id}";

    void Changed(DateTime nowUtc)
    {
        // Its rows are parts of it: a change of one of them is a change of the whole, so that two at once do not pass each other.
        ChangedUtc = nowUtc;
        Version++;
    }

    /// <exception cref="RuleBroken">It is over, or the phase lets nobody of these parts do it.</exception>
    void CheckLets(Act act, params string[] roles)
    {
        if (IsClosed) throw new RuleBroken("This is over, so nothing changes any more.");
        if (!roles.Any(r => Phase.Lets(r, act))) throw new RuleBroken(Later(act));
    }

    string Later(Act act)
    {
        if (Phase.RolesThat(act).ToList() is { Count: > 0 } others) return $"In “{Phase.Title}” this is for others: {string.Join(", ", others.Select(r => Format.NameOf(r).ToLowerInvariant()))}. Nothing was stored.";

        var when = Format.Phases.FirstOrDefault(p => p.RolesThat(act).Any());
        return when is null ? "This format has no such step." : $"This is done in “{when.Title}”. Now it is “{Phase.Title}”, so nothing was stored.";
    }

    public static void Map(ModelBuilder model) => model.Entity<Activity>(a =>
    {
        a.Ignore(x => x.Format).Ignore(x => x.Phase).Ignore(x => x.Next).Ignore(x => x.State).Ignore(x => x.SheetsNow).Ignore(x => x.IsClosed).Ignore(x => x.Standings);
        a.HasIndex(x => new { x.CommunityId, x.ClosedUtc });
        a.HasIndex(x => x.SubjectId);
        a.HasIndex(x => new { x.ClosedUtc, x.PhaseDueUtc });
        a.HasMany(x => x.People).WithOne().HasForeignKey(p => p.ActivityId);
        a.HasMany(x => x.Sheets).WithOne().HasForeignKey(s => s.ActivityId);
        a.HasMany(x => x.Points).WithOne().HasForeignKey(p => p.ActivityId);
        a.HasMany(x => x.Turns).WithOne().HasForeignKey(t => t.ActivityId);
    });
}

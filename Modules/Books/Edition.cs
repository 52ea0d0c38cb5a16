using System.ComponentModel.DataAnnotations;
using Books.Making;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Books;

/// <summary>How far the making of a book is.</summary>
public enum EditionState { Waiting, Writing, Made, Failed }

/// <summary>A book as it was made once: two files. It is made in small steps, each of which is stored, so a restart loses little.</summary>
internal sealed class Edition : Entity, ILeavesWork, IVersioned, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string BookId { get; init; }

    /// <summary>Who wanted it; empty where the site itself saw that it was due.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string AskedById { get; init; }
    public required DateTime AskedUtc { get; init; }

    public EditionState State { get; private set; }

    /// <summary>How many chapters are written.</summary>
    public int Done { get; private set; }
    public int Total { get; private set; }

    /// <summary>Why it could not be made, as a sentence.</summary>
    [MaxLength(300)]
    public string Failure { get; private set; } = "";
    public DateTime? MadeUtc { get; private set; }

    /// <summary>It holds the words of those alone who agreed, so anybody may have it.</summary>
    public bool IsConsented { get; private set; }

    /// <summary>Something in it must not be read any more: nobody gets it.</summary>
    public bool IsRecalled { get; private set; }
    public long HtmlBytes { get; private set; }
    public long EpubBytes { get; private set; }

    /// <summary>How many pieces are not in it, because not everybody who wrote them has agreed.</summary>
    public int LeftOut { get; private set; }

    /// <summary>What it is made of; a <see cref="Plan"/>.</summary>
    public string PlanJson { get; private set; } = "";
    public int Version { get; set; }

    public bool IsUnderWay => State is EditionState.Waiting or EditionState.Writing;

    public bool IsGiven => State == EditionState.Made && !IsRecalled;

    public Plan Plan => Plan.Stored(PlanJson);

    public void Begin(Plan plan) => (State, PlanJson, Total, Done, LeftOut, IsConsented) = (EditionState.Writing, plan.Write(), plan.Chapters.Count, 0, 0, plan.IsConsented);

    public void Wrote(int chapters, int leftOut) => (Done, LeftOut) = (Done + chapters, LeftOut + leftOut);

    public void Finish(long htmlBytes, long epubBytes, DateTime nowUtc)
    {
        (State, HtmlBytes, EpubBytes, MadeUtc) = (EditionState.Made, htmlBytes, epubBytes, nowUtc);
        Raise(new BookMade(BookId, Id));
    }

    public void Fail(string sentence)
    {
        (State, Failure) = (EditionState.Failed, sentence);
        Raise(new BookMade(BookId, Id));
    }

    /// <summary>Takes it from everybody at once; one that is being made is not finished.</summary>
    public void Recall() => (IsRecalled, State) = (true, IsUnderWay ? EditionState.Failed : State);

    public static void Map(ModelBuilder model) => model.Entity<Edition>(edition =>
    {
        edition.Ignore(e => e.IsUnderWay).Ignore(e => e.IsGiven).Ignore(e => e.Plan);
        edition.HasIndex(e => new { e.BookId, e.State });
        edition.HasIndex(e => new { e.State, e.AskedUtc });
        edition.HasOne<Book>().WithMany().HasForeignKey(e => e.BookId).OnDelete(DeleteBehavior.Cascade);
    });
}

using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Communities;

/// <summary>Something that a facilitator did for a community, and how long it took. For the person and those who look after the community with them.</summary>
internal sealed class LogEntry : Entity, IMapped
{
    public const int Longest = 300;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string RoleId { get; init; }
    public required DateTime DayUtc { get; init; }

    [MaxLength(Longest)]
    public string Text { get; private set; } = "";
    public int Minutes { get; private set; }
    public required DateTime CreatedUtc { get; init; }

    /// <exception cref="RuleBroken">There are no words, the time is none of a day, or the day lies ahead.</exception>
    public static LogEntry Of(FacilitatorRole role, string text, decimal hours, DateTime dayUtc, DateTime nowUtc)
    {
        text = PlainText.Clean(text);
        if (text.Length == 0) throw new RuleBroken("Say in a few words what you did.", nameof(Text));
        if (text.Length > Longest) throw new RuleBroken($"Say it in {Longest} characters at most.", nameof(Text));
        if (hours is <= 0 or > 24) throw new RuleBroken("Write the hours of one day, such as 1.5.", "Hours");
        if (dayUtc > nowUtc) throw new RuleBroken("Write down what is done: that day lies ahead.", "Day");

        var entry = new LogEntry { RoleId = role.Id, DayUtc = dayUtc, CreatedUtc = nowUtc };
        (entry.Text, entry.Minutes) = (text, (int)Math.Round(hours * 60));
        return entry;
    }

    public static void Map(ModelBuilder model) => model.Entity<LogEntry>(entry =>
    {
        entry.HasIndex(e => new { e.RoleId, e.DayUtc });
        entry.HasOne<FacilitatorRole>().WithMany().HasForeignKey(e => e.RoleId).OnDelete(DeleteBehavior.Cascade);
    });
}

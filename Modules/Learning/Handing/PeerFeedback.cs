using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Learning.Handing;

/// <summary>A question of the rubric, and what somebody says to it.</summary>
public sealed record FeedbackLine(string Asked, string Said);

/// <summary>That somebody was drawn to look at what somebody else handed in, and what they said about it.</summary>
internal sealed class PeerFeedback : Entity, IMapped
{
    public const int Longest = 4_000;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string UploadId { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string ReviewerId { get; init; }
    [MaxLength(ContentItem.LongestText)]
    public required string BlockId { get; init; }
    public required DateTime DrawnUtc { get; init; }
    public string Json { get; private set; } = "[]";
    public DateTime? GivenUtc { get; private set; }

    public IReadOnlyList<FeedbackLine> Lines => JsonSerializer.Deserialize<FeedbackLine[]>(Json, SiteJson.Options) ?? [];

    /// <exception cref="RuleBroken">A question has no answer, or a very long one.</exception>
    public void Give(IReadOnlyList<FeedbackLine> lines, Upload about, DateTime nowUtc)
    {
        FeedbackLine[] said = [.. lines.Select(l => l with { Said = PlainText.CleanLines(l.Said).Trim() })];
        if (said.Any(l => l.Said.Length == 0)) throw new RuleBroken("Say something to every question. A sentence is enough.");
        if (said.Any(l => l.Said.Length > Longest)) throw new RuleBroken($"One answer has up to {Longest:N0} characters.");

        Json = JsonSerializer.Serialize(said, SiteJson.Options);
        if (GivenUtc is null) Raise(new FeedbackGiven(about.PageId, about.Id, about.PersonId, ReviewerId));
        GivenUtc = nowUtc;
    }

    /// <summary>
    /// Which uploads somebody looks at: those of others at which fewest look so far; of equals, the next ones behind their own, in
    /// the order in which they were sent. When everybody has sent one and draws as many, each is drawn as often.
    /// </summary>
    /// <param name="sent">All of them in their order, with how often each was drawn.</param>
    /// <param name="has">Those that they have drawn already.</param>
    public static IReadOnlyList<string> Draw(IReadOnlyList<(string Id, string PersonId, int Drawn)> sent, string reviewerId, IReadOnlyCollection<string> has, int wanted)
    {
        var own = sent.ToList().FindIndex(u => u.PersonId == reviewerId);
        return [.. sent.Select((u, at) => (u.Id, u.PersonId, u.Drawn, Behind: (at - own + sent.Count) % sent.Count))
            .Where(u => u.PersonId != reviewerId && !has.Contains(u.Id)).OrderBy(u => u.Drawn).ThenBy(u => u.Behind).Take(Math.Max(0, wanted - has.Count)).Select(u => u.Id)];
    }

    public static void Map(ModelBuilder model) => model.Entity<PeerFeedback>(f =>
    {
        f.Ignore(x => x.Lines);
        f.HasIndex(x => new { x.UploadId, x.ReviewerId }).IsUnique();
        f.HasIndex(x => new { x.ReviewerId, x.BlockId });
        f.HasOne<Upload>().WithMany().HasForeignKey(x => x.UploadId).OnDelete(DeleteBehavior.Cascade);
        f.HasOne<Person>().WithMany().HasForeignKey(x => x.ReviewerId).OnDelete(DeleteBehavior.Cascade);
    });
}

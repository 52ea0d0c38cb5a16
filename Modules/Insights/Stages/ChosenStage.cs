using System.ComponentModel.DataAnnotations;
using Communities;
using Insights.Estimates;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Insights.Stages;

/// <summary>What a facilitator holds for the stage of a community, whatever the rules say, with the reason. Both are shown.</summary>
internal sealed class ChosenStage : Row, IWithinCommunity, IMapped
{
    public const int LongestReason = 300;

    [MaxLength(Id.Length)]
    public required string CommunityId { get; init; }
    public Stage Stage { get; private set; }

    [MaxLength(LongestReason)]
    public string Reason { get; private set; } = "";

    [MaxLength(Id.Length)]
    public string ById { get; private set; } = "";
    public DateTime Utc { get; private set; }

    /// <exception cref="RuleBroken">There is no stage or no reason.</exception>
    public void Choose(Stage? stage, string? reason, string byId, DateTime nowUtc)
    {
        reason = PlainText.Clean(reason ?? "");
        if (stage is not { } chosen || !Enum.IsDefined(chosen)) throw new RuleBroken("Choose a stage.", nameof(Stage));
        if (reason.Length == 0) throw new RuleBroken("Say why. The rules’ own answer stays beside yours.", nameof(Reason));
        if (reason.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", nameof(Reason));

        (Stage, Reason, ById, Utc) = (chosen, reason, byId, nowUtc);
    }

    public static void Map(ModelBuilder model) => model.Entity<ChosenStage>(chosen =>
    {
        chosen.HasKey(c => c.CommunityId);
        chosen.HasOne<Community>().WithMany().HasForeignKey(c => c.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}

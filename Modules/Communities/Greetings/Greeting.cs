using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Communities.Greetings;

/// <summary>That a facilitator said hello to somebody who came. Each newcomer gets one, from whoever is first.</summary>
internal sealed class Greeting : Row, IMapped
{
    public const int Longest = 220;

    [MaxLength(Id.Length)]
    public required string CommunityId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    [MaxLength(Id.Length)]
    public required string ById { get; init; }
    [MaxLength(Longest)]
    public required string Words { get; init; }
    public required DateTime AtUtc { get; init; }

    /// <exception cref="RuleBroken">There are no words, or too many.</exception>
    public static Greeting Say(string communityId, string personId, string byId, string? words, DateTime nowUtc)
    {
        words = PlainText.Clean(words ?? "");
        if (words.Length == 0) throw new RuleBroken("Write a few words.", "Words");
        if (words.Length > Longest) throw new RuleBroken($"Keep it to {Longest} characters; they are likelier to answer.", "Words");

        var greeting = new Greeting { CommunityId = communityId, PersonId = personId, ById = byId, Words = words, AtUtc = nowUtc };
        greeting.Raise(new NewcomerGreeted(communityId, personId, byId));
        return greeting;
    }

    /// <summary>What a facilitator may begin from.</summary>
    /// <param name="motive">Why they came; empty when they did not say.</param>
    public static string Drafted(string displayName, string community, string motive)
    {
        var first = displayName.Split(' ')[0];
        if (motive.Length > 0) return $"Hello {first}, good that you are in {PlainText.Cut(community, 40)}. You wrote “{PlainText.Cut(motive, 60).TrimEnd('.')}”. Where do you stand with that just now? Ask anything, also what seems small.";

        return $"Hello {first}, good that you are in {PlainText.Cut(community, 60)}. What are you working on just now? Ask anything, also what seems small.";
    }

    public static void Map(ModelBuilder model) => model.Entity<Greeting>(greeting =>
    {
        greeting.HasKey(g => new { g.CommunityId, g.PersonId });
        greeting.HasOne<Community>().WithMany().HasForeignKey(g => g.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}

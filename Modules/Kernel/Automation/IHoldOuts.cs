using Kernel.Modules;

namespace Kernel.Automation;

/// <summary>
/// Compares those to whom a rule spoke with those whom chance held back, for modules whose own screens show what came of it. Filled by the engine that runs rules.
/// <example><code>internal sealed class RuleHoldOuts(RuleBook book, ProofReader proof) : IHoldOuts</code></example>
/// </summary>
public interface IHoldOuts : ISocket
{
    /// <summary>A rule that ships, as it stands in a place; null where the site does not have it.</summary>
    /// <param name="key">Such as <c>N04</c>.</param>
    Task<HoldingRule?> Rule(string key, string placeId, CancellationToken stop);

    /// <summary>What became of the rule's words about one thing; null where it never spoke of it.</summary>
    Task<HeldOut?> Of(string key, string itemId, CancellationToken stop);
}

/// <param name="IsReady">It is on there, has not paused itself, and every part of the site is there that it needs.</param>
/// <param name="HeldPercent">From 0 to 100: so many are held back by chance.</param>
/// <param name="Days">So long somebody has to do what it hopes for.</param>
/// <param name="Hope">What it hopes for, as people read it within a sentence.</param>
/// <param name="Path">Where those who look after the place see it and switch it, within the site.</param>
public sealed record HoldingRule(string Name, bool IsReady, int HeldPercent, int Days, string Hope, string Path);

/// <summary>Those to whom a rule spoke of one thing beside those whom chance held back.</summary>
/// <param name="Told">How many it spoke to, at once or in their digest.</param>
/// <param name="Held">How many chance held back.</param>
/// <param name="Waiting">How many wait for room or for the morning; chance decides then.</param>
/// <param name="Left">How many it left alone for another reason.</param>
/// <param name="OverUtc">When the time to act is over for the last of them; null while nothing is decided.</param>
/// <param name="ToldArm">Of those to whom it spoke, and whose time is over.</param>
/// <param name="HeldArm">Of those who were held back, and whose time is over.</param>
/// <param name="Difference">The first arm's share less the second's with its 95 % interval (Newcombe's hybrid score method), in hundredths, as people read it.</param>
/// <param name="Finding">What may be said of it, as a sentence.</param>
public sealed record HeldOut(int Told, int Held, int Waiting, int Left, DateTime? OverUtc, HeldArm ToldArm, HeldArm HeldArm, string Difference, string Finding);

/// <param name="Acted">How many of them did what the rule hopes for in time.</param>
public sealed record HeldArm(int People, int Acted)
{
    /// <summary>From 0 to 100; 0 for nobody.</summary>
    public int Percent => People == 0 ? 0 : (int)Math.Round(100d * Acted / People);
}

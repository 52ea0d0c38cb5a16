namespace Nudges;

/// <summary>What rules wait for. A group of the site's settings, because it is asked in every save that raises a fact; made again whenever a rule changes.</summary>
public sealed class NudgeSettings
{
    /// <summary>Ids of the rules that count a fact as what they want, by the fact's name.</summary>
    public Dictionary<string, List<string>> Wanted { get; set; } = [];
}

namespace Learning;

/// <summary>What of other sites may be shown within guided pages. A group of the site's settings.</summary>
public sealed class EmbedSettings
{
    public const int Most = 50;

    /// <summary>Names of hosts, such as <c>player.example.org</c>. Each stands for itself alone, not for those below it.</summary>
    public List<string> Hosts { get; set; } = [];

    internal bool Takes(string host) => Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}

using Kernel.Modules;

namespace Kernel.Commands;

/// <summary>
/// A command of the operator's, run by the same program that serves the sites.
/// <example><code>dotnet run --project CopSite -- tenant create north --prefix north --recipe professional</code></example>
/// </summary>
public abstract class Command : ISocket
{
    /// <summary>The words that call it, such as <c>tenant create</c>.</summary>
    public abstract string Words { get; }

    /// <summary>What follows the words, as the help shows it.</summary>
    public abstract string Usage { get; }

    public abstract string Summary { get; }

    /// <summary>False for a command that must run where there is no database yet.</summary>
    public virtual bool NeedsPlatform => true;

    /// <summary>Does it. Gives the process's exit code; a <see cref="RuleBroken"/> is printed and gives 1.</summary>
    public abstract Task<int> Run(CommandLine line, CancellationToken stop);
}

/// <summary>
/// The words after a command: values by position and by <c>--name</c>. The command's usage says which names there are and
/// which of them take a value (<c>--to FILE</c>); the others (<c>--yes</c>) do not swallow the word after them.
/// </summary>
public sealed partial class CommandLine
{
    readonly Dictionary<string, string> named = new(StringComparer.Ordinal);
    readonly string usage;

    public IReadOnlyList<string> Values { get; }

    public CommandLine(IEnumerable<string> words, string usage = "")
    {
        this.usage = usage;
        var flags = Option.Matches(usage).Where(o => !o.Groups["value"].Success).Select(o => o.Groups["name"].Value).ToHashSet();
        var values = new List<string>();
        string? open = null;
        foreach (var word in words)
        {
            if (word.StartsWith("--", StringComparison.Ordinal))
            {
                if (open is not null) named[open] = "true";
                open = word[2..];
                if (open.IndexOf('=') is > 0 and var at) (named[open[..at]], open) = (open[(at + 1)..], null);
                else if (flags.Contains(open)) (named[open], open) = ("true", null);
            }
            else if (open is not null)
            {
                named[open] = word;
                open = null;
            }
            else
            {
                values.Add(word);
            }
        }
        if (open is not null) named[open] = "true";
        Values = values;
    }

    [System.Text.RegularExpressions.GeneratedRegex("--(?<name>[a-z][a-z-]*)(?<value>[ =][A-Z]+)?")]
    private static partial System.Text.RegularExpressions.Regex Option { get; }

    /// <summary>A misspelt option is refused, not passed over.</summary>
    /// <exception cref="RuleBroken">There is an option that the usage does not name.</exception>
    public void Check()
    {
        var known = Option.Matches(usage).Select(o => o.Groups["name"].Value).ToHashSet();
        if (named.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new RuleBroken($"There is no option --{unknown} here. The words and options are: {usage}");
    }

    /// <summary>The first word, which is what the command is about.</summary>
    /// <exception cref="RuleBroken">There is none, or there are more.</exception>
    public string Only(string what) => Values is [var only] ? only
        : throw new RuleBroken(Values.Count == 0 ? $"Say {what}: {usage}" : $"One word is expected, not {Values.Count}: {usage}");

    public string? this[string name] => named.GetValueOrDefault(name);

    public bool Has(string name) => named.ContainsKey(name);

    /// <exception cref="RuleBroken">It is missing.</exception>
    public string Need(string name) => named.TryGetValue(name, out var value) && value.Length > 0 ? value
        : throw new RuleBroken($"--{name} is missing.");

    /// <exception cref="RuleBroken">It is not a whole number.</exception>
    public int Number(string name, int otherwise) => !named.TryGetValue(name, out var value) ? otherwise
        : int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 0 ? number
        : throw new RuleBroken($"--{name} must be a whole number, not “{value}”.");
}

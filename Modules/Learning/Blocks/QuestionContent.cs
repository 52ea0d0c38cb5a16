using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Learning.Blocks;

/// <summary>A question of a self-check, and which answers to it are right.</summary>
/// <param name="Choices">To choose from, or to be put in order; of a match, what stands on the left.</param>
/// <param name="Notes">Beside each: what to say to whoever chooses it; of a match, what stands on the right.</param>
/// <param name="Right">The right answers: numbers of choices from 1, <c>true</c> or <c>false</c>, words, or a number.</param>
/// <param name="Tolerance">By how much a number may be off.</param>
public sealed record QuestionContent(string Id, string Question, QuestionKind Kind, IReadOnlyList<string> Choices, IReadOnlyList<string> Notes, IReadOnlyList<string> Right, decimal Tolerance, string WhenRight, string WhenWrong)
{
    /// <summary>Everything is chosen for each of several things.</summary>
    public bool IsForEach => Kind is QuestionKind.Order or QuestionKind.Match;

    /// <summary>The choices as they are shown, by their places among them: of an order in another one, always the same.</summary>
    public IReadOnlyList<int> Shown => Kind != QuestionKind.Order ? [.. Enumerable.Range(0, Choices.Count)] : Mixed;

    // By chance it might be the right order, which would give it away.
    IReadOnlyList<int> Mixed
    {
        get
        {
            int[] mixed = [.. Enumerable.Range(0, Choices.Count).OrderBy(at => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}:{Choices[at]}"))), StringComparer.Ordinal)];
            return mixed.Length > 1 && mixed.SequenceEqual(mixed.Order()) ? [.. mixed.Reverse()] : mixed;
        }
    }

    /// <summary>What may be chosen for each: places in the order, or what stands on the right.</summary>
    public IReadOnlyList<string> Options => Kind == QuestionKind.Match ? [.. Notes.Distinct().Order(StringComparer.CurrentCulture)] : [.. Enumerable.Range(1, Choices.Count).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Why it cannot be asked, as a sentence; null when it can.</summary>
    public string? Amiss => Kind switch
    {
        QuestionKind.TrueOrFalse => Right is ["true" or "false"] ? null : "Say whether it is true or false.",
        QuestionKind.ShortText => Right.Count > 0 ? null : "Say which words are right.",
        QuestionKind.Number => Number(Right[0]) is null ? "Say which number is right, such as 3.5." : null,
        QuestionKind.Match => Choices.Count < 2 ? "Give at least two pairs." : Notes.Any(n => n.Length == 0) ? "Each pair has a = between its two sides." : null,
        _ when Choices.Count < 2 => "Give at least two choices.",
        QuestionKind.Order => Choices.Distinct().Count() < Choices.Count ? "Two of the steps are the same." : null,
        _ => Right.Count == 0 ? "Say which choice is right, by its number from the top." : null,
    };

    public bool IsAnswered(IReadOnlyList<string> given) => IsForEach ? given.Count == Choices.Count && given.All(g => g.Length > 0) : given.Any(g => g.Trim().Length > 0);

    public bool IsRight(IReadOnlyList<string> given) => IsAnswered(given) && Kind switch
    {
        QuestionKind.ShortText => Right.Any(r => Plain(r) == Plain(given[0])),
        QuestionKind.Number => Number(given[0]) is { } number && Number(Right[0]) is { } right && Math.Abs(number - right) <= Tolerance,
        QuestionKind.Order => Shown.Select(at => (at + 1).ToString(CultureInfo.InvariantCulture)).SequenceEqual(given),
        QuestionKind.Match => Notes.SequenceEqual(given),
        _ => given.ToHashSet().SetEquals(Right),
    };

    /// <summary>What to say to an answer: to what was chosen, and to whether it is right.</summary>
    public IReadOnlyList<string> Say(IReadOnlyList<string> given) =>
    [
        .. Kind is QuestionKind.OneChoice or QuestionKind.SeveralChoices ? Notes.Where((note, at) => note.Length > 0 && given.Contains((at + 1).ToString(CultureInfo.InvariantCulture))) : [],
        .. (IsRight(given) ? WhenRight : WhenWrong) is { Length: > 0 } said ? new[] { said } : [],
    ];

    // Nobody is wrong by a capital, a blank or a full stop.
    static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!').ToUpperInvariant();

    // 3.5 and 3,5 are the same number.
    static decimal? Number(string typed) => decimal.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}

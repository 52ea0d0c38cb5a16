using Microsoft.EntityFrameworkCore;

namespace Kernel.People;

/// <summary>Whom somebody means who writes a name into a form.</summary>
public static class PersonNames
{
    /// <summary>What a form says of several people, with commas between.</summary>
    public static IReadOnlyList<string> In(string? typed) => [.. (typed ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whoever has that user name, or is the only one of them who is called that.</summary>
    /// <param name="nobody">What to say when it is nobody's name.</param>
    /// <exception cref="RuleBroken">It is nobody's name, or that of several.</exception>
    public static async Task<Person> Called(this IQueryable<Person> people, string typed, string field, string nobody, CancellationToken stop)
    {
        var words = typed.Trim().TrimStart('@');
        var name = words.Normalize().ToUpperInvariant();
        if (await people.SingleOrDefaultAsync(p => p.NormalizedUserName == name, stop) is { } known) return known;

        return await people.Where(p => p.DisplayName == words).Take(2).ToListAsync(stop) switch
        {
            [var only] => only,
            [] => throw new RuleBroken(nobody, field),
            _ => throw new RuleBroken($"Several people are called “{words}”. Write the user name: it stands in the address of their profile.", field),
        };
    }
}

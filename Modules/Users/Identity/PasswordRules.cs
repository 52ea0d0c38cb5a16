using System.Text;
using Kernel;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Identity;

namespace Users.Identity;

/// <summary>Long is what makes a password strong, so it has to be long and not what everybody tries first; nothing else.</summary>
sealed class PasswordRules(CommonPasswords common)
{
    public const int Shortest = 12;
    public const int Longest = 256;

    // What somebody adds to a word they were told not to use, such as “2026!”.
    const int Ornament = 6;

    public const string Hint = "At least 12 characters. Three or four words that have nothing to do with each other make a good one.";

    /// <exception cref="RuleBroken">The sentence says what to do instead.</exception>
    public void Check(string? password, string siteName, string address, string on = "Password")
    {
        if (Refusal(password ?? "", siteName, address) is { } sentence) throw new RuleBroken(sentence, on);
    }

    public string? Refusal(string password, string siteName, string address)
    {
        if (password.EnumerateRunes().Count() < Shortest) return $"A password has at least {Shortest} characters. Three or four words that have nothing to do with each other make a good one.";
        if (password.Length > Longest) return $"A password has at most {Longest} characters.";
        if (common.Contain(password)) return "Many people use this password, so it is guessed first. Choose words that only you would put together.";
        if (IsMadeOf(password, Words(siteName, address))) return "The name of this site and your own address are guessed first. Choose words that have nothing to do with either.";
        return null;
    }

    static bool IsMadeOf(string password, IEnumerable<string> words)
    {
        var plain = Plain(password);
        if (plain.Length == 0) return false;

        var rest = words.OrderByDescending(w => w.Length).Aggregate(plain, (left, word) => left.Replace(word, ""));
        return rest.Length < plain.Length && rest.Length <= Ornament;
    }

    static IEnumerable<string> Words(string siteName, string address) =>
        new[] { siteName, address, address.Split('@')[0], address.Split('@')[^1] }.Select(Plain).Where(word => word.Length >= 4);

    static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) plain.Append(Rune.ToLowerInvariant(rune).ToString());
        return plain.ToString();
    }
}

/// <summary>The same rules for whoever sets a password through Identity's own UserManager.</summary>
sealed class IdentityPasswordRules(PasswordRules rules, Site site) : IPasswordValidator<Person>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Person> people, Person person, string? password) => Task.FromResult(
        rules.Refusal(password ?? "", site.Name, person.Email ?? "") is { } sentence
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = sentence }) : IdentityResult.Success);
}

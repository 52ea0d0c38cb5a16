using System.Text;
using Kernel;
using Kernel.Text;

namespace Users;

/// <summary>What people are called: the name that is shown, and the one in addresses that is made of it.</summary>
static class NameOfPerson
{
    public const int Longest = 80;
    const int LongestInAddress = 40;

    /// <exception cref="RuleBroken">It is empty, too long, or holds no letter.</exception>
    public static string Check(string? typed, string on = "DisplayName")
    {
        var name = PlainText.Clean(typed ?? "");
        if (name.Length == 0 || !name.EnumerateRunes().Any(Rune.IsLetter)) throw new RuleBroken("Write your name as colleagues know you.", on);
        if (name.Length > Longest) throw new RuleBroken($"A name has up to {Longest} characters. Leave out a middle name or a title.", on);

        return name;
    }

    /// <summary>“Ana Ferreira” is ana-ferreira; the second of that name is ana-ferreira-2.</summary>
    public static string InAddresses(string displayName, IEnumerable<string> taken)
    {
        var name = Slug.From(displayName, LongestInAddress);
        var others = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; ; number++)
        {
            var tried = number == 1 ? name : $"{name}-{number}";
            if (!others.Contains(tried)) return tried;
        }
    }

    /// <summary>A user name that an import brings: kept when it can stand in an address.</summary>
    public static bool CanStand(string userName) =>
        userName.Length is > 0 and <= 100 && userName is not ("." or "..") && userName == PlainText.Clean(userName) && !userName.AsSpan().ContainsAny('/', '\\', '?');
}

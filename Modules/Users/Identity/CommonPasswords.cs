using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace Users.Identity;

/// <summary>Passwords that everybody tries first, in small letters. The list is made by <c>tools/assets.mjs</c>.</summary>
sealed class CommonPasswords(IEnumerable<string> words)
{
    readonly FrozenSet<string> words = words.ToFrozenSet(StringComparer.Ordinal);

    public bool Contain(string password) => words.Contains(password.ToLowerInvariant());

    public static CommonPasswords BesideProgram(ILogger<CommonPasswords> log)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "common-passwords.txt");
        if (File.Exists(file)) return new(File.ReadLines(file));

        log.CommonPasswordsMissing();
        return new([]);
    }
}

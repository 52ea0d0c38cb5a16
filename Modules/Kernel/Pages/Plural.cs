using System.Globalization;

namespace Kernel.Pages;

/// <summary>A number with its word: “1 reply”, “2,400 replies”.</summary>
public static class Plural
{
    public static string Of(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}

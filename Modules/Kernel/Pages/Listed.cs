namespace Kernel.Pages;

/// <summary>Several things within a sentence: “hammers, nails and glue”.</summary>
public static class Listed
{
    public static string And(IEnumerable<string> things) => With("and", things);

    public static string Or(IEnumerable<string> things) => With("or", things);

    static string With(string word, IEnumerable<string> things) => things.ToList() switch
    {
        [] => "",
        [var one] => one,
        [.. var first, var last] => $"{string.Join(", ", first)} {word} {last}",
    };
}

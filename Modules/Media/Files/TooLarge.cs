using System.Globalization;

namespace Media.Files;

internal sealed class TooLarge(long limit)
    : Exception($"This file is larger than {Written(limit)}. Choose a smaller one.")
{
    public long Limit => limit;

    static string Written(long bytes) => bytes switch
    {
        >= 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024.0):0.#} MB"),
        >= 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };
}

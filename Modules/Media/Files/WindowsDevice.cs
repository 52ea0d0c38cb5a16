namespace Media.Files;

// Names that Windows takes for a printer or a port whatever the extension, so that saving fails or worse.
internal static class WindowsDevice
{
    static readonly HashSet<string> names = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Ports("COM"), .. Ports("LPT")],
        StringComparer.OrdinalIgnoreCase);

    public static bool Is(string fileName) => names.Contains(fileName.Split('.')[0].TrimEnd());

    // The small raised digits count as digits there.
    static IEnumerable<string> Ports(string kind) => "0123456789\u00B9\u00B2\u00B3".Select(number => $"{kind}{number}");
}

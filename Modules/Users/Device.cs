namespace Users;

/// <summary>A browser in words that its owner recognises: “Firefox on Windows”.</summary>
static class Device
{
    // Order matters: Edge and Opera also say Chrome, and Chrome also says Safari.
    static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    // iPhones and Androids also say Mac OS X and Linux.
    static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "a Mac"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var browser = Known(Browsers, userAgent) ?? "A browser";
        return Known(Systems, userAgent) is { } system ? $"{browser} on {system}" : browser;
    }

    static string? Known((string Mark, string Name)[] all, string? agent) =>
        all.Where(entry => agent?.Contains(entry.Mark, StringComparison.Ordinal) == true).Select(entry => entry.Name).FirstOrDefault();
}

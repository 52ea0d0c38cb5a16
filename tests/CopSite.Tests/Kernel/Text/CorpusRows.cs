using System.Text.Json;
using Tests.Corpora;

namespace Tests.Kernel.Text;

/// <summary>The attack lists and specification examples, as strings.</summary>
internal static class CorpusRows
{
    public static IEnumerable<JsonElement> Json(string folder, string file) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SharedData.Folder("corpora", folder), file))).RootElement.EnumerateArray();

    public static IEnumerable<string> Strings(string folder, string file, string property) =>
        Json(folder, file).Select(row => row.GetProperty(property).GetString()!);

    public static IEnumerable<string> Html5Lib() =>
        Directory.EnumerateFiles(SharedData.Folder("corpora", "html5lib", "tree-construction"), "*.dat", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadAllText(file).Split("#data\n").Skip(1))
            .Select(test => test[..test.IndexOf("#errors", StringComparison.Ordinal)].TrimEnd('\n'));

    public static IEnumerable<string> Attacks() =>
    [
        .. Strings("dompurify", "dompurify-expect.json", "payload"),
        .. Strings("owasp-xss-filter-evasion", "xss-filter-evasion.json", "payload"),
        .. Strings("payloadsallthethings", "xss-intruder-lists.json", "payload"),
        .. Strings("payloadsallthethings", "svg-active-content.json", "svg"),
        .. Strings("blns", "blns.json", "value"),
        .. Html5Lib(),
    ];
}

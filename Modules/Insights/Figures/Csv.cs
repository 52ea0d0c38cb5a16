using CsvHelper;

namespace Insights.Figures;

/// <summary>Rows as a file that spreadsheets open. A cell that a spreadsheet would take for a formula is kept from being one.</summary>
internal static class Csv
{
    public const string MediaType = "text/csv; charset=utf-8";

    // Spreadsheets read a file as UTF-8 only if it begins with the mark.
    static readonly CsvWriterOptions options = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public static byte[] Of(string[] head, IEnumerable<string[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var to = CsvWriter.Create(bytes, options, leaveOpen: true))
            foreach (var row in rows.Prepend(head)) to.WriteRecord(row);
        return bytes.ToArray();
    }
}

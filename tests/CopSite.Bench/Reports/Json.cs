using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bench.Reports;

static class Json
{
    static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Report report) => JsonSerializer.Serialize(report, Readable) + "\n";
}

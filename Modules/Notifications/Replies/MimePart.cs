using System.Text;

namespace Notifications.Replies;

// A mail, or a part of one: headers and a body (RFC 2045). Read as Latin 1, so that every byte is one letter until its
// part says what it means.
internal sealed class MimePart
{
    const int MostParts = 50;
    const int MostDepth = 10;

    readonly ILookup<string, string> headers;
    readonly string body;

    MimePart(string raw)
    {
        var text = raw.ReplaceLineEndings("\n");
        var end = text.StartsWith('\n') ? 0 : text.IndexOf("\n\n", StringComparison.Ordinal);
        headers = Headers(end < 0 ? text : text[..end]);
        body = end < 0 ? "" : text[end..].TrimStart('\n');
    }

    public static MimePart Read(byte[] raw) => new(Encoding.Latin1.GetString(raw));

    /// <summary>The first header of that name; empty for none.</summary>
    public string this[string name] => headers[name.ToLowerInvariant()].FirstOrDefault() ?? "";

    public IEnumerable<string> All(string name) => headers[name.ToLowerInvariant()];

    public bool Has(string name) => headers.Contains(name.ToLowerInvariant());

    public string Type => this["Content-Type"].Split(';')[0].Trim().ToLowerInvariant() is { Length: > 0 } type ? type : "text/plain";

    public bool IsAttached => this["Content-Disposition"].TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    public bool IsFlowed => Parameter("format").Equals("flowed", StringComparison.OrdinalIgnoreCase);

    public bool JoinsWords => Parameter("delsp").Equals("yes", StringComparison.OrdinalIgnoreCase);

    public string Text => Transfer.Text(Transfer.Decode(this["Content-Transfer-Encoding"], body), Parameter("charset"));

    /// <summary>This part, or every part within it, from the first to the last.</summary>
    public IReadOnlyList<MimePart> Leaves()
    {
        var leaves = new List<MimePart>();
        Collect(leaves, 0);
        return leaves;
    }

    void Collect(List<MimePart> leaves, int depth)
    {
        if (leaves.Count >= MostParts || depth > MostDepth) return;
        if (!Type.StartsWith("multipart/", StringComparison.Ordinal) || Parameter("boundary") is not { Length: > 0 } boundary)
        {
            leaves.Add(this);
            return;
        }
        foreach (var part in ("\n" + body).Split("\n--" + boundary).Skip(1).TakeWhile(p => !p.StartsWith("--", StringComparison.Ordinal)).Take(MostParts))
            new MimePart(part[(part.IndexOf('\n') + 1)..]).Collect(leaves, depth + 1);
    }

    string Parameter(string name)
    {
        foreach (var piece in this["Content-Type"].Split(';').Skip(1))
            if (piece.Split('=', 2) is [var key, var value] && key.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return value.Trim().Trim('"');
        return "";
    }

    static ILookup<string, string> Headers(string head) => head.Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n')
        .Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2)
        .ToLookup(pair => pair[0].Trim().ToLowerInvariant(), pair => pair[1].Trim());
}

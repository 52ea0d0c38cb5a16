using System.Text;

namespace Bench.Measuring;

/// <summary>What a load sends, again and again: the same bytes for a GET, a new body each time for a POST.</summary>
sealed class Ask
{
    readonly byte[] head;
    readonly Func<int, long, string>? body;

    Ask(string head, Func<int, long, string>? body, int expected) =>
        (this.head, this.body, Expected) = (Encoding.Latin1.GetBytes(head), body, expected);

    public int Expected { get; }

    public static Ask Get(string path, string host, IEnumerable<(string Name, string Value)>? headers = null, int expected = 200) =>
        new($"GET {path} HTTP/1.1\r\nHost: {host}\r\n{Lines(headers)}\r\n", body: null, expected);

    /// <summary>The body is made for each request from the caller's number and the request's number, and is sent as a posted form.</summary>
    public static Ask Post(string path, string host, Func<int, long, string> body, IEnumerable<(string Name, string Value)>? headers = null, int expected = 200) =>
        new($"POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/x-www-form-urlencoded\r\n{Lines(headers)}Content-Length: ", body, expected);

    public byte[] Next(int caller, long number)
    {
        if (body is null) return head;

        var text = Encoding.UTF8.GetBytes(body(caller, number));
        return [.. head, .. Encoding.ASCII.GetBytes($"{text.Length}\r\n\r\n"), .. text];
    }

    static string Lines(IEnumerable<(string Name, string Value)>? headers) =>
        string.Concat((headers ?? []).Select(header => $"{header.Name}: {header.Value}\r\n"));
}

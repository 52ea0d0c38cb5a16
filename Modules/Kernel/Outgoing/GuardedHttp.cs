using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Kernel.Outgoing;

/// <summary>What a name of the network leads to.</summary>
public interface INames
{
    Task<IPAddress[]> Of(string host, CancellationToken stop);
}

sealed class SystemNames : INames
{
    public Task<IPAddress[]> Of(string host, CancellationToken stop) => Dns.GetHostAddressesAsync(host, stop);
}

/// <param name="Url">Where it was found in the end.</param>
/// <param name="Body">As much of it as was asked for.</param>
public sealed record Fetched(Uri Url, string MediaType, string? Charset, byte[] Body);

/// <param name="Body">As much of it as was asked for, read as UTF-8.</param>
public sealed record Answered(int Status, string MediaType, string Body);

/// <summary>
/// The one client with which the program asks addresses that somebody typed. Names are resolved, all their addresses checked,
/// and the connection goes to the checked one; redirects are followed by the same rules, three at most. No proxy, no cookies, no
/// credentials. Hosts of the organisation's own network are asked only where <c>COPSITE__INTRANET</c> names them
/// (<c>wiki.council.local, intranet:8080</c>).
/// </summary>
public sealed class GuardedHttp : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    const int MostRedirects = 3;

    readonly INames names;
    readonly HashSet<string> intranet;
    readonly HttpClient http;

    public GuardedHttp(INames names, IConfiguration configuration)
    {
        this.names = names;
        intranet = new((configuration["COPSITE:INTRANET"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
        http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseProxy = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(4),
            MaxResponseHeadersLength = 32, PooledConnectionLifetime = TimeSpan.FromMinutes(1), ConnectCallback = Connect,
        }) { Timeout = Patience };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("CopSite", "1.0"));
    }

    /// <summary>Gets what is there; null when it may not be asked, does not answer well, or is of another kind.</summary>
    /// <param name="mediaType">Such as <c>text/html</c>.</param>
    /// <param name="mostBytes">No more of it is read.</param>
    public async Task<Fetched?> Get(string address, string mediaType, int mostBytes, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            var url = Allowed(address);
            for (var redirects = 0; url is not null && redirects <= MostRedirects; redirects++)
            {
                using var ask = new HttpRequestMessage(HttpMethod.Get, url);
                ask.Headers.Accept.ParseAdd(mediaType);
                using var answer = await http.SendAsync(ask, HttpCompletionOption.ResponseHeadersRead, patience.Token);
                if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } location) url = Allowed(new Uri(url, location).OriginalString);
                else return await Read(url, answer, mediaType, mostBytes, patience.Token);
            }
            return null;
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException or OperationCanceledException or UriFormatException or InvalidDataException && !stop.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Sends something there and gives the answer, whatever its status; redirects are answers. Null when it may not be asked or nobody answers.</summary>
    /// <param name="headers">Those that lie about where the request comes from are left out.</param>
    /// <param name="mostBytes">No more of the answer is read.</param>
    public async Task<Answered?> Send(HttpMethod method, string address, IEnumerable<KeyValuePair<string, string>> headers, string mediaType, string body, int mostBytes, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            if (Allowed(address) is not { } url) return null;

            using var ask = new HttpRequestMessage(method, url);
            if (body.Length > 0) ask.Content = new StringContent(body, System.Text.Encoding.UTF8, MediaTypeHeaderValue.Parse(mediaType).MediaType!);
            foreach (var (name, value) in headers.Where(h => !reserved.Contains(h.Key))) ask.Headers.TryAddWithoutValidation(name, value);
            using var answer = await http.SendAsync(ask, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            await using var content = await answer.Content.ReadAsStreamAsync(patience.Token);
            var buffer = new byte[mostBytes];
            var length = await content.ReadAtLeastAsync(buffer, mostBytes, throwOnEndOfStream: false, patience.Token);
            return new((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", System.Text.Encoding.UTF8.GetString(buffer.AsSpan(0, length)));
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException or OperationCanceledException or FormatException or InvalidDataException && !stop.IsCancellationRequested)
        {
            return null;
        }
    }

    static readonly HashSet<string> reserved = new(StringComparer.OrdinalIgnoreCase) { "Host", "Connection", "Transfer-Encoding", "Content-Length", "Upgrade", "Proxy-Authorization", "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto" };

    /// <summary>May this address be asked, as far as its text says?</summary>
    public Uri? Allowed(string? address) => Target.Of(address) ?? (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && IsIntranet(url.Host, url.Port, url.IsDefaultPort) ? url : null);

    bool IsIntranet(string host, int port, bool isDefault) => isDefault && intranet.Contains(host) || intranet.Contains($"{host}:{port}");

    static async Task<Fetched?> Read(Uri url, HttpResponseMessage answer, string mediaType, int mostBytes, CancellationToken stop)
    {
        if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType is not { } type || !string.Equals(type.MediaType, mediaType, StringComparison.OrdinalIgnoreCase)) return null;

        await using var body = await answer.Content.ReadAsStreamAsync(stop);
        var buffer = new byte[mostBytes];
        var length = await body.ReadAtLeastAsync(buffer, mostBytes, throwOnEndOfStream: false, stop);
        return new(url, type.MediaType!, type.CharSet, buffer[..length]);
    }

    // The name may lead elsewhere than a moment ago: what is checked here is what is connected to.
    async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await names.Of(host, stop);
        var isOurs = IsIntranet(host, port, context.InitialRequestMessage.RequestUri!.IsDefaultPort);
        if (addresses.Length == 0 || !isOurs && !addresses.All(Target.IsPublic)) throw new HttpRequestException("This address is not public.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose() => http.Dispose();
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Kernel.Pages;

/// <summary>
/// Whom the program believes when it is told by whom and over what a request came: the proxies in <c>COPSITE__PROXIES</c>
/// (addresses or networks such as <c>10.0.0.0/8</c>, with commas), and nobody else. A host is never taken from a header but its own.
/// </summary>
static class Proxies
{
    public const string Setting = "COPSITE:PROXIES";

    /// <exception cref="InvalidOperationException">The setting names something that is neither an address nor a network.</exception>
    public static ForwardedHeadersOptions Believed(IConfiguration configuration)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var word in (configuration[Setting] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(word, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(word, out var network)) options.KnownIPNetworks.Add(network);
            else throw new InvalidOperationException($"COPSITE__PROXIES names “{word}”, which is neither an address nor a network such as 10.0.0.0/8.");
        }
        // With nobody to believe the stock middleware would believe everybody.
        if (options.KnownProxies.Count + options.KnownIPNetworks.Count == 0) options.ForwardedHeaders = ForwardedHeaders.None;
        return options;
    }
}

/// <summary>Outside of development a request that did not come over https is told so, before a form fails on it: its cookies would not come back.</summary>
sealed class HttpsOnly(RequestDelegate next, ILogger<HttpsOnly> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps) return next(context);

        log.NotOverHttps();
        return PlainPage.Write(context, StatusCodes.Status400BadRequest, "Please come over https", "This site is served over https alone. Begin its address with https://.");
    }
}

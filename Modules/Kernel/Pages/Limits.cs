using System.Threading.RateLimiting;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Pages;

/// <summary>How often somebody may do what costs or annoys. Counted for each tenant and person, or address for visitors.</summary>
public static class Limits
{
    /// <summary>Signing in: 5 a minute.</summary>
    public const string SignIn = "sign-in";
    /// <summary>Registering and asking for a reset: 5 an hour.</summary>
    public const string Account = "account";
    /// <summary>Posting: 10 a minute.</summary>
    public const string Post = "post";
    /// <summary>Small presses, such as a reaction: 60 a minute.</summary>
    public const string Press = "press";
    /// <summary>Uploading: 20 a minute.</summary>
    public const string Upload = "upload";
    /// <summary>Searching: 30 a minute; and 180 times while typing.</summary>
    public const string Search = "search";
    public const string Suggest = "suggest";

    /// <summary>Asking a site's secret addresses: 60 a minute for the whole tenant, whoever asks.</summary>
    public const string Call = "call";

    internal static void Add(IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        Policy(limits, SignIn, 5, TimeSpan.FromMinutes(1));
        Policy(limits, Account, 5, TimeSpan.FromHours(1));
        Policy(limits, Post, 10, TimeSpan.FromMinutes(1));
        Policy(limits, Press, 60, TimeSpan.FromMinutes(1));
        Policy(limits, Upload, 20, TimeSpan.FromMinutes(1));
        Policy(limits, Search, 30, TimeSpan.FromMinutes(1), isForReading: true);
        Policy(limits, Suggest, 180, TimeSpan.FromMinutes(1), isForReading: true);
        limits.AddPolicy(Call, http => IsOff(http) ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter($"{TenantOf(http)}:{Call}", _ => new FixedWindowRateLimiterOptions { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) }));
    });

    // Reading a form is not limited, sending it is; a search is work although it is read.
    static void Policy(RateLimiterOptions limits, string name, int permits, TimeSpan window, bool isForReading = false) =>
        limits.AddPolicy(name, http => !isForReading && HttpMethods.IsGet(http.Request.Method) || IsOff(http)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter($"{KeyOf(http)}:{name}", _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }));

    static string KeyOf(HttpContext http)
    {
        var viewer = http.RequestServices.GetRequiredService<Viewer>();
        return $"{TenantOf(http)}:{(viewer.IsSignedIn ? viewer.Id : AddressOf(http))}";
    }

    static string TenantOf(HttpContext http) => http.RequestServices.GetRequiredService<CurrentTenant>() is { IsSet: true } tenant ? tenant.Id : "host";

    // A household has a /64 of IPv6, so counting single addresses would count nothing.
    static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (address is null) return "none";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    // For load tests on a machine of one's own; never read from a request.
    static bool IsOff(HttpContext http) => AreOff(http.RequestServices.GetRequiredService<IConfiguration>());

    /// <summary>True on a machine where loads are measured.</summary>
    public static bool AreOff(IConfiguration configuration) => configuration["COPSITE:LIMITS"] == "off";
}

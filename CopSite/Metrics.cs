using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace CopSite;

/// <summary>
/// Hands metrics to a collector over OTLP, once a minute, where <c>COPSITE__OTLP</c> names one, such as
/// <c>http://collector:4318</c>. A collector that is down costs nothing but its metrics.
/// </summary>
sealed class Metrics(IConfiguration configuration) : IHostedService
{
    static readonly string[] meters = [Kernel.Work.Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    MeterProvider? provider;

    /// <exception cref="InvalidOperationException">The setting is no address.</exception>
    public Task StartAsync(CancellationToken stop)
    {
        if (configuration["COPSITE:OTLP"] is not { Length: > 0 } given) return Task.CompletedTask;
        if (!Uri.TryCreate(given.TrimEnd('/') + "/v1/metrics", UriKind.Absolute, out var collector) || collector.Scheme is not ("http" or "https"))
            throw new InvalidOperationException($"COPSITE__OTLP is “{given}”, which is no address. Give one such as http://collector:4318.");

        provider = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(r => r.AddService("copsite"))
            .AddMeter(meters)
            .AddOtlpExporter(o => (o.Endpoint, o.Protocol) = (collector, OtlpExportProtocol.HttpProtobuf))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken stop)
    {
        provider?.Dispose();
        return Task.CompletedTask;
    }
}

using Bench;
using Bench.Limits;
using Bench.Reports;

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stopping.Cancel(); };

try
{
    var options = Options.Parse(args);

    if (options.Help) { Console.WriteLine(Options.Usage); return 0; }
    if (options.ServeLimits is { } folder) { await LimitsHost.Serve(folder); return 0; }

    var report = await new BenchRun(options).Take(stopping.Token);

    Console.WriteLine();
    Console.WriteLine(Markdown.Of(report));
    if (options.Markdown is { } markdown) File.WriteAllText(markdown, Markdown.Of(report));
    if (options.Json is { } json) File.WriteAllText(json, Json.Of(report));

    return report.Measures.Any(measure => measure.Trouble is not null) ? 1 : 0;
}
catch (CannotMeasure sentence)
{
    Console.Error.WriteLine(sentence.Message);
    return 2;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    return 130;
}

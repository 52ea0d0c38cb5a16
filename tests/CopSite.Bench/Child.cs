using System.Diagnostics;
using Bench.Measuring;

namespace Bench;

/// <summary>A process of ours: its last lines are kept for the sentence that says why it failed, and it never outlives the run.</summary>
sealed class Child : IAsyncDisposable
{
    const int KeptLines = 30;

    readonly Process process;
    readonly Queue<string> lines = [];
    readonly Action<string>? heard;

    Child(ProcessStartInfo start, Action<string>? heard)
    {
        this.heard = heard;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        StartedAt = Stopwatch.GetTimestamp();
        process = Process.Start(start) ?? throw new CannotMeasure($"{start.FileName} did not start.");
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Tree = new(process.Id);
        AppDomain.CurrentDomain.ProcessExit += KillAtExit;
    }

    public long StartedAt { get; }
    public ProcessTree Tree { get; }
    public bool HasEnded => process.HasExited;
    public string LastLines { get { lock (lines) return string.Join('\n', lines); } }

    public static Child Start(string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string?>? environment = null, Action<string>? heard = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder ?? "" };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;

        return new(start, heard);
    }

    /// <summary>Waits for the end; an end that is not success is a sentence with the last lines.</summary>
    public async Task Finish(CancellationToken stop)
    {
        await process.WaitForExitAsync(stop);
        if (process.ExitCode != 0) throw new CannotMeasure($"“{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList.Take(3))} …” ended with {process.ExitCode}:\n{LastLines}");
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillAtExit;
        Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    void Hear(string? line)
    {
        if (line is null) return;

        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > KeptLines) lines.Dequeue();
        }

        heard?.Invoke(line);
    }

    void Kill()
    {
        try { process.Kill(entireProcessTree: true); }
        catch (InvalidOperationException) { } // It has ended by itself.
    }

    void KillAtExit(object? sender, EventArgs e) => Kill();
}

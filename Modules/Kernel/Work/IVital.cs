using Kernel.Modules;

namespace Kernel.Work;

/// <summary>
/// Says how the work behind the scenes goes, for whoever looks after the site: the admin's first page shows it.
/// <example><code>internal sealed class MailVitals(AppDb db, TimeProvider clock) : IVital</code></example>
/// </summary>
public interface IVital : ISocket
{
    Task<IReadOnlyList<Vital>> Of(CancellationToken stop);
}

/// <param name="Label">What is counted, such as “Mail in the last day”.</param>
/// <param name="Text">The figures in words.</param>
/// <param name="Path">Where one sees more; empty for nowhere.</param>
/// <param name="NeedsLook">Something has failed, or waits for too long.</param>
public sealed record Vital(string Label, string Text, string Path = "", bool NeedsLook = false);

namespace Kernel.Work;

/// <summary>Work at set times, once for each slot and tenant however many nodes there are. Declared with <c>m.Job&lt;T&gt;(cron)</c>.</summary>
public interface IJob
{
    Task Run(CancellationToken stop);
}

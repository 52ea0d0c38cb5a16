using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Notifications.Replies;

// Looks into the folder every few seconds. One look costs the listing of a folder, whatever the number of sites.
internal sealed class ReplyWatch(ReplyFolder folder, TimeProvider clock, ILogger<ReplyWatch> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        if (!folder.IsOn) return;

        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stop).ContinueWith(_ => { }, CancellationToken.None);
            try
            {
                await folder.Collect(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
            catch (Exception e)
            {
                log.InboxUnreadable(e);
            }
        }
    }
}

using Kernel.Data;
using Kernel.Work;

namespace Sharing;

/// <summary>
/// Something that the site at the other end of a connection has to be told. It is due until it was told, however long that
/// site is closed, and what is told is how things stand then: to tell it twice does no harm.
/// </summary>
internal abstract class Errand : Entity, IVersioned, ILeavesWork
{
    // What an author takes back is gone from a hub that is open within five minutes.
    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    static readonly TimeSpan Patience = TimeSpan.FromDays(7);
    static readonly TimeSpan LatePause = TimeSpan.FromHours(1);

    /// <summary>Null when there is nothing to tell.</summary>
    public DateTime? DueUtc { get; private set; }
    public DateTime? WaitsSinceUtc { get; private set; }
    public int Tries { get; private set; }
    public int Version { get; set; }

    protected void Begin(DateTime nowUtc) => (DueUtc, WaitsSinceUtc, Tries) = (nowUtc, nowUtc, 0);

    public void Rest() => (DueUtc, WaitsSinceUtc, Tries) = (null, null, 0);

    /// <summary>The other site does not answer now.</summary>
    public void NotYet(DateTime nowUtc)
    {
        Tries++;
        DueUtc = nowUtc + (nowUtc - WaitsSinceUtc > Patience ? LatePause : Tries < 4 ? TimeSpan.FromSeconds(10 * Math.Pow(2, Tries)) : LongestPause);
    }
}

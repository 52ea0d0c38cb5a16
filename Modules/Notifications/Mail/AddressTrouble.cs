using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Notifications.Mail;

// An address whose mail came back. After the third time within a month nothing but letters about the account goes there.
internal sealed class AddressTrouble : Row, IMapped
{
    const int Most = 3;
    static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    /// <summary>In capitals, as accounts keep it.</summary>
    [MaxLength(254)]
    public required string Address { get; init; }
    public int Refusals { get; private set; }
    public DateTime LastUtc { get; private set; }
    public DateTime? StoppedUtc { get; private set; }

    public static string Normal(string address) => address.ToUpperInvariant();

    public void CameBack(DateTime nowUtc)
    {
        Refusals = nowUtc - LastUtc > Memory ? 1 : Refusals + 1;
        LastUtc = nowUtc;
        if (Refusals >= Most) StoppedUtc ??= nowUtc;
    }

    public static void Map(ModelBuilder model) => model.Entity<AddressTrouble>().HasKey(a => a.Address);
}

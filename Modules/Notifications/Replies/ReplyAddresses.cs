using System.Security.Cryptography;
using Kernel.Data;
using Kernel.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Notifications.Replies;

// Gives people addresses to answer to, and knows them again. Off until COPSITE__REPLY_TO names a mailbox.
internal sealed class ReplyAddresses(AppDb db, ReplyMailbox mailbox, IDataProtectionProvider protection, CurrentTenant tenant)
{
    byte[]? key;

    /// <summary>Where this person answers on this subject; empty when replies are not taken by mail. Stored with the caller's save.</summary>
    public async Task<string> Of(string personId, string subjectKey, CancellationToken stop)
    {
        if (!mailbox.IsOn) return "";

        var address = await db.Set<ReplyAddress>().SingleOrDefaultAsync(a => a.PersonId == personId && a.SubjectKey == subjectKey, stop)
            ?? db.Add(new ReplyAddress { NameKey = ReplyToken.NewName(), PersonId = personId, SubjectKey = subjectKey }).Entity;
        return mailbox.AddressFor(ReplyToken.Of(tenant.Id, address.NameKey, await Key(stop)));
    }

    /// <summary>Null for a token that this site did not give, or that died with its person.</summary>
    public async Task<ReplyAddress?> Find(ReplyToken token, CancellationToken stop) => token.IsSealedWith(await Key(stop))
        ? await db.Set<ReplyAddress>().AsNoTracking().SingleOrDefaultAsync(a => a.NameKey == token.Name, stop) : null;

    async Task<byte[]> Key(CancellationToken stop)
    {
        if (key is not null) return key;

        var protector = protection.CreateProtector("Notifications.Replies", tenant.Id);
        var row = await db.Set<ReplySeal>().OrderBy(s => s.Id).FirstOrDefaultAsync(stop);
        if (row is null) row = db.Add(new ReplySeal { SealedKey = Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(32))) }).Entity;
        return key = protector.Unprotect(Convert.FromBase64String(row.SealedKey));
    }
}

/// <summary>The operator's mailbox for replies, as <c>COPSITE__REPLY_TO</c> names it: <c>talk@example.org</c> gets mail to <c>talk+…@example.org</c>.</summary>
internal sealed class ReplyMailbox
{
    const int LongestLocal = 11;

    readonly string local = "", domain = "";

    public ReplyMailbox(IConfiguration configuration)
    {
        if (configuration["COPSITE:REPLY_TO"] is not { Length: > 0 } address) return;
        if (!Mail.EmailAddress.IsOne(address) || address.IndexOf('@') > LongestLocal || address.Contains('+'))
            throw new InvalidOperationException($"COPSITE__REPLY_TO must be an address such as talk@example.org, with at most {LongestLocal} letters before the @ and no plus.");

        (local, domain) = (address[..address.IndexOf('@')], address[(address.IndexOf('@') + 1)..]);
    }

    public bool IsOn => local.Length > 0;

    public string AddressFor(ReplyToken token) => $"{local}+{token}@{domain}";

    public ReplyToken? TokenIn(string address)
    {
        var at = address.LastIndexOf('@');
        return IsOn && at > local.Length && address.StartsWith(local + "+", StringComparison.OrdinalIgnoreCase) && address[(at + 1)..].Equals(domain, StringComparison.OrdinalIgnoreCase)
            ? ReplyToken.Read(address[(local.Length + 1)..at]) : null;
    }
}

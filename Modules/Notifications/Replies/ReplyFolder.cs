using Kernel.Data;
using Kernel.Tenancy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Notifications.Replies;

// The folder in which a mail server, or the command “mail receive”, puts what comes for the operator's mailbox: a maildir
// (new/, cur/) or a plain folder of .eml files. COPSITE__INBOX names it; by itself it is inbox/ in the data folder.
internal sealed class ReplyFolder(Storage storage, IConfiguration configuration, ReplyMailbox mailbox, TenantScopes scopes, TenantDirectory directory, ILogger<ReplyFolder> log) : IDisposable
{
    const long Largest = 10 << 20;
    const int Batch = 100;

    const int MostTries = 60;

    readonly SemaphoreSlim turn = new(1, 1);
    readonly Dictionary<string, int> tries = [];

    public string Folder { get; } = configuration["COPSITE:INBOX"] is { Length: > 0 } given ? Path.GetFullPath(given) : Path.Combine(storage.Folder, "inbox");

    public bool IsOn => mailbox.IsOn;

    /// <summary>Takes in what lies there.</summary>
    public async Task Collect(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            foreach (var file in Waiting().Take(Batch)) await Take(file, stop);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Puts a mail where the next look finds it; never half of one.</summary>
    public async Task Put(Stream mail, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "new"));
        Directory.CreateDirectory(Path.Combine(Folder, "tmp"));
        var name = Id.New() + ".eml";
        await using (var file = new FileStream(Path.Combine(Folder, "tmp", name), FileMode.CreateNew))
        {
            await mail.CopyToAsync(file, stop);
            file.Flush(flushToDisk: true);
        }
        File.Move(Path.Combine(Folder, "tmp", name), Path.Combine(Folder, "new", name));
    }

    IEnumerable<string> Waiting()
    {
        if (!Directory.Exists(Folder)) return [];

        var plain = Directory.EnumerateFiles(Folder, "*.eml");
        var fresh = Path.Combine(Folder, "new");
        return (Directory.Exists(fresh) ? plain.Concat(Directory.EnumerateFiles(fresh)) : plain).Order(StringComparer.Ordinal).ToList();
    }

    async Task Take(string file, CancellationToken stop)
    {
        try
        {
            if (new FileInfo(file).Length > Largest) throw new InvalidDataException("It is larger than 10 MB.");

            await Deliver(IncomingMail.Read(await File.ReadAllBytesAsync(file, stop)), stop);
            Move(file, "cur");
        }
        // Taken away by another node on the same folder.
        catch (FileNotFoundException) { }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            // A database that is down for a minute must not cost anybody their words.
            tries[file] = tries.GetValueOrDefault(file) + 1;
            if (e is not InvalidDataException && tries[file] < MostTries) return;

            log.LetterPutAside(e);
            tries.Remove(file);
            Move(file, "failed");
        }
    }

    async Task Deliver(IncomingMail mail, CancellationToken stop)
    {
        if (mail.WhyNotAPerson() is { } why)
        {
            log.LetterPassedOver(why);
            return;
        }
        var token = mail.To.Select(mailbox.TokenIn).FirstOrDefault(t => t is not null);
        if (token is null || await directory.Find(token.Value.TenantId, stop) is not { State: TenantState.Running } tenant)
        {
            log.LetterPassedOver("it is for nobody here");
            return;
        }
        await using var scope = await scopes.Open(tenant, stop);
        await scope.Get<MailIn>().Take(mail, token.Value, stop);
    }

    void Move(string file, string to)
    {
        var folder = Path.Combine(Folder, to);
        Directory.CreateDirectory(folder);
        if (File.Exists(file)) File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }

    public void Dispose() => turn.Dispose();
}

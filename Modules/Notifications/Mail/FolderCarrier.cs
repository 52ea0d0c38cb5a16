using Kernel.Data;

namespace Notifications.Mail;

// For machines without a mail server: <data>/mail/<tenant id>/<letter id>.eml, which any mail program opens.
internal sealed class FolderCarrier(Storage storage) : ICarrier
{
    public async Task Carry(MailMessage message, CancellationToken stop)
    {
        var folder = Path.Combine(storage.Folder, "mail", message.TenantId);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, message.Id.Split('@')[0] + ".eml");

        // Whoever watches the folder sees whole letters only.
        await File.WriteAllBytesAsync(file + ".part", message.ToBytes(canTakeEightBits: true), stop);
        File.Move(file + ".part", file, overwrite: true);
    }
}

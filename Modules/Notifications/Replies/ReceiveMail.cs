using Kernel.Commands;

namespace Notifications.Replies;

// For a mail server that hands mail to a program: a pipe in Postfix or Exim, a forward file.
internal sealed class ReceiveMail(ReplyFolder folder) : Command
{
    public override string Words => "mail receive";

    public override string Usage => "< MAIL";

    public override string Summary => "Takes one mail from the standard input into the inbox of replies: for a mail server that hands mail to a program.";

    public override bool NeedsPlatform => false;

    public override async Task<int> Run(CommandLine line, CancellationToken stop)
    {
        await using var mail = Console.OpenStandardInput();
        await folder.Put(mail, stop);
        return 0;
    }
}

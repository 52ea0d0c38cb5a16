using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;
using Notifications.Account;
using Notifications.Admin.Deliveries;
using Notifications.Digests;
using Notifications.Lines;
using Notifications.Mail;
using Notifications.Replies;
using Notifications.Telling;
using Notifications.Unsubscribing;

namespace Notifications;

public sealed class NotificationsModule : Module
{
    public const string Manage = "notifications.manage";

    public override string Summary => "What is new for each person, and mail to their address.";

    // Accounts need mail: a site without it could not let anybody back in.
    public override bool IsAlwaysOn => true;

    public override void Setup(ModuleBuilder m)
    {
        m.Zone<Bell>("site.header", "Bell/_Bell", order: 20);
        m.Zone<ForYou>("home.member", "Bell/_ForYou");
        m.Zone<MyMail>("account.overview", "Account/_MyMail", order: 10);

        m.Permission(Manage, "See which mail was sent, and say what people get until they choose", Role.Administrator);
        m.Admin("Notifications", "/admin/notifications", needs: Manage, order: 60, icon: "bell");
        m.Admin("Mail", "/admin/deliveries", needs: Manage, order: 65, icon: "talk");
        m.Zone<StuckMail>("admin.home", "Admin/Deliveries/_StuckMail", order: 10);

        // In this order: what a round writes, the last one carries.
        m.Add<NoticeRound>();
        m.Add<DigestRound>();
        m.Add<DeliveryRound>();
        m.Add<ReceiveMail>();
        m.Add<MailVitals>();
        m.Job<DigestPlans>("0 30 2 * * ?");
        m.Job<ForgetOldNotifications>("0 40 3 * * ?");

        m.Services(s => s
            .AddSingleton<BellCount>()
            .AddScoped<INotify, Inbox>()
            .AddScoped<NoticeKinds>().AddScoped<WishBook>().AddScoped<Subjects>().AddScoped<StaleLines>()
            .AddScoped<NoticeMail>().AddScoped<NoticeLetter>()
            .AddScoped<Digest>().AddScoped<DigestLetter>()
            .AddScoped<StopTokens>().AddScoped<Stops>()
            .AddSingleton<ReplyMailbox>().AddSingleton<ReplyFolder>().AddHostedService<ReplyWatch>()
            .AddScoped<ReplyAddresses>().AddScoped<MailIn>().AddScoped<ReplyAnswers>()
            .AddScoped<IMail, PostBox>().AddScoped<Postman>().AddScoped<Receivers>()
            .AddSingleton(Carriers.Choose));
    }
}

using Kernel.Modules;
using Kernel.People;
using Microsoft.Extensions.DependencyInjection;
using Notifications.Mail;

namespace Notifications;

public sealed class NotificationsModule : Module
{
    public override string Summary => "What is new for each person, and mail to their address.";

    // Accounts need mail: a site without it could not let anybody back in.
    public override bool IsAlwaysOn => true;

    public override void Setup(ModuleBuilder m)
    {
        m.Zone<Bell>("site.header", "Bell/_Bell", order: 20);

        m.Add<Delivery>();
        m.Job<ForgetOldNotifications>("0 40 3 * * ?");

        m.Services(s => s
            .AddSingleton<BellCount>()
            .AddScoped<INotify, Inbox>()
            .AddScoped<IMail, PostBox>()
            .AddSingleton(Carriers.Choose));
    }
}

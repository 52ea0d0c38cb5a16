using Kernel.Attachments;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Pages;
using Kernel.People;
using Kernel.Tenancy;
using Media.Attachments;
using Media.Files;
using Media.Plugs;
using Microsoft.Extensions.DependencyInjection;

namespace Media;

public sealed class MediaModule : Module
{
    public const string Manage = "media.manage";
    public const string Limit = "media.limit";

    public override string Summary => "Pictures and files: checked, cleaned of what they tell about people, and served safely.";

    // Photos of people and pictures of imported pages are everywhere.
    public override bool IsAlwaysOn => true;

    public override void Setup(ModuleBuilder m)
    {
        m.Permission(Manage, "Upload and delete files of the site", Role.Editor, Role.Administrator);

        m.Admin("Media", "/admin/media", needs: Manage, group: "Content", order: 20);

        m.Add<DropFiles>();
        m.Add<MediaStep>();
        m.Job<DeleteAbandoned>("0 10 4 * * ?");

        m.Zone<AttachField>("composer.files", "Attachments/_Field");
        m.Job<SweepAttachments>("0 20 4 * * ?");
        m.Permission(Limit, "Decide what may be attached to posts, and how much", Role.Administrator);
        m.Admin("Attachments", "/admin/attachments", needs: Limit, order: 60, icon: "attach");
        m.Add<AttachmentsStep>();

        m.Services(s => s
            .AddScoped(services => new MediaFolder(
                Path.Combine(services.GetRequiredService<Storage>().FolderOf(services.GetRequiredService<CurrentTenant>().Tenant), "media"),
                services.GetRequiredService<TimeProvider>()))
            .AddScoped<Shelf>()
            .AddScoped<IMedia>(services => services.GetRequiredService<Shelf>())
            .AddScoped<AttachmentCheck>()
            .AddScoped<AttachmentShelf>()
            .AddScoped<IAttachments>(services => services.GetRequiredService<AttachmentShelf>()));
    }
}

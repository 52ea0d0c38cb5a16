using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Notifications.Account.Preferences;
using Notifications.Digests;

namespace Notifications.Admin.Defaults;

/// <summary>What everybody gets until they choose for themselves.</summary>
[Route("admin/notifications"), Admin(NotificationsModule.Manage)]
internal sealed class DefaultsController(SettingsDocument settings, WishBook wishes, NoticeKinds kinds, DigestPlans plans) : CopController
{
    static readonly Wanted Built = new(new(), new());

    [HttpGet]
    public IActionResult Edit() => Page(PreferencesForms.Of(wishes.Inherited, kinds.All));

    [HttpPost]
    public Task<IActionResult> Update(PreferencesForm form, CancellationToken stop) => Attempt(async () =>
    {
        form.Check();
        form.NoMail = false;
        await settings.Change<NotificationSettings>(s => form.Apply(s.Defaults, Built, kinds.All, new HashSet<string>()), stop);
        await plans.ReconsiderAll(stop);
        Say("Saved. It holds for everybody who has not chosen otherwise.");
        return To("/admin/notifications");
    }, again: () => Task.FromResult(Page(form)));

    IActionResult Page(PreferencesForm form) => View("Edit", new DefaultsPage(form,
        [.. kinds.All.Select(k => new KindRow(k.Kind, k.Label, form.OnSite.Contains(k.Kind), form.ByMail.Contains(k.Kind)))]));
}

/// <summary>What everybody gets until they choose for themselves, as a form.</summary>
public sealed record DefaultsPage(PreferencesForm Form, IReadOnlyList<KindRow> Kinds);

using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;

namespace Learning.Admin;

/// <summary>From which sites something may be shown within pages.</summary>
[Route("admin/embeds"), Admin(LearningModule.Embed)]
internal sealed class EmbedsController(SettingsDocument settings) : CopController
{
    [HttpGet]
    public IActionResult Edit() => View(new EmbedForm { Hosts = string.Join('\n', Site.Get<EmbedSettings>().Hosts) });

    [HttpPost]
    public Task<IActionResult> Update(EmbedForm form, CancellationToken stop) => Attempt(async () =>
    {
        var hosts = form.Read();
        await settings.Change<EmbedSettings>(s => s.Hosts = hosts, stop);
        Say("Saved.");
        return To("/admin/embeds");
    }, again: () => Task.FromResult<IActionResult>(View("Edit", form)));
}

public sealed class EmbedForm
{
    [Display(Name = "Hosts", Description = "One on each line, such as player.example.org. Each stands for itself alone: www.example.org is another one. Left empty, nothing of other sites is shown.")]
    public string? Hosts { get; set; }

    /// <exception cref="RuleBroken">One of them is no name of a host.</exception>
    internal List<string> Read()
    {
        List<string> hosts = [.. (Hosts ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(h => h.ToLowerInvariant()).Distinct()];
        if (hosts.Find(h => !IsHost(h)) is { } wrong) throw new RuleBroken($"“{wrong}” is no name of a host. Write it without https:// and without what follows the first slash, such as player.example.org.", nameof(Hosts));
        return hosts.Count <= EmbedSettings.Most ? hosts : throw new RuleBroken($"Up to {EmbedSettings.Most} hosts can be listed.", nameof(Hosts));
    }

    // It is written into a header, so nothing but letters, digits, points and hyphens comes through.
    static bool IsHost(string host) => host.Length <= 253 && host.Contains('.') && Uri.CheckHostName(host) == UriHostNameType.Dns && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
}

using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Communities.Consents;

/// <summary>
/// Everything that the viewer was asked as an author. It lies with the account and not with a community, so that somebody
/// who has left can still take back what they agreed to there.
/// </summary>
[Route("account/consents"), SignedIn]
internal sealed class ConsentsController(Kernel.Modules.Plugs plugs) : CopController
{
    const int Most = 200;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var asked = new List<ConsentQuestion>();
        foreach (var source in plugs.Of<IConsentQuestions>()) asked.AddRange(await source.To(Me.Id, Most, stop));
        return View(new ConsentsPage([.. asked.OrderByDescending(q => q.IsWaiting).ThenByDescending(q => q.Utc).Take(Most)]));
    }
}

public sealed record ConsentsPage(IReadOnlyList<ConsentQuestion> Questions);

using Kernel.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Communities.Invitations;

/// <summary>The base of what is done on the page of invitations: for those who may invite, and shown once more when a rule says no.</summary>
abstract class InvitingController(SentInvitations sent) : CommunityController
{
    protected SentInvitations Sent => sent;

    protected string Path => Community.Path + "/invitations";

    protected async Task<IActionResult> Invited(Func<Task<IActionResult>> act, CancellationToken stop) =>
        await May(CommunitiesModule.Invite) ? await act() : StatusCode(StatusCodes.Status403Forbidden);

    protected Task<IActionResult> Change(Func<Task<IActionResult>> change, InviteForm form, CancellationToken stop) => Invited(() =>
        Attempt(change, again: async () => View("/Communities/Invitations/Index.cshtml", await sent.Page(Community, stop) with { Form = form })), stop);
}

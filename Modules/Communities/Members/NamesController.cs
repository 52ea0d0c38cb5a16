using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Members;

/// <summary>Members whose name begins with what somebody types after an <c>@</c>, for a script. All of them may read what is written here.</summary>
[Route("communities/{slug}/members/names"), SignedIn]
internal sealed class NamesController(AppDb db) : CommunityController
{
    const int Most = 6;
    const int Longest = 60;

    [HttpGet, EnableRateLimiting(Limits.Suggest)]
    public async Task<IActionResult> Index(string? q, CancellationToken stop)
    {
        var typed = (q ?? "").Trim();
        if (typed.Length is 0 or > Longest) return Json(Array.Empty<NamedMember>());

        // SQLite compares as it is written, and a name begins with a capital.
        var (key, capital, me) = (typed.Normalize().ToUpperInvariant(), char.ToUpperInvariant(typed[0]) + typed[1..], Me.Id);
        return Json(await (from m in db.Set<Membership>().Present()
                           where m.CommunityId == Community.Id && m.PersonId != me
                           join p in db.Set<Person>() on m.PersonId equals p.Id
                           where p.NormalizedUserName!.StartsWith(key) || p.DisplayName.StartsWith(capital) || p.DisplayName.Contains(" " + capital) || p.DisplayName.StartsWith(typed)
                           orderby p.DisplayName, p.Id
                           select new NamedMember(p.UserName!, p.DisplayName, p.Organisation)).Take(Most).ToListAsync(stop));
    }
}

/// <param name="Name">As it stands after the <c>@</c>.</param>
/// <param name="Note">Where they work, to tell two of a name apart.</param>
public sealed record NamedMember(string Name, string DisplayName, string Note);

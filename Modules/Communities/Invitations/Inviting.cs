using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Communities.Invitations;

/// <summary>Invites people to a community by name, and says of each line what became of it.</summary>
internal sealed class Inviting(AppDb db, IMail mail, CurrentTenant tenant, Site site, Viewer me, TimeProvider clock)
{
    const int MostADay = 500;

    /// <exception cref="RuleBroken">There are too many lines, or none.</exception>
    public Task<IReadOnlyList<InvitedLine>> Send(CommunityView community, string text, GuestStay? stay, CancellationToken stop)
    {
        var lines = AddressList.Read(text);
        return db.Write(async () =>
        {
            var yesterday = clock.UtcNow().AddDays(-1);
            if (await db.Set<Invitation>().CountAsync(i => i.CommunityId == community.Id && i.CreatedUtc > yesterday, stop) + lines.Count > MostADay)
                throw new RuleBroken($"{community.Name} has sent many letters within a day. Go on tomorrow, or pass on a link.", nameof(InviteForm.Addresses));

            var (members, invited) = await Known(community.Id, [.. lines.Where(l => l.Address.Length > 0).Select(l => EmailAddress.Normal(l.Address))], stop);
            var report = new List<InvitedLine>();
            foreach (var line in lines) report.Add(Invite(line, community, stay, members, invited));
            await db.SaveChangesAsync(stop);
            return (IReadOnlyList<InvitedLine>)report;
        }, stop);
    }

    /// <summary>The caller saves.</summary>
    /// <exception cref="RuleBroken">It was answered, or a letter went out a moment ago.</exception>
    public void SendAgain(Invitation invitation, CommunityView community)
    {
        var secret = Secret.New();
        invitation.SendAgain(secret, clock.UtcNow());
        Write(invitation.Address, community, secret);
    }

    InvitedLine Invite(AddressLine line, CommunityView community, GuestStay? stay, HashSet<string> members, HashSet<string> invited)
    {
        if (line.Address.Length == 0) return new(line.Number, line.Text, "This is no e-mail address.", IsBad: true);

        var normal = EmailAddress.Normal(line.Address);
        if (members.Contains(normal)) return new(line.Number, line.Text, "Is a member already.", IsBad: false);
        if (!invited.Add(normal)) return new(line.Number, line.Text, "Is invited already.", IsBad: false);

        var secret = Secret.New();
        db.Add(Invitation.To(line.Address, line.Name, community.Id, stay, secret, me.Id, clock.UtcNow()));
        Write(line.Address, community, secret);
        return new(line.Number, line.Text, "Invited.", IsBad: false);
    }

    async Task<(HashSet<string> Members, HashSet<string> Invited)> Known(string communityId, List<string> addresses, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var members = await (from m in db.Set<Membership>().Present()
                             where m.CommunityId == communityId
                             join p in db.Set<Person>() on m.PersonId equals p.Id
                             where addresses.Contains(p.NormalizedEmail!)
                             select p.NormalizedEmail!).ToListAsync(stop);
        var invited = await db.Set<Invitation>()
            .Where(i => i.CommunityId == communityId && i.State == InvitationState.Open && i.ExpiresUtc > now && addresses.Contains(i.NormalAddress)).Select(i => i.NormalAddress).ToListAsync(stop);
        return ([.. members], [.. invited]);
    }

    void Write(string to, CommunityView community, string secret) => mail.Post(new(to, $"{me.DisplayName} invites you to {community.Name}",
        $"""
        {me.DisplayName} invites you to the community {community.Name} on {site.Name}.{(community.Purpose.Length > 0 ? "\n\n" + community.Purpose : "")}

        Read more, and say yes or no:

        {tenant.Tenant.Address}/invitations/{secret}

        The invitation is for this address, works once, and ends in {Invitation.Lifetime.Days} days. If you do not know what this is about, you need not do anything.
        """));
}

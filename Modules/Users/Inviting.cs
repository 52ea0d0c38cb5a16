using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Users;

/// <summary>Sends invitations.</summary>
internal sealed class Inviting(AppDb db, RolePowers powers, Letters letters, Viewer viewer, TimeProvider clock)
{
    const int Most = 50;

    /// <summary>Gives a sentence that says what was done.</summary>
    /// <exception cref="RuleBroken">One of the lines is no address, or the role gives more than the viewer holds.</exception>
    public async Task<string> Send(string lines, string role, CancellationToken stop)
    {
        var addresses = Addresses(lines);
        var name = await db.Set<Role>().Where(r => r.NormalizedName == role.ToUpperInvariant()).Select(r => r.Name).SingleOrDefaultAsync(stop)
            ?? throw new RuleBroken("There is no such role. Choose one of the list.", "Role");
        if (!powers.CanGrant(name)) throw new RuleBroken($"The role {name} gives more than you hold, so you cannot give it.", "Role");

        var known = await Known(addresses, stop);
        // A new invitation ends the one before: whoever lost the first letter is not left with two.
        db.RemoveRange(await db.Set<Invitation>().Where(i => addresses.Contains(i.Address) && i.AcceptedUtc == null).ToListAsync(stop));
        foreach (var address in addresses.Where(a => !known.Contains(EmailAddress.Normal(a)))) Invite(address, name);
        await db.SaveChangesAsync(stop);
        return Said(addresses.Count - known.Count, known.Count);
    }

    void Invite(string address, string role)
    {
        var secret = Secret.New();
        db.Add(Invitation.Of(address, secret, role, viewer.Id, clock.UtcNow()));
        letters.Invite(address, secret);
    }

    async Task<List<string>> Known(List<string> addresses, CancellationToken stop)
    {
        var normal = addresses.Select(EmailAddress.Normal).ToList();
        return await db.Set<Person>().Where(p => normal.Contains(p.NormalizedEmail!)).Select(p => p.NormalizedEmail!).ToListAsync(stop);
    }

    static List<string> Addresses(string lines)
    {
        var written = lines.Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (written.Length > Most) throw new RuleBroken($"Invite at most {Most} people at once.", "Addresses");

        return [.. written.Select(Checked).DistinctBy(EmailAddress.Normal)];
    }

    static string Checked(string line)
    {
        try
        {
            return EmailAddress.Check(line);
        }
        catch (RuleBroken)
        {
            throw new RuleBroken($"“{(line.Length > 60 ? line[..60] + "…" : line)}” is not an e-mail address. Write one on each line.", "Addresses");
        }
    }

    static string Said(int sent, int known) =>
        (sent == 0 ? "No invitation was sent." : $"{Plural.Of(sent, "invitation is", "invitations are")} on the way.")
        + (known == 0 ? "" : known == 1 ? " One of the addresses has an account already." : $" {known} of the addresses have an account already.");
}

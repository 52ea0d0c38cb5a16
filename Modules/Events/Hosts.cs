using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Events;

/// <summary>Turns what a form says of hosts into people, and back.</summary>
internal sealed class Hosts(AppDb db, ICommunities communities)
{
    const int Most = 10;

    /// <exception cref="RuleBroken">There is nobody of that name who may read here.</exception>
    public async Task<IReadOnlyList<string>> Read(string? typed, CommunityView community, string otherwise, CancellationToken stop)
    {
        var names = PersonNames.In(typed);
        if (names.Count == 0) return [otherwise];
        if (names.Count > Most) throw new RuleBroken($"An event has up to {Most} hosts.", "Hosts");

        var ids = new List<string>();
        foreach (var name in names) ids.Add((await db.Set<Person>().Where(p => p.SuspendedUtc == null).Called(name, "Hosts", Nobody(name), stop)).Id);
        var readers = (await communities.ReadersAmong(community.Id, ids, stop)).ToHashSet();
        return ids.FindIndex(id => !readers.Contains(id)) is >= 0 and var outsider ? throw new RuleBroken(Nobody(names[outsider]), "Hosts") : [.. ids.Distinct()];
    }

    static string Nobody(string name) => $"Nobody who can read here is called “{name}”. You find the name on their profile.";

    public async Task<string> Write(IReadOnlyCollection<string> ids, CancellationToken stop) => string.Join(", ", (await Faces(ids, stop)).Select(f => f.Name));

    public async Task<IReadOnlyList<Face>> Faces(IReadOnlyCollection<string> ids, CancellationToken stop) =>
        await db.Set<Person>().Where(p => ids.Contains(p.Id)).OrderBy(p => p.DisplayName).Select(p => new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation)).ToListAsync(stop);
}

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
        var names = (typed ?? "").Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (names.Count == 0) return [otherwise];
        if (names.Count > Most) throw new RuleBroken($"An event has up to {Most} hosts.", "Hosts");

        var normal = names.ToDictionary(n => n.Normalize().ToUpperInvariant(), n => n);
        var found = await db.Set<Person>().Where(p => normal.Keys.Contains(p.NormalizedUserName!) && p.SuspendedUtc == null).ToDictionaryAsync(p => p.NormalizedUserName!, p => p.Id, stop);
        var readers = (await communities.ReadersAmong(community.Id, found.Values, stop)).ToHashSet();
        if (normal.FirstOrDefault(n => !found.TryGetValue(n.Key, out var id) || !readers.Contains(id)) is { Value: { } missing })
            throw new RuleBroken($"Nobody who can read here has the user name “{missing}”. You find it on their profile.", "Hosts");

        return [.. normal.Keys.Select(n => found[n])];
    }

    public async Task<string> Write(IReadOnlyCollection<string> ids, CancellationToken stop) => string.Join(", ", (await Faces(ids, stop)).Select(f => f.Name));

    public async Task<IReadOnlyList<Face>> Faces(IReadOnlyCollection<string> ids, CancellationToken stop) =>
        await db.Set<Person>().Where(p => ids.Contains(p.Id)).OrderBy(p => p.DisplayName).Select(p => new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation)).ToListAsync(stop);
}

using Kernel.Modules;
using Kernel.People;

namespace Notifications;

// Asks the modules what lines are about.
internal sealed class Subjects(Plugs plugs)
{
    public INoticeSubject? Of(string key) => plugs.Of<INoticeSubject>().FirstOrDefault(s => s.Knows(key));

    /// <summary>Those of somebody's lines that tell of what they may still see.</summary>
    public async Task<IReadOnlySet<string>> Visible(string personId, IReadOnlyCollection<LineSubject> lines, CancellationToken stop)
    {
        var readable = await Readable(personId, [.. lines.Select(l => l.Place).Where(p => p.Length > 0).Distinct()], stop);
        var open = lines.Where(l => l.Place.Length == 0 || readable.Contains(l.Place)).Select(l => l.Key).ToHashSet();
        foreach (var subject in plugs.Of<INoticeSubject>())
        {
            var known = open.Where(subject.Knows).ToList();
            if (known.Count == 0) continue;

            open.ExceptWith(known);
            open.UnionWith(await subject.Visible(personId, known, stop));
        }
        return open;
    }

    // While no module knows of places nobody can say that one is closed.
    async Task<IReadOnlySet<string>> Readable(string personId, IReadOnlyCollection<string> places, CancellationToken stop)
    {
        var known = plugs.Of<IPlaces>().ToList();
        if (known.Count == 0 || places.Count == 0) return places.ToHashSet();

        var readable = new HashSet<string>();
        foreach (var plug in known) readable.UnionWith(await plug.Readable(personId, places, stop));
        return readable;
    }
}

internal readonly record struct LineSubject(string Key, string Place);

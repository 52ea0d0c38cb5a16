using Kernel.Modules;

namespace Notifications;

// What a person gets: their own wishes, then the administrator's, then what the module proposed.
internal sealed class Wanted(Wishes mine, Wishes site)
{
    const int Morning = 8;

    static readonly QuietHours Night = new(20, 7, Weekends: false);

    public bool NoMail => mine.NoMail;
    public Rhythm ChosenDigest => mine.Digest ?? site.Digest ?? Rhythm.Weekly;
    public Rhythm Digest => NoMail ? Rhythm.Never : ChosenDigest;
    public int DigestHour => mine.DigestHour ?? site.DigestHour ?? Morning;
    public QuietHours Quiet => mine.Quiet ?? site.Quiet ?? Night;

    /// <summary>Communities of which the person hears nothing.</summary>
    public IReadOnlyList<string> Muted { get; } = [.. mine.Places.Where(p => p.Value == PlaceWish.Muted).Select(p => p.Key)];

    public PlaceWish In(string place) => mine.Places.GetValueOrDefault(place);

    /// <summary>As chosen for the kind, whatever the community and whether mail is stopped as a whole.</summary>
    public Channels Chosen(NoticeEntry kind) => mine.Kinds.GetValueOrDefault(kind.Kind) ?? site.Kinds.GetValueOrDefault(kind.Kind) ?? new(Site: true, kind.Mail);

    public Channels Of(NoticeEntry kind, string place)
    {
        var chosen = Chosen(kind);
        return In(place) switch
        {
            PlaceWish.Muted => Channels.None,
            PlaceWish.SiteOnly => chosen with { Mail = false },
            _ => NoMail ? chosen with { Mail = false } : chosen,
        };
    }
}

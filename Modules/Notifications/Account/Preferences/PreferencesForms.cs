using Kernel.Modules;

namespace Notifications.Account.Preferences;

// Between what the form shows and what is kept. What is as inherited is not kept, so that it follows when that changes.
internal static class PreferencesForms
{
    public static PreferencesForm Of(Wanted wanted, IReadOnlyList<NoticeEntry> kinds) => new()
    {
        OnSite = [.. kinds.Where(k => wanted.Chosen(k).Site).Select(k => k.Kind)],
        ByMail = [.. kinds.Where(k => wanted.Chosen(k).Mail).Select(k => k.Kind)],
        Digest = wanted.ChosenDigest, DigestHour = wanted.DigestHour,
        QuietFrom = wanted.Quiet.From, QuietTo = wanted.Quiet.To, QuietWeekends = wanted.Quiet.Weekends, NoMail = wanted.NoMail,
    };

    /// <param name="inherited">What holds for who chose nothing.</param>
    public static void Apply(this PreferencesForm form, Wishes mine, Wanted inherited, IReadOnlyList<NoticeEntry> kinds, IReadOnlySet<string> places)
    {
        foreach (var kind in kinds)
        {
            var chosen = new Channels(form.OnSite.Contains(kind.Kind), form.ByMail.Contains(kind.Kind));
            if (chosen == inherited.Chosen(kind)) mine.Kinds.Remove(kind.Kind);
            else mine.Kinds[kind.Kind] = chosen;
        }
        foreach (var (place, wish) in form.Places.Where(p => places.Contains(p.Key)))
        {
            if (wish == PlaceWish.AsUsual) mine.Places.Remove(place);
            else mine.Places[place] = wish;
        }
        mine.Digest = form.Digest == inherited.ChosenDigest ? null : form.Digest;
        mine.FormerDigest = null;
        mine.DigestHour = form.DigestHour == inherited.DigestHour ? null : form.DigestHour;
        mine.Quiet = form.Quiet == inherited.Quiet ? null : form.Quiet;
        mine.NoMail = form.NoMail;
    }
}

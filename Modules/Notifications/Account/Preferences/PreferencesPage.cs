using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Notifications.Account.Preferences;

/// <summary>What somebody gets, as a form.</summary>
/// <param name="Zone">The time zone by which hours are meant.</param>
/// <param name="Stopped">Mail to the person's address came back too often.</param>
public sealed record PreferencesPage(PreferencesForm Form, IReadOnlyList<KindRow> Kinds, IReadOnlyList<PlaceRow> Places, string Zone, bool Stopped);

/// <summary>A kind of news. Its name is what the form's ticks carry.</summary>
public sealed record KindRow(string Name, string Label, bool OnSite, bool ByMail);

public sealed record PlaceRow(string Id, string Name, PlaceWish Wish);

/// <summary>What the lists of the form offer.</summary>
internal static class Offered
{
    public static IReadOnlyList<SelectListItem> Hours { get; } =
        [.. Enumerable.Range(0, 24).Select(h => new SelectListItem(string.Create(CultureInfo.InvariantCulture, $"{h:00}:00"), h.ToString(CultureInfo.InvariantCulture)))];

    public static IReadOnlyList<SelectListItem> Rhythms { get; } =
        [new("After a day away", nameof(Rhythm.Daily)), new("After a week away", nameof(Rhythm.Weekly)), new("After a fortnight away", nameof(Rhythm.Fortnightly)), new("Never", nameof(Rhythm.Never))];

    public static IReadOnlyList<SelectListItem> Wishes { get; } =
        [new("As above", nameof(PlaceWish.AsUsual)), new("On the site only", nameof(PlaceWish.SiteOnly)), new("Nothing", nameof(PlaceWish.Muted))];
}

using Communities.Contributing;

namespace Insights.Metrics;

/// <summary>
/// Metrics 7, 8 and 9, over the discussions that were begun in the window. A reply counts from somebody else than whoever began.
/// 7: the median of hours until the first one, by anyone and by a member. Of those older than 24 hours at the window's end,
/// 8: how many had it within 24 hours, 9: how many have none.
/// </summary>
internal sealed record Replies(double? Hours, double? HoursByMember, Share WithinDay, Share Unanswered, int Begun)
{
    static readonly TimeSpan Day = TimeSpan.FromHours(24);

    public static Replies Of(Sample sample)
    {
        var begun = sample.Said.Where(c => c.Begins).ToList();
        var places = begun.Select(d => d.PlaceId).ToHashSet();
        var replies = sample.All.Where(c => c.Kind == ContributionKind.Reply && places.Contains(c.PlaceId) && c.PersonId != c.PlaceOwnerId).ToLookup(c => c.PlaceId);
        // They lie in the order of time.
        var waits = begun.ConvertAll(d => new Wait(d.Utc, replies[d.PlaceId].FirstOrDefault()?.Utc, replies[d.PlaceId].FirstOrDefault(sample.IsByMember)?.Utc));
        var old = waits.Where(w => sample.Window.ToUtc - w.BegunUtc >= Day).ToList();

        return new(Sample.Median(waits.Select(w => w.Hours).OfType<double>()), Sample.Median(waits.Select(w => w.HoursByMember).OfType<double>()),
            new(old.Count(w => w.FirstUtc - w.BegunUtc <= Day), old.Count), new(old.Count(w => w.FirstUtc is null), old.Count), begun.Count);
    }

    sealed record Wait(DateTime BegunUtc, DateTime? FirstUtc, DateTime? FirstByMemberUtc)
    {
        public double? Hours => (FirstUtc - BegunUtc)?.TotalHours;
        public double? HoursByMember => (FirstByMemberUtc - BegunUtc)?.TotalHours;
    }
}

using Activities.Formats;
using Activities.Running;
using Kernel.People;

namespace Activities.Stage;

/// <summary>What people are called here: where the site wants it so, authors do not learn who reviews them.</summary>
internal sealed class Names(Activity activity, IReadOnlyDictionary<string, Face> faces, Seat seat, bool isBlind, string viewerId)
{
    public Face Of(string personId) => IsVeiled(personId) ? new Face("", Veil(personId), "") : faces.GetValueOrDefault(personId, Face.Gone);

    public PointLine Line(Point p) => new(p.Number, Of(p.ById), p.HiddenReason.Length > 0 ? "" : p.Text, p.CreatedUtc, p.Resolution, p.HiddenReason.Length + p.AnswerHiddenReason.Length > 0 ? "" : p.Answer, p.Round)
    {
        IsHidden = p.HiddenReason.Length > 0, IsAnswerHidden = p.AnswerHiddenReason.Length > 0, IsMine = p.ById == viewerId, IsMyAnswer = p.AnsweredBy == viewerId,
        AnsweredBy = p.AnsweredBy.Length > 0 && !activity.IsOwner(p.AnsweredBy) ? Of(p.AnsweredBy) : null,
        ClaimedBy = p.ClaimedBy.Length > 0 ? Of(p.ClaimedBy) : null, IsClaimedByMe = p.ClaimedBy == viewerId,
    };

    // Those who look after it and the reviewers themselves know each other's names.
    bool IsVeiled(string personId) => isBlind && personId != viewerId && activity.Format.Roles.Count > 0 && !(seat.IsFacilitator && !seat.IsOwner) && !seat.Parts.Any(p => p != Format.Owner)
        && activity.People.Exists(p => p.PersonId == personId && p.Role != Format.Owner);

    string Veil(string personId)
    {
        var people = activity.People.Where(p => p.Role != Format.Owner).OrderBy(p => p.AssignedUtc).ThenBy(p => p.PersonId, StringComparer.Ordinal).ToList();
        var person = people.First(p => p.PersonId == personId);
        return $"{activity.Format.NameOf(person.Role)} {people.IndexOf(person) + 1}";
    }
}

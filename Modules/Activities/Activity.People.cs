using Activities.Formats;
using Kernel;

namespace Activities;

/// <summary>Somebody who may be given a part.</summary>
/// <param name="Open">In how many other activities they play such a part now.</param>
/// <param name="IsElsewhere">They come from another organisation than the owner.</param>
internal sealed record Candidate(string PersonId, int Open, bool IsElsewhere, bool IsNewcomer = false);

// Who plays which part.
internal sealed partial class Activity
{
    /// <exception cref="RuleBroken">They wrote it, have enough to do, or have the part already.</exception>
    public void Assign(Candidate candidate, string role, DateTime nowUtc)
    {
        CheckTakes(role);
        if (IsOwner(candidate.PersonId) && !Format.Role(role)!.OwnerToo) throw new RuleBroken("They wrote it. Choose somebody who reads it with fresh eyes.", "Who");
        if (Active(role).Any(p => p.PersonId == candidate.PersonId)) throw new RuleBroken("They have this part already. Choose somebody else.", "Who");
        if (Format.Role(role)!.MostOpen is > 0 and var most && candidate.Open >= most)
            throw new RuleBroken($"They have {candidate.Open} open already, and {most} at once are enough for anybody. Choose somebody else, or wait until they have finished one.", "Who");

        CheckPlace(role);
        Give(candidate, role, nowUtc);
    }

    /// <summary>A member takes a place that is free.</summary>
    /// <exception cref="RuleBroken">It is not the time, the part has no place left, or they are on another side.</exception>
    public void TakePlace(Candidate candidate, string role, DateTime nowUtc)
    {
        CheckLets(Act.TakePlace, Format.Member);
        if (Format.Role(role) is not { Places: > 0 } place) throw new RuleBroken("Choose one of the places.", "Role");
        if (IsOwner(candidate.PersonId) && !place.OwnerToo) throw new RuleBroken("You began it. Leave the places to others.", "Role");
        if (People.Exists(p => p.IsActive && p.PersonId == candidate.PersonId && p.Role != Format.Owner)) throw new RuleBroken("You have a place already. Give it back first, if you want another one.", "Role");
        CheckPlace(role);

        Give(candidate, role, nowUtc, isAsked: false);
    }

    void CheckPlace(string role)
    {
        if (Format.Role(role) is { Places: > 0 and var places } && Active(role).Count() >= places) throw new RuleBroken("Every place is taken by now. Choose another one.", "Role");
    }

    /// <summary>Finds people by lot: those with the least to do first, from elsewhere where it is asked for, one newcomer at most.</summary>
    /// <returns>Whom it found.</returns>
    public IReadOnlyList<Candidate> Draw(string role, IReadOnlyList<Candidate> among, Random luck, DateTime nowUtc)
    {
        CheckTakes(role);
        var rule = Format.Phases.SelectMany(p => p.Exit).FirstOrDefault(e => e.Rule == Rule.PeopleAssigned && e.Role == role);
        var free = Free(role, among).Select(c => (Candidate: c, Lot: luck.Next())).OrderBy(c => c.Candidate.Open).ThenBy(c => c.Lot).Select(c => c.Candidate).ToList();
        var drawn = new List<Candidate>();
        if (MissingIn(role) <= 0) throw new RuleBroken("Nobody is missing. Take somebody off first, if you want another one.", "Who");
        for (var wanted = MissingIn(role); wanted > 0 && free.Count > 0; wanted--)
        {
            var elsewhere = (rule?.Elsewhere ?? 0) - Active(role).Count(p => p.IsElsewhere);
            // Those from elsewhere are asked as long as they are still needed; a newcomer only beside somebody with experience.
            var best = free.OrderByDescending(c => elsewhere > 0 && c.IsElsewhere).ThenBy(c => c.IsNewcomer).ThenBy(c => c.Open).ThenBy(free.IndexOf).First();
            free.Remove(best);
            Give(best, role, nowUtc);
            drawn.Add(best);
        }
        return drawn.Count > 0 ? drawn : throw new RuleBroken("Nobody here is free for it: everybody wrote it, has the part, or has enough to do. Ask somebody to join, or wait until a review is finished.", "Who");
    }

    /// <summary>Is somebody missing, and anybody of them free?</summary>
    public bool CanDraw(string role, IReadOnlyList<Candidate> among) => MissingIn(role) > 0 && Free(role, among).Any();

    public int MissingIn(string role) => Format.WantedIn(role) - Active(role).Count();

    // Whoever had the part before and lost it is not drawn again.
    IEnumerable<Candidate> Free(string role, IReadOnlyList<Candidate> among) => among.Where(c =>
        (!IsOwner(c.PersonId) || Format.Role(role)!.OwnerToo) && People.All(p => p.PersonId != c.PersonId || p.Role != role) && (Format.Role(role)!.MostOpen is var most && (most == 0 || c.Open < most)));

    /// <summary>Takes somebody's part back. What they had said stays.</summary>
    public void Release(string personId, string role, string reason, DateTime nowUtc)
    {
        if (IsClosed) throw new RuleBroken("This is over, so nothing changes any more.");
        if (Active(role).FirstOrDefault(p => p.PersonId == personId) is not { } person || role == Format.Owner) throw new RuleBroken("They have no such part here any more.");

        Release(person, reason, nowUtc);
    }

    /// <summary>Those who write it together. The first began it.</summary>
    public void SetOwners(IReadOnlyList<string> personIds, DateTime nowUtc)
    {
        foreach (var gone in Active(Format.Owner).Where(p => !personIds.Contains(p.PersonId)).ToList()) gone.ReleasedUtc = nowUtc;
        foreach (var id in personIds)
        {
            if (People.Exists(p => p.IsActive && p.PersonId == id && p.Role != Format.Owner)) throw new RuleBroken("They review it, so they cannot write it as well.", "Authors");
            if (People.FirstOrDefault(p => p.PersonId == id && p.Role == Format.Owner) is { } known) known.ReleasedUtc = null;
            else People.Add(new() { ActivityId = Id, PersonId = id, Role = Format.Owner, AssignedUtc = nowUtc });
        }
        Changed(nowUtc);
        NoteAwaited();
    }

    /// <summary>Reminds whoever was silent, and takes the part back from whoever stayed silent.</summary>
    /// <returns>Those whose part was taken back.</returns>
    public IReadOnlyList<Participant> Prod(DateTime nowUtc)
    {
        if (IsClosed) return [];

        var released = new List<Participant>();
        foreach (var person in People.Where(p => p.IsActive && Format.Role(p.Role) is not null && TasksOf(p.PersonId).Any(t => t.Role == p.Role && t is { IsDone: false, IsNeeded: true })).ToList())
        {
            var silent = (nowUtc - LastWord(person)).Days;
            if (Format.Rules.ReassignAfterDays is > 0 and var reassign && silent >= reassign)
            {
                Release(person, $"{silent} days went by without a word.", nowUtc);
                released.Add(person);
            }
            else if (Format.Rules.RemindAfterDays is > 0 and var remind && silent >= remind && person.RemindedUtc is null)
            {
                person.RemindedUtc = nowUtc;
                Changed(nowUtc);
                Raise(new ParticipantReminded(Id, CommunityId, person.PersonId, silent));
            }
        }
        return released;
    }

    // A question or a half-filled sheet is a word, too.
    DateTime LastWord(Participant person) => new[] { PhaseSinceUtc, person.AssignedUtc }
        .Concat(SheetsNow.Where(s => s.PersonId == person.PersonId).Select(s => s.SavedUtc))
        .Concat(Points.Where(p => p.ById == person.PersonId).Select(p => p.CreatedUtc)).Max();

    // From the phase in which people are found until its reviews are done: somebody silent is replaced in the middle.
    void CheckTakes(string role)
    {
        if (IsClosed) throw new RuleBroken("This is over, so nothing changes any more.");
        if (Format.Role(role) is null) throw new RuleBroken("This format has no such part.", "Role");
        var first = Format.Phases.TakeWhile(p => !p.RolesThat(Act.Assign).Any() && !p.RolesThat(Act.TakePlace).Any()).Count();
        if (Format.PlaceOf(PhaseKey) < first) throw new RuleBroken("It is not handed in yet. Wait until its author does.", "Who");
    }

    void Give(Candidate candidate, string role, DateTime nowUtc, bool isAsked = true)
    {
        var person = People.FirstOrDefault(p => p.PersonId == candidate.PersonId && p.Role == role);
        if (person is null) People.Add(person = new() { ActivityId = Id, PersonId = candidate.PersonId, Role = role });
        (person.AssignedUtc, person.IsElsewhere, person.RemindedUtc, person.ReleasedUtc, person.ReleasedReason) = (nowUtc, candidate.IsElsewhere, null, null, "");
        Changed(nowUtc);
        if (isAsked) Raise(new ReviewRequested(Id, CommunityId, candidate.PersonId, role));
    }

    void Release(Participant person, string reason, DateTime nowUtc)
    {
        (person.ReleasedUtc, person.ReleasedReason) = (nowUtc, reason);
        Changed(nowUtc);
        Raise(new ParticipantReleased(Id, CommunityId, person.PersonId, reason));
    }
}

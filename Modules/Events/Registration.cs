using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Events;

/// <summary>What somebody answered.</summary>
public enum RegistrationState { Coming, Waiting, NotComing }

/// <summary>That somebody comes to an event, waits for a place, or cannot come.</summary>
internal sealed class Registration : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string EventId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public RegistrationState State { get; private set; } = RegistrationState.NotComing;

    /// <summary>The place in the order in which people asked; the lowest moves up first.</summary>
    public int Turn { get; private set; }
    public DateTime AnsweredUtc { get; private set; }

    /// <summary>Ticked by a host afterwards.</summary>
    public bool Attended { get; private set; }

    /// <param name="turn">One more than anybody had before.</param>
    public void Come(bool hasRoom, int turn, DateTime nowUtc)
    {
        if (AnsweredUtc != default && State != RegistrationState.NotComing) return;

        (State, Turn, AnsweredUtc) = (hasRoom ? RegistrationState.Coming : RegistrationState.Waiting, turn, nowUtc);
        Raise(new MemberRegistered(EventId, PersonId, IsWaiting: !hasRoom));
    }

    /// <returns>Whether a place is free now.</returns>
    public bool Decline(DateTime nowUtc)
    {
        if (AnsweredUtc != default && State == RegistrationState.NotComing) return false;

        var hadPlace = AnsweredUtc != default && State == RegistrationState.Coming;
        (State, AnsweredUtc) = (RegistrationState.NotComing, nowUtc);
        Raise(new MemberDeclined(EventId, PersonId, hadPlace));
        return hadPlace;
    }

    public void MoveUp(bool isMoreRoom)
    {
        if (State != RegistrationState.Waiting) return;

        State = RegistrationState.Coming;
        Raise(new PlaceGiven(EventId, PersonId, isMoreRoom));
    }

    public void Tick(bool attended, string communityId)
    {
        if (attended && !Attended) Raise(new MemberAttended(EventId, communityId, PersonId));
        Attended = attended;
    }

    /// <summary>As a recipe brings it: nothing is announced.</summary>
    /// <returns>Whether anything is different now.</returns>
    public bool Set(RegistrationState state, int turn, DateTime answeredUtc, bool attended)
    {
        if ((State, Turn, AnsweredUtc, Attended) == (state, turn, answeredUtc, attended)) return false;

        (State, Turn, AnsweredUtc, Attended) = (state, turn, answeredUtc, attended);
        return true;
    }

    public static void Map(ModelBuilder model) => model.Entity<Registration>(registration =>
    {
        registration.HasKey(r => new { r.EventId, r.PersonId });
        registration.HasIndex(r => new { r.EventId, r.State, r.Turn });
        registration.HasIndex(r => new { r.PersonId, r.State });
        registration.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId).OnDelete(DeleteBehavior.Cascade);
    });
}

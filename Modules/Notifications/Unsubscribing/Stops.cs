using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Notifications.Unsubscribing;

// Stops one kind of mail for somebody, and starts it again.
internal sealed class Stops(AppDb db, WishBook wishes, NoticeKinds kinds, Subjects subjects)
{
    /// <summary>Null when there is nobody, or nothing, that the link is about any more.</summary>
    public async Task<UnsubscribePage?> Page(string token, string personId, StopScope scope, CancellationToken stop)
    {
        if (await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) is not { } name) return null;
        if (scope.What == StopWhat.Subject) return new(token, name, $"about this {(subjects.Of(scope.Of) is { } subject ? (await subject.Tell(personId, scope.Of, "", stop))?.Noun : null) ?? "discussion"}", IsStopped: null);

        var wanted = await wishes.Of(personId, stop);
        if (scope.What == StopWhat.Digest) return new(token, name, "that sums up what you missed", wanted.Digest == Rhythm.Never);

        return kinds.Called(scope.Of) is { } kind ? new(token, name, $"of the kind “{kind.Label}”", !wanted.Of(kind, "").Mail) : null;
    }

    public async Task Set(string personId, StopScope scope, bool isStopped, CancellationToken stop)
    {
        if (scope.What == StopWhat.Subject)
        {
            if (subjects.Of(scope.Of) is { } subject) await subject.Mute(personId, scope.Of, isStopped, stop);
        }
        else
        {
            var wanted = await wishes.Of(personId, stop);
            (await wishes.RowOf(personId, stop)).Choose(mine => Choose(mine, wanted, scope, isStopped));
        }
        await db.SaveChangesAsync(stop);
    }

    void Choose(Wishes mine, Wanted wanted, StopScope scope, bool isStopped)
    {
        // Who takes the stop of one kind back wants mail again.
        if (!isStopped) mine.NoMail = false;
        if (scope.What == StopWhat.Kind && kinds.Called(scope.Of) is { } kind)
        {
            mine.Kinds[kind.Kind] = wanted.Chosen(kind) with { Mail = !isStopped };
        }
        else if (scope.What == StopWhat.Digest && isStopped && wanted.ChosenDigest != Rhythm.Never)
        {
            (mine.FormerDigest, mine.Digest) = (wanted.ChosenDigest, Rhythm.Never);
        }
        else if (scope.What == StopWhat.Digest && !isStopped)
        {
            (mine.Digest, mine.FormerDigest) = (mine.FormerDigest ?? Rhythm.Weekly, null);
        }
    }
}

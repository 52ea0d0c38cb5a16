namespace Notifications.Unsubscribing;

internal enum StopWhat { Kind, Subject, Digest }

// What a link in a mail stops.
internal sealed record StopScope(StopWhat What, string Of)
{
    public static StopScope OfKind(string kind) => new(StopWhat.Kind, kind);
    public static StopScope OfSubject(string key) => new(StopWhat.Subject, key);
    public static readonly StopScope OfDigest = new(StopWhat.Digest, "");
}

namespace Communities;

/// <summary>Something that belongs to a community, so that what a person is there decides what they may do to it.</summary>
public interface IWithinCommunity
{
    string CommunityId { get; }
}

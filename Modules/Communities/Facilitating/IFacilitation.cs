using Kernel.Modules;

namespace Communities.Facilitating;

/// <summary>
/// Lets who looks after a community change by the calendar of another module. Whether the time has come is the caller's to know.
/// <example><code>foreach (var facilitation in plugs.Of&lt;IFacilitation&gt;()) await facilitation.Offer(place, personId, duties, byId, stop);</code></example>
/// </summary>
public interface IFacilitation : ISocket
{
    /// <summary>Asks somebody to facilitate, in the name of whoever may ask. They answer for themselves.</summary>
    /// <returns>False for somebody who was asked before, whatever they answered, or who facilitates.</returns>
    Task<bool> Offer(CommunityView community, string personId, string duties, string byId, CancellationToken stop);

    /// <summary>Ends what somebody holds there; they stay a member. Not while nobody else acts.</summary>
    /// <returns>Whether they hold nothing any more.</returns>
    Task<bool> StepBack(string communityId, string personId, CancellationToken stop);
}

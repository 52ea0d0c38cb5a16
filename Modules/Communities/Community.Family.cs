using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Content;

namespace Communities;

// A community may lie in another one: a sub-group. One level is enough, and easy to find one's way in.
public sealed partial class Community
{
    /// <summary>The community that this one is a sub-group of; empty for one of its own.</summary>
    [Field("Part of", Editor = FieldEditor.ContentPicker, ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string ParentId { get; set; } = "";

    [Field("Members may start sub-groups", Hint = "Otherwise only facilitators do.")]
    public bool MembersStartGroups { get; set; }

    /// <exception cref="RuleBroken">The other is a sub-group itself, or this would be open to more people.</exception>
    public void LieIn(CommunityView parent)
    {
        if (parent.ParentId.Length > 0) throw new RuleBroken($"{parent.Name} is a sub-group already, and a sub-group has none of its own.");
        if (Privacy < parent.Privacy) throw new RuleBroken($"A sub-group is never open to more people than {parent.Name} is. Choose what is at least as closed.", nameof(Privacy));

        ParentId = parent.Id;
    }

    /// <summary>Keeps a sub-group from being open to more people than its parent is.</summary>
    /// <returns>Whether it was.</returns>
    public bool Narrow(CommunityPrivacy parents)
    {
        if (Privacy >= parents) return false;

        Privacy = parents;
        return true;
    }

    /// <summary>Becomes a community of its own. Its address, its members and everything in it stay as they are.</summary>
    /// <exception cref="RuleBroken">It is one already.</exception>
    internal Offshoot Graduate(string byId, DateTime nowUtc)
    {
        if (ParentId.Length == 0) throw new RuleBroken("This is a community of its own already.");

        var offshoot = new Offshoot { ParentId = ParentId, CommunityId = Id, Name = DisplayText, Kind = OffshootKind.Graduated, Utc = nowUtc };
        Raise(new CommunityGraduated(Id, ParentId, byId));
        ParentId = "";
        return offshoot;
    }

    /// <summary>Goes up in another community, which its address leads to from now on.</summary>
    internal Offshoot MergeInto(Community other, string byId, DateTime nowUtc)
    {
        if (other.Id == Id) throw new RuleBroken("Choose another community than this one.", "Into");
        if (other.Lifecycle is CommunityLifecycle.Archived or CommunityLifecycle.Paused) throw new RuleBroken($"{other.DisplayText} takes nothing new just now. Choose another one.", "Into");

        Raise(new CommunityMerged(Id, other.Id, byId));
        Unpublish();
        return new Offshoot { ParentId = other.Id, CommunityId = Id, Name = Privacy == CommunityPrivacy.Confidential && other.Privacy != Privacy ? "A confidential community" : DisplayText, Kind = OffshootKind.Merged, Utc = nowUtc };
    }
}

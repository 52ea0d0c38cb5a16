using Kernel.People;

namespace People;

/// <summary>Who may look for people: the one place where it is decided. A guest may not, and sees those alone with whom they share a community.</summary>
internal sealed class DirectoryDoor(Viewer me, Access access)
{
    public bool IsOpen => me.IsSignedIn && access.Can(PeopleModule.Find);
}

namespace Kernel.People;

/// <summary>The model of a zone that is about one person, such as <c>person.profile</c>.</summary>
public interface IAboutPerson
{
    string PersonId { get; }
}

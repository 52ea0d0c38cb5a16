namespace TestKit;

/// <summary>Somebody with an account on the test site.</summary>
/// <param name="Name">The user name, as in <c>/people/ana</c>.</param>
public sealed record Member(string Name, string DisplayName, string Role)
{
    public string Email => $"{Name}@example.org";
}

/// <summary>The small known world of every site test. <c>cast.recipe.json</c> makes it.</summary>
public static class Cast
{
    /// <summary>The clock of every site test begins here: a Friday in November.</summary>
    public static readonly DateTime Noon = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    public const string Password = "water finds its own level";

    public static readonly Member Ada = new("ada", "Ada Okoro", "Administrator");
    public static readonly Member Ed = new("ed", "Ed Larsen", "Editor");
    public static readonly Member Ana = new("ana", "Ana Ferreira", "Facilitator");
    public static readonly Member Kavya = new("kavya", "Kavya Rao", "Expert");
    public static readonly Member Ben = new("ben", "Ben Mwangi", "Member");

    public static readonly IReadOnlyList<Member> All = [Ada, Ed, Ana, Kavya, Ben];
}

namespace TestKit;

/// <summary>Somebody with an account on the test site.</summary>
/// <param name="Name">The user name, as in <c>/people/ana</c>.</param>
/// <param name="Id">Empty for the administrator, whom the site's making makes.</param>
/// <param name="Role">The first of their roles on the site.</param>
public sealed record Member(string Id, string Name, string DisplayName, string Role)
{
    public string Email => $"{DisplayName.Split(' ')[0].ToLowerInvariant()}@example.org";
}

/// <summary>The small known world of every site test, as <c>cast.recipe.json</c> makes it.</summary>
public static class Cast
{
    /// <summary>The clock of every site test begins here: a Friday in November.</summary>
    public static readonly DateTime Noon = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Everybody's.</summary>
    public const string Password = "turquoise-ladle-on-a-tuesday";

    /// <summary>The administrator.</summary>
    public static readonly Member Ada = new("", "admin", "Ada Okoro", "Administrator");

    /// <summary>An editor, and a member of no community.</summary>
    public static readonly Member Ed = new("castedlarsen00000000000001", "ed", "Ed Larsen", "Editor");

    /// <summary>She facilitates Water.</summary>
    public static readonly Member Ana = new("castanaferreira00000000001", "ana", "Ana Ferreira", "Facilitator");

    /// <summary>She knows pumps, and belongs to Water.</summary>
    public static readonly Member Kavya = new("castkavyarao00000000000001", "kavya", "Kavya Rao", "Expert");

    /// <summary>He joined Water three days ago and asked the question.</summary>
    public static readonly Member Ben = new("castbenmwangi0000000000001", "ben", "Ben Mwangi", "Member");

    public static readonly IReadOnlyList<Member> All = [Ada, Ed, Ana, Kavya, Ben];

    /// <summary>The community, which everybody may read.</summary>
    public const string WaterId = "castcommunitywater00000001";
    public const string WaterPath = "/communities/water";

    /// <summary>Ana's, as the facilitator of Water.</summary>
    public const string RoleId = "castrolewater0000000000001";

    /// <summary>Ben's, two days old; nobody has replied.</summary>
    public const string QuestionId = "castquestionnightflow00001";
    public const string QuestionTitle = "How do you find night-flow losses?";
    public const string QuestionPath = WaterPath + "/discussions/" + QuestionId;
}

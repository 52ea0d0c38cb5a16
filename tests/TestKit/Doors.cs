namespace TestKit;

/// <summary>Signs the cast in at the front door, once, so that a test begins with people who are in already.</summary>
static class Doors
{
    public static async Task<IReadOnlyDictionary<string, CookieJar>> Open(TestHost host)
    {
        var sessions = new Dictionary<string, CookieJar>();
        foreach (var member in Cast.All)
        {
            var jar = new CookieJar(host.Clock);
            using var client = host.Client(jar);
            var door = await client.Open("/login");
            var answer = await door.Press("Sign in", ("Email", member.Email), ("Password", Cast.Password), ("StaySignedIn", "true"));
            if (answer.Location.Length == 0) throw new InvalidOperationException($"{member.DisplayName} could not sign in: {answer.Text}");
            sessions[member.Name] = jar;
        }
        return sessions;
    }
}

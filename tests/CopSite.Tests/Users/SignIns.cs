namespace Tests.Users;

internal static class SignIns
{
    public static Task<Page> SignIn(this HttpClient client, string email, string password, bool stays = false) => client.SignIn("/login", email, password, stays);

    public static async Task<Page> SignIn(this HttpClient client, string path, string email, string password, bool stays = false) =>
        await (await client.Open(path)).Press("Sign in", ("Email", email), ("Password", password), ("StaySignedIn", stays ? "true" : null));
}

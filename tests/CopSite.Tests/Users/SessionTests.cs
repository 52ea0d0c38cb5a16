using Kernel.People;
using Users;

namespace Tests.Users;

public class SessionTests
{
    static readonly DateTime Noon = Cast.Noon;

    static bool IsAlive(Session session, DateTime now) => Session.IsAlive(session.SeenUtc, session.EndsUtc, session.Stays, now);

    [Fact]
    public void A_session_ends_after_eight_quiet_hours()
    {
        var session = Session.Of("p", Secret.New(), stays: false, "", Noon);

        Assert.True(IsAlive(session, Noon.AddHours(8).AddSeconds(-1)));
        Assert.False(IsAlive(session, Noon.AddHours(8)));
    }

    [Fact]
    public void Who_stays_signed_in_stays_for_thirty_days_and_no_longer()
    {
        var session = Session.Of("p", Secret.New(), stays: true, "", Noon);

        Assert.True(IsAlive(session, Noon.AddDays(29)));
        Assert.False(IsAlive(session, Noon.AddDays(30)));
    }

    [Fact]
    public void Only_the_hash_of_its_secret_is_kept()
    {
        var secret = Secret.New();
        var session = Session.Of("p", secret, stays: false, "", Noon);

        Assert.NotEqual(secret, session.TokenHash);
        Assert.Equal(Secret.HashOf(secret), session.TokenHash);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1", "Safari on an iPhone")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "Edge on Windows")]
    [InlineData("curl/8.9", "A browser")]
    [InlineData(null, "A browser")]
    public void A_browser_is_named_as_its_owner_knows_it(string? agent, string name) => Assert.Equal(name, Device.Of(agent));
}

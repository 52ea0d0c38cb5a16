using System.Net;
using Microsoft.EntityFrameworkCore;
using Users;

namespace Tests.Users;

/// <summary>Wrong passwords, and who guesses them.</summary>
public class RefusedSignInTests
{
    [Fact]
    public async Task An_unknown_address_is_refused_in_the_words_of_a_wrong_password()
    {
        await using var site = await TestSite.Start();

        var known = await site.Visitor().SignIn(Cast.Ben.Email, "not the right one at all");
        var unknown = await site.Visitor().SignIn("nobody@example.org", "not the right one at all");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, known.Status);
        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(known.Text, unknown.Text);
        Assert.True(known.Has("The address or the password is wrong."));
    }

    [Theory]
    [InlineData("ben@example.org")]
    [InlineData("nobody@example.org")]
    public async Task After_a_failure_even_the_right_password_waits(string email)
    {
        await using var site = await TestSite.Start();
        await site.Visitor().SignIn(email, "not the right one at all");

        var early = await site.Visitor().SignIn(email, Cast.Password);
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        var later = await site.Visitor().SignIn(email, Cast.Password);

        Assert.True(early.Has("Wait 1 second, then try again"));
        Assert.Equal(email == Cast.Ben.Email, later.Location == "/");
    }

    [Fact]
    public async Task Five_failures_are_told_to_the_owner_once()
    {
        await using var site = await TestSite.Start();

        for (var tries = 0; tries < 7; tries++)
        {
            await site.Visitor().SignIn(Cast.Ben.Email, "not the right one at all");
            site.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Single(await site.Letters(), letter => letter.Contains("Somebody tried to sign in as you", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ten_tries_at_once_count_as_one_failure_after_another()
    {
        await using var site = await TestSite.Start();
        var pages = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => site.Visitor().Open("/login")));

        var answers = await Task.WhenAll(pages.Select(p => p.Press("Sign in", ("Email", Cast.Ben.Email), ("Password", "not the right one at all"))));

        Assert.Single(answers, a => a.Has("The address or the password is wrong."));
        Assert.Equal(1, await site.InTenant(s => s.Db.Set<FailedSignIns>().Select(f => f.Count).SingleAsync()));
    }
}

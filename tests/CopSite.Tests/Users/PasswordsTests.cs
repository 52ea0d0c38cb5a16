using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Users.Identity;

namespace Tests.Users;

public class PasswordsTests
{
    readonly Passwords passwords = new(new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 })), new HashGate());

    async Task<bool> Fits(string set, string typed)
    {
        var person = new Person { PasswordHash = await passwords.Hash(set, TestContext.Current.CancellationToken) };
        return await passwords.Compare(person, typed, TestContext.Current.CancellationToken) != PasswordVerificationResult.Failed;
    }

    [Theory]
    [InlineData("Quiet River Under", "quiet river under")]
    [InlineData("trailing space ", "trailing space")]
    [InlineData("before\0after one", "before\0after two")]
    [InlineData("Ame\u0301lie et les autres", "Am\u00e9lie et les autres")]
    public async Task A_password_fits_only_as_it_was_typed(string set, string other)
    {
        Assert.True(await Fits(set, set));
        Assert.False(await Fits(set, other));
    }

    [Fact]
    public async Task The_last_of_two_hundred_characters_counts() =>
        Assert.False(await Fits(new string('a', 199) + "b", new string('a', 200)));

    [Fact]
    public async Task Nobody_is_compared_with_somebody_and_fails() =>
        Assert.Equal(PasswordVerificationResult.Failed, await passwords.Compare(null, "quiet river under stones", TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_hash_of_this_program_can_be_imported_again() =>
        Assert.True(Passwords.IsUsable(await passwords.Hash("quiet river under stones", TestContext.Current.CancellationToken)));

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    // Identity's header with two thousand million iterations.
    [InlineData("AQAAAAJ/////AAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_hash_that_cannot_be_compared_in_time_is_not_taken(string hash) => Assert.False(Passwords.IsUsable(hash));
}

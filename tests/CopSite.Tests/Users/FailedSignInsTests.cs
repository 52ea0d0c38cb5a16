using Kernel;
using Users;

namespace Tests.Users;

public class FailedSignInsTests
{
    static readonly DateTime Noon = Cast.Noon;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(1_000, 60)]
    public void Each_failure_doubles_the_wait_up_to_a_minute(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), FailedSignIns.Delay(failures));

    [Fact]
    public void A_try_before_its_time_is_told_how_long_to_wait()
    {
        var failures = Failed(times: 3);

        var broken = Assert.Throws<RuleBroken>(() => failures.DemandPatience(Noon.AddSeconds(1)));

        Assert.Equal("That was wrong a moment ago. Wait 3 seconds, then try again, or choose a new password.", broken.Message);
        failures.DemandPatience(Noon.AddSeconds(4));
    }

    [Fact]
    public void A_quiet_day_forgets_the_failures()
    {
        var failures = Failed(times: 6);

        failures.Fail(Noon.AddDays(2));

        Assert.Equal(1, failures.Count);
    }

    [Fact]
    public void An_address_has_one_key_however_it_is_written() =>
        Assert.Equal(FailedSignIns.KeyOf("ana@example.org"), FailedSignIns.KeyOf(" Ana@Example.org "));

    static FailedSignIns Failed(int times)
    {
        var failures = new FailedSignIns { Key = "k" };
        for (var n = 0; n < times; n++) failures.Fail(Noon);
        return failures;
    }
}

using Kernel.Data;

namespace Tests.Kernel.Data;

public class SqliteGateTests
{
    [Theory]
    [InlineData("3.44.5", true), InlineData("3.44.6", false), InlineData("3.45.0", true), InlineData("3.50.4", true), InlineData("3.50.6", true)]
    [InlineData("3.50.7", false), InlineData("3.51.0", true), InlineData("3.51.2", true), InlineData("3.51.3", false)]
    [InlineData("3.52.0", true), InlineData("3.53.0", false), InlineData("4.0.0", false)]
    public void The_gate_knows_which_versions_have_the_checkpoint_race(string version, bool hasIt) =>
        Assert.Equal(hasIt, SqliteGate.HasCheckpointRace(Version.Parse(version)));

    [Fact]
    public void The_library_that_the_tests_load_passes_the_gate()
    {
        SqliteGate.Check();

        Assert.True(SqliteGate.Loaded() >= new Version(3, 45));
    }
}

namespace Tests.Kernel.Text;

/// <summary>Tests that look at a clock, and so run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class Clocks
{
    public const string Name = "Tests that look at a clock";
}

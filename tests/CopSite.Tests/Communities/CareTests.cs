using Communities;
using Kernel;

namespace Tests.Communities;

/// <summary>Standing in, thanks, and what was done.</summary>
public class CareTests
{
    static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    static FacilitatorRole Acting() => FacilitatorRole.TakeUp(new() { Id = "water", Slug = "water", Name = "Water" }, "kavya", "Kavya Rao", "kavya", Noon);

    [Fact]
    public void Somebody_stands_in_from_the_first_day_to_the_last()
    {
        var cover = Cover.For(Acting(), "ben", Noon.AddDays(1), Noon.AddDays(5), Noon);

        var before = cover.State;
        cover.Follow(Noon.AddDays(1));
        var during = cover.State;
        cover.Follow(Noon.AddDays(5));

        Assert.Equal((CoverState.Planned, CoverState.Current, CoverState.Over), (before, during, cover.State));
    }

    [Fact]
    public void Nobody_stands_in_for_themselves() => Assert.Equal("Who", Assert.Throws<RuleBroken>(() => Cover.For(Acting(), "kavya", Noon, Noon.AddDays(1), Noon)).On);

    [Theory]
    [InlineData(3, 2)]
    [InlineData(-3, -1)]
    [InlineData(0, 181)]
    public void Absences_have_an_order_and_an_end(int from, int until) =>
        Assert.Equal("Until", Assert.Throws<RuleBroken>(() => Cover.For(Acting(), "ben", Noon.AddDays(from), Noon.AddDays(until), Noon)).On);

    [Fact]
    public void Nobody_thanks_themselves() => Assert.Equal("Leave it to others to thank you.", Assert.Throws<RuleBroken>(() => Thanks.Say(Acting(), "kavya", "Well done.", Noon)).Message);

    [Fact]
    public void Thanks_are_for_something() => Assert.Equal("Text", Assert.Throws<RuleBroken>(() => Thanks.Say(Acting(), "ben", "  ", Noon)).On);

    [Theory]
    [InlineData("", 1.0, 0, "Text")]
    [InlineData("Greeted three people", 0.0, 0, "Hours")]
    [InlineData("Greeted three people", 25.0, 0, "Hours")]
    [InlineData("Greeted three people", 1.0, 1, "Day")]
    public void The_log_is_of_what_was_done(string text, double hours, int day, string on) =>
        Assert.Equal(on, Assert.Throws<RuleBroken>(() => LogEntry.Of(Acting(), text, (decimal)hours, Noon.AddDays(day), Noon)).On);

    [Fact]
    public void Hours_are_kept_to_the_minute() => Assert.Equal(105, LogEntry.Of(Acting(), "Greeted three people", 1.75m, Noon, Noon).Minutes);
}

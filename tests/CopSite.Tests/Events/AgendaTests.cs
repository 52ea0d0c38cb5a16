using Events;
using Kernel;

namespace Tests.Events;

public class AgendaTests
{
    [Fact]
    public void An_agenda_reads_as_it_was_written()
    {
        AgendaRow[] rows = [new(15, "Welcome", "Ana Ferreira"), new(0, "A | B, and why", ""), new(45, "The hot seat", "Kavya Rao")];

        Assert.Equal(rows, AgendaRow.Read(AgendaRow.Write(rows).Split('\n')));
    }

    [Fact]
    public void A_line_without_bars_is_a_title() => Assert.Equal([new AgendaRow(0, "Welcome", "")], AgendaRow.Read(["Welcome", "  "]));

    [Theory]
    [InlineData("ten"), InlineData("-5"), InlineData("1441"), InlineData("1.5")]
    public void Minutes_are_a_whole_number_within_a_day(string minutes) => Assert.Equal("Agenda", Assert.Throws<RuleBroken>(() => AgendaRow.Of(minutes, "Welcome", "")).On);

    [Fact]
    public void A_point_needs_a_title() => Assert.Equal("Agenda", Assert.Throws<RuleBroken>(() => AgendaRow.Of("15", " ", "Ana")).On);

    [Fact]
    public void Forty_points_are_enough() => Assert.Throws<RuleBroken>(() => AgendaRow.Read(Enumerable.Repeat("Talk", 41)));
}

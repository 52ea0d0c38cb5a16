using System.Diagnostics;
using Kernel.Text;

namespace Tests.Kernel.Text;

[Collection(Clocks.Name)]
public class SanitiserSpeedTests
{
    public static TheoryData<string, string> Bombs => new()
    {
        { "open blocks", Many("<div>", 100_000) },
        { "open formatting", Many(i => $"<b class=x{i}>", 40_000) },
        { "formatting that every paragraph repeats", Many(i => $"<b class=x{i}>", 20_000) + Many("<p>x", 100_000) },
        { "formatting just below the long-page limit", Many(i => $"<b class=x{i}>", 199) + Many("<p>x", 200) },
        { "formatting hidden by a comment in a style", "<style><!--</style>" + Many(i => $"<b class=x{i}>", 20_000) + "-->" + Many("<p>x", 100_000) },
        { "formatting hidden by a style in a drawing", "<svg><style>" + Many(i => $"<b class=x{i}>", 20_000) + "</style>" + Many("<p>x", 100_000) },
        { "formatting closed inside cells", Many(i => $"<b class=x{i}><table><td></b></table>", 10_000) + Many("<p>x", 50_000) },
        { "formatting closed inside values", Many(i => $"<b class=x{i} =\"></b>", 10_000) + Many("<p>x", 50_000) },
        { "tables in cells", Many("<table><tr><td>", 50_000) },
        { "cells that a paragraph closes", Many("<p><table><td></p>", 40_000) },
        { "open drawings", Many("<svg>", 100_000) },
        { "links in links", Many("<a href=/><p>", 60_000) },
        { "attributes", "<p " + Many(i => $" a{i}=1", 80_000) + ">" },
        { "open angles", Many("<", 900_000) },
        { "text in tables", "<table>" + Many("x<b>", 200_000) },
        { "lists", Many("<ul><li>", 100_000) },
        { "wrong ends", Many("<i>", 100_000) + Many("</b></i><p>", 50_000) },
        { "ids and links", Many(i => $"<a id=a{i} href=#a{i}>x</a>", 20_000) },
    };

    // Generous, so that a busy machine does not fail the build; each takes a small part of it.
    [Theory, MemberData(nameof(Bombs))]
    public void A_bomb_costs_little(string name, string html)
    {
        var clock = Stopwatch.StartNew();

        Sanitiser.Clean(html);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{name} took {clock.Elapsed.TotalMilliseconds:0} ms");
        TestContext.Current.TestOutputHelper?.WriteLine($"{clock.Elapsed.TotalMilliseconds:0} ms");
    }

    static string Many(string part, int times) => Many(_ => part, times);

    static string Many(Func<int, string> part, int times) => string.Concat(Enumerable.Range(0, times).Select(part));
}

using System.Globalization;
using Spectre.Console;

namespace Tenants.Commands;

/// <summary>Writes what came from elsewhere to a terminal: nothing in it can move the cursor or colour the screen.</summary>
static class Terminal
{
    /// <summary>Is somebody looking, or does a file or another program read?</summary>
    public static bool IsRead => Console.IsOutputRedirected;

    public static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " " : rune.ToString()));

    public static void Line(string text) => Console.WriteLine(Plain(text));

    /// <summary>A line in bold, where there is somebody to see it.</summary>
    public static void Heading(string text)
    {
        if (IsRead) Line(text);
        else AnsiConsole.MarkupLineInterpolated($"[bold]{Plain(text)}[/]");
    }

    /// <summary>Shows what is being done while it is done; a file gets nothing of it.</summary>
    public static async Task Show(Func<Action<string>, Task> work)
    {
        if (IsRead) await work(_ => { });
        else await AnsiConsole.Status().StartAsync("Starting", status => work(step => status.Status(Markup.Escape(Plain(step)))));
    }
}

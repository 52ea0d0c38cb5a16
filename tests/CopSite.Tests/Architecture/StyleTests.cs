using System.Text.RegularExpressions;

namespace Tests.Architecture;

public partial class StyleTests
{
    static IEnumerable<string> Sheets => Tree.Sources("*.css", "Themes", "Modules");

    [Fact]
    public void Colours_stand_in_the_token_file_only()
    {
        var elsewhere = Sheets.Where(f => Path.GetFileName(f) is not "tokens.css").Where(f => HexColour().IsMatch(File.ReadAllText(f))).Select(Tree.Short);

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void A_module_styles_in_its_own_layer()
    {
        var outside = Tree.Sources("*.css", "Modules").Where(f => !File.ReadAllText(f).Contains("@layer modules", StringComparison.Ordinal)).Select(Tree.Short);

        Assert.Empty(outside);
    }

    [Fact]
    public void No_style_sheet_outgrows_four_hundred_lines() =>
        Assert.All(Sheets, f => Assert.True(File.ReadLines(f).Count() <= 400, Tree.Short(f)));

    [Fact]
    public void Views_have_no_inline_script_style_or_handler()
    {
        var inline = Tree.Sources("*.cshtml", "Themes", "Modules").Where(f => File.ReadAllText(f) is var view
            && (Inline().IsMatch(view) || Script().Matches(view).Any(s => !s.Value.Contains("src=", StringComparison.Ordinal)))).Select(Tree.Short);

        Assert.Empty(inline);
    }

    [Fact]
    public void Views_write_addresses_from_the_tenants_root()
    {
        var bare = Tree.Sources("*.cshtml", "Themes", "Modules").Where(f => BareAddress().IsMatch(File.ReadAllText(f))).Select(Tree.Short);

        Assert.Empty(bare);
    }

    [Fact]
    public void Scripts_put_text_in_as_text()
    {
        var html = Tree.Sources("*.js", "Themes", "Modules").Where(f => HtmlSink().IsMatch(File.ReadAllText(f))).Select(Tree.Short);

        Assert.Empty(html);
    }

    [Fact]
    public void No_code_asks_the_network_without_the_guarded_client()
    {
        var free = Tree.Sources("*.cs", "Modules", "CopSite").Where(f => File.ReadAllText(f).Contains("new HttpClient", StringComparison.Ordinal)).Select(Tree.Short);

        Assert.Empty(free);
    }

    [Fact]
    public void No_sql_is_put_together_from_strings()
    {
        var built = Tree.Sources("*.cs", "Modules", "CopSite").Where(f => BuiltSql().IsMatch(File.ReadAllText(f))).Select(Tree.Short);

        Assert.Empty(built);
    }

    [GeneratedRegex("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\\b(?![^{]*\\{)", RegexOptions.None, 2_000)]
    private static partial Regex HexColour();

    [GeneratedRegex("<style[ >]|\\sstyle=\"|\\son(?:click|change|input|submit|load|error|focus|blur|toggle|key[a-z]+|mouse[a-z]+|pointer[a-z]+)=\"", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("<script[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Script();

    [GeneratedRegex("(?:href|action|src)=\"/[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex BareAddress();

    [GeneratedRegex("innerHTML|outerHTML|insertAdjacentHTML|document[.]write|\\beval\\(", RegexOptions.NonBacktracking)]
    private static partial Regex HtmlSink();

    [GeneratedRegex("(?:FromSqlRaw|ExecuteSqlRaw)[A-Za-z]*\\(\\$", RegexOptions.NonBacktracking)]
    private static partial Regex BuiltSql();
}

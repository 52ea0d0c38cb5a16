using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Kernel.Recipes;

namespace Tests.Kernel.Recipes;

public class RecipeExpressionsTests
{
    [Theory]
    [InlineData("[js: 'a' + \"b\"]", "ab")]
    [InlineData("[js:'it\\'s \\x41\\u0042\\u{1F600}\\n']", "it's AB😀\n")]
    [InlineData("[js: ('a' + ('b')) + 1 + 2;]", "ab12")]
    [InlineData("[js: 1 + 2 + 'a']", "3a")]
    [InlineData("[js: ['a', 'b'][1]]", "b")]
    [InlineData("[js: new Date().toISOString()]", "2026-03-31T12:00:00.000Z")]
    [InlineData("[js: const m = ['x']; var d = new Date(); d.setMonth(d.getMonth() + 1); return m[0] + d.getMonth() + ' ' + d.getDate();]", "x4 1")]
    [InlineData("[js: let d = new Date(); d.setMonth(12); return '' + d.getFullYear();]", "2027")]
    [InlineData("[js: const d = new Date(); d.setDate(d.getDate() + 9); d.setHours(14, 30); return d.toISOString();]", "2026-04-09T14:30:00.000Z")]
    [InlineData("[js: const d = new Date(); d.setDate(1); d.setHours(0); return d.toISOString();]", "2026-03-01T00:00:00.000Z")]
    [InlineData("[js: daysAgo(32, '07:05')]", "2026-02-27T07:05:00Z")]
    [InlineData("[js: inDays(1, '00:00')]", "2026-04-01T00:00:00Z")]
    [InlineData("[js: parameters('AdminUsername')]", "ana")]
    [InlineData("[js: configuration('ConnectionStrings:Main', 'Admin')]", "Admin")]
    [InlineData("[js: configuration('ConnectionStrings:Main')]", "")]
    [InlineData("[js: base64('eyJhIjogIsOkIn0=')]", "{\"a\": \"ä\"}")]
    [InlineData("[js: html('&lt;b&gt; &amp; &#39;')]", "<b> & '")]
    [InlineData("[js: encodeURI('a b/ä?x=1&y=[z]#')]", "a%20b/%C3%A4?x=1&y=%5Bz%5D#")]
    public void An_expression_becomes_its_result(string text, string result)
    {
        var run = Given.Run(text);

        Assert.Empty(run.Findings);
        Assert.Equal(result, run.Text);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("[note: see below]")]
    [InlineData("[1, 2]")]
    [InlineData("[]")]
    [InlineData("[:x]")]
    [InlineData("[js]")]
    [InlineData(" [js: uuid()]")]
    public void Other_texts_stay_without_a_finding(string text)
    {
        var run = Given.Run(text);

        Assert.Equal(text, run.Text);
        Assert.Empty(run.Findings);
    }

    [Fact]
    public void Unzipped_text_is_a_result() => Assert.Equal("Hello", Given.Result($"[js: gzip('{Zipped("Hello"u8.ToArray())}')]"));

    [Fact]
    public void Every_uuid_is_a_new_id()
    {
        var (one, other) = (Given.Result("[js:uuid()]"), Given.Result("[js: uuid()]"));

        Assert.Equal(26, one.Length);
        Assert.NotEqual(one, other);
    }

    [Theory]
    [InlineData("", "[js: getUrlPrefix() ]", "/")]
    [InlineData("", "[js: getUrlPrefix('/a/b')]", "/a/b")]
    [InlineData("water", "[js: getUrlPrefix()]", "/water")]
    [InlineData("/water/", "[js: getUrlPrefix('a')]", "/water/a")]
    public void An_address_starts_with_the_tenants_prefix(string prefix, string text, string result) =>
        Assert.Equal(result, Given.Result(text, urlPrefix: prefix));

    [Fact]
    public void A_result_that_is_an_expression_is_worked_out_again() =>
        Assert.Equal("ana", Given.Result("[js: '[js: parameters(\\'AdminUsername\\')]']"));

    [Fact]
    public void A_variable_keeps_its_value_for_the_whole_run()
    {
        var recipe = Given.With("""{"id":"[js:uuid()]"}""", "[js: variables('id')]");
        var expressions = Given.Expressions(recipe);

        var (one, other) = (expressions.Evaluate(recipe.Steps[0].Body, recipe.Steps[0]), expressions.Evaluate(recipe.Steps[0].Body, recipe.Steps[0]));

        Assert.True(JsonNode.DeepEquals(one, other));
    }

    [Theory]
    [InlineData("""{"a":"[js: variables('b') + '!']","b":"[js: parameters('SiteName')]"}""", "Water!")]
    [InlineData("""{"a":12.50}""", "12.50")]
    [InlineData("""{"a":true}""", "true")]
    [InlineData("""{"a":null}""", "")]
    public void A_variable_may_use_others_and_plain_values(string variables, string result) =>
        Assert.Equal(result, Given.Result("[js: variables('a')]", variables));

    [Fact]
    public void The_step_itself_stays_as_it_was_written()
    {
        var recipe = Given.Recipe("""{"steps":[{"name":"x","a":[{"b":"[js: 'c']"},1.0,null,true]}]}""");
        var step = recipe.Steps[0];

        var copy = Given.Expressions(recipe).Evaluate(step.Body, step);

        Assert.Equal("""{"name":"x","a":[{"b":"c"},1.0,null,true]}""", copy!.ToJsonString());
        Assert.Equal("[js: 'c']", step.Body["a"]![0]!["b"]!.GetValue<string>());
    }

    internal static string Zipped(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Optimal)) zip.Write(bytes);
        return Convert.ToBase64String(zipped.ToArray());
    }
}

using System.Text.Json.Nodes;
using Kernel.Recipes;

namespace Tests.Kernel.Recipes;

public class RecipeFindingTests
{
    const string Left = "The expression was left as it is, because it could not be worked out. ";

    static string LeftFor(string variable) => $"The expression was left as it is, because the variable \"{variable}\" could not be worked out. ";

    [Fact]
    public void A_finding_names_the_step_and_the_place()
    {
        var finding = Given.Finding("[js: require('fs')]");

        Assert.Equal(new(FindingKind.NotUnderstood, "1 (content)", "$.steps[0].data[0]", Left + "Recipes know no function \"require\" that takes what it is given here."), finding);
    }

    [Theory]
    [InlineData("[js: uuid]", "Recipes do not know \"uuid\".")]
    [InlineData("[js: System.IO.File.ReadAllText('/etc/passwd')]", "Recipes do not know \"System\".")]
    [InlineData("[js: ''.constructor('x')]", "Recipes know methods of dates only, not \"constructor\".")]
    [InlineData("[js: new Date().getTime()]", "Recipes know no method \"getTime\" of a date that takes what it is given here.")]
    [InlineData("[js: new Function('x')]", "Recipes understand only function calls, texts and \"+\", so \"Function\" cannot stand where it does.")]
    [InlineData("[js: while(true){}]", "Recipes do not know \"true\".")]
    [InlineData("[js: 'a' - 'b']", "Recipes understand only function calls, texts and \"+\", so \"-\" cannot stand where it does.")]
    [InlineData("[js: `a`]", "Recipes understand only function calls, texts and \"+\", so \"`\" cannot stand where it does.")]
    [InlineData("[js: uuid('a')]", "Recipes know no function \"uuid\" that takes what it is given here.")]
    [InlineData("[js: 'a]", "A text in the script is not closed.")]
    [InlineData("[js: 'a' +]", "The script ends too early.")]
    [InlineData("[js: ]", "The script gives no value.")]
    [InlineData("[js: var a = 1; ]", "The script gives no value.")]
    [InlineData("[js: var a = 1; var a = 2; a]", "The script declares \"a\" twice.")]
    [InlineData("[js: new Date()]", "Only texts and whole numbers can become text.")]
    [InlineData("[js: ['a'] + 'b']", "Only texts and whole numbers can become text.")]
    [InlineData("[js: ['a'][1]]", "The script asks a list for an item that it does not have.")]
    [InlineData("[js: 9999999999999999]", "A number in the script is too large.")]
    [InlineData("[js: '\\u00']", "A \\x or \\u escape in the script is not complete.")]
    [InlineData("[js: '\\x00']", "Its result holds the character NUL, which cannot be stored.")]
    [InlineData("[js: '\\ud800']", "Its result holds half of a character.")]
    [InlineData("[js: encodeURI('\\ud800')]", "Its result holds half of a character.")]
    [InlineData("[js: base64('?')]", "It is not base64.")]
    [InlineData("[js: base64('/w==')]", "What it holds is not UTF-8 text.")]
    [InlineData("[js: gzip('AAAA')]", "It is not text zipped with gzip and written as base64.")]
    [InlineData("[js: var d = new Date(); d.setMonth(999999); 'x']", "The date is too far away.")]
    [InlineData("[js: encodeURI(createWorkflowToken('a', 'b'))]", "It makes the address of a workflow, and no workflow can be called by address yet.")]
    [InlineData("[JS: uuid()]", "Recipes know the engines js and file, in small letters, but not \"JS\".")]
    [InlineData("[liquid: {{ x }}]", "Recipes know the engines js and file, in small letters, but not \"liquid\".")]
    [InlineData("[file: base64('a.png')]", "Recipes know no function \"base64\" that takes what it is given here.")]
    [InlineData("[js: text('a.html')]", "Recipes know no function \"text\" that takes what it is given here.")]
    public void What_is_not_understood_stays_and_is_reported(string text, string sentence)
    {
        var finding = Given.Finding(text);

        Assert.Equal((FindingKind.NotUnderstood, Left + sentence), (finding.Kind, finding.Sentence));
    }

    [Fact]
    public void A_missing_parameter_is_reported()
    {
        var finding = Given.Finding("[js: parameters('AdminPassword')]");

        Assert.Equal((FindingKind.Missing, Left + "It asks for the parameter \"AdminPassword\", which is not given to recipes here."), (finding.Kind, finding.Sentence));
    }

    [Fact]
    public void A_missing_variable_is_reported()
    {
        var finding = Given.Finding("[js: variables('a')]", """{"A":"x"}""");

        Assert.Equal((FindingKind.Missing, LeftFor("a") + "The recipe's \"variables\" do not define it."), (finding.Kind, finding.Sentence));
    }

    [Fact]
    public void A_circle_of_variables_is_refused() => Assert.Equal(
        LeftFor("a") + "It needs its own value. Let one of the variables in the circle be a plain text.",
        Given.Finding("[js: variables('a')]", """{"a":"[js: variables('b')]","b":"[js: variables('a')]"}""").Sentence);

    [Fact]
    public void The_innermost_broken_variable_is_named() => Assert.Equal(
        LeftFor("b") + "It is not base64.",
        Given.Finding("[js: variables('a')]", """{"a":"[js: variables('b')]","b":"[js: base64('!')]"}""").Sentence);

    [Fact]
    public void A_variable_that_is_an_object_is_refused() =>
        Assert.Equal(LeftFor("a") + "It holds an object or a list, and only a text can be used.", Given.Finding("[js: variables('a')]", """{"a":{}}""").Sentence);

    [Fact]
    public void A_run_stops_trying_after_five_hundred_findings()
    {
        var recipe = Given.With("{}", [.. Enumerable.Repeat("[js: nothing()]", 700), "[js: 'a']"]);
        var expressions = Given.Expressions(recipe);

        var body = expressions.Evaluate(recipe.Steps[0].Body, recipe.Steps[0])!;

        Assert.Equal(501, expressions.Findings.Count);
        Assert.StartsWith("More than 500 expressions", expressions.Findings[^1].Sentence);
        Assert.Equal("[js: 'a']", body["data"]![700]!.GetValue<string>());
    }
}

using System.Text;
using Kernel.Recipes;

namespace Tests.Kernel.Recipes;

public class RecipeBrokenTests
{
    [Fact]
    public void A_refusal_names_file_line_and_step()
    {
        var broken = Given.Broken("{\"steps\":[\n{\"name\":\"feature\"},\n{\"name\":\"content\",\n\"a\":{\"b\":1,\"b\":2}}]}");

        Assert.Equal("x.recipe.json, line 4, step 2 (content): \"b\" stands twice in the same object. Keep one of them.", broken.Message);
        Assert.Equal(("x.recipe.json", 4, 2, "content"), (broken.File, broken.Line, broken.Step, broken.StepName));
    }

    [Theory]
    [InlineData("""{"name":"x","steps":[],}""", "line 1: Remove the comma before this closing bracket. JSON lets none stand there.")]
    [InlineData("""{"steps":[{"name":"a","b":[1,]}]}""", "line 1, step 1 (a): Remove the comma before this closing bracket. JSON lets none stand there.")]
    [InlineData("{'name':'x'}", "line 1: Write text in double quotes. JSON knows no single ones.")]
    [InlineData("", ": The file is empty. A recipe is a JSON object with a list of steps.")]
    [InlineData(" \n ", ": The file is empty. A recipe is a JSON object with a list of steps.")]
    [InlineData("{\"name\":\n\"x\",", "line 2: The file ends in the middle. Check that it was copied whole and that every bracket and quote is closed.")]
    [InlineData("{\"name\":\"x", "line 1: The file ends in the middle. Check that it was copied whole and that every bracket and quote is closed.")]
    [InlineData("{\n\"n\":Infinity}", "line 2: JSON does not allow \"I\" here. Check the quotes, commas and brackets before it.")]
    [InlineData("""{"steps":[]}{"name":"y"}""", "line 1: JSON does not allow \"{\" here. Check the quotes, commas and brackets before it.")]
    [InlineData("[]", "line 1: A recipe must be one JSON object, so the file starts with { and ends with }.")]
    [InlineData("null", "line 1: A recipe must be one JSON object, so the file starts with { and ends with }.")]
    [InlineData("""{"name":"x"}""", ": \"steps\" is missing. Write \"steps\": [] if the recipe has none.")]
    [InlineData("""{"steps":{}}""", "line 1: \"steps\" must be a list of objects, each with a name.")]
    [InlineData("""{"steps":null}""", "line 1: \"steps\" must be a list of objects, each with a name.")]
    [InlineData("{\"steps\":[\n1,\"a\",null,{}]}", "line 2, step 1: \"steps\" must be a list of objects, each with a name.")]
    [InlineData("""{"steps":[{"data":[]}]}""", "line 1, step 1: This step has no name. Add one, such as \"name\": \"content\".")]
    [InlineData("""{"steps":[{"name":7}]}""", "line 1, step 1: This step has no name. Add one, such as \"name\": \"content\".")]
    [InlineData("""{"steps":[{"Name":"a","NAME":"b"}]}""", "line 1, step 1: This step has no name. Add one, such as \"name\": \"content\".")]
    [InlineData("{\n\"version\":1.5,\"steps\":[]}", "line 2: \"version\" must hold text in double quotes.")]
    [InlineData("""{"tags":"a","steps":[]}""", "line 1: \"tags\" must be a list of texts, such as [ \"default\" ].")]
    [InlineData("""{"tags":[1],"steps":[]}""", "line 1: \"tags\" must hold text in double quotes.")]
    [InlineData("""{"issetuprecipe":"maybe","steps":[]}""", "line 1: \"issetuprecipe\" must be true or false.")]
    [InlineData("""{"exportUtc":"soon","steps":[]}""", "line 1: \"exportUtc\" must be a time, such as \"2026-01-31T12:00:00Z\".")]
    [InlineData("""{"variables":[],"steps":[]}""", "line 1: \"variables\" must be an object of names and values.")]
    [InlineData("""{"name":"a","name":"b","steps":[]}""", "line 1: \"name\" stands twice in the same object. Keep one of them.")]
    [InlineData("""{"name":"a","n\u0061me":"b","steps":[]}""", "line 1: \"name\" stands twice in the same object. Keep one of them.")]
    [InlineData("""{"name":"a","Name":"b","steps":[]}""", "line 1: \"Name\" stands twice; capitals make no difference in a recipe's header. Keep one of them.")]
    [InlineData("""{"version":1e400,"steps":[]}""", "line 1: This number is too large to be stored. Write a smaller one.")]
    [InlineData("""{"name":"a\u0000b","steps":[]}""", "line 1: A text here holds the character NUL, which cannot be stored. Remove it.")]
    [InlineData("""{"a\u0000b":"x","steps":[]}""", "line 1: A text here holds the character NUL, which cannot be stored. Remove it.")]
    [InlineData("""{"name":"\ud800","steps":[]}""", "line 1: A \\u escape here is half of a pair, which is no character. Write both halves, or the character itself.")]
    public void A_broken_recipe_is_refused_with_a_sentence(string json, string message)
    {
        var broken = Given.Broken(json);

        Assert.Equal("x.recipe.json" + (message[0] == ':' ? message : ", " + message), broken.Message);
    }

    [Fact]
    public void A_control_character_is_named_by_its_code() =>
        Assert.Contains("JSON does not allow \"\\u000B\" here.", Given.Broken("{\v}").Message);

    [Fact]
    public void Utf16_and_utf32_are_refused()
    {
        const string Sentence = "x.recipe.json: The file is UTF-16 or UTF-32. Save the file as UTF-8 and try again.";
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true) })
        {
            var text = encoding.GetBytes("{\"steps\":[]}");
            Assert.Equal(Sentence, Given.Broken(text).Message);
            Assert.Equal(Sentence, Given.Broken([.. encoding.GetPreamble(), .. text]).Message);
        }
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_with_their_line()
    {
        byte[] overlong = [.. "{\n\"name\":\""u8, 0xC0, 0xAF, .. "\",\"steps\":[]}"u8];

        Assert.Equal("x.recipe.json, line 2: Some characters are not UTF-8. Save the file as UTF-8 and try again.", Given.Broken(overlong).Message);
    }

    [Fact]
    public void The_sixty_fifth_level_is_refused() =>
        Assert.Equal("x.recipe.json, line 1: Lists and objects are nested deeper than 64 levels. Make it flatter.", Given.Broken(RecipeReaderTests.Nested(63)).Message);

    [Fact]
    public void A_hundred_thousand_levels_are_refused_without_harm() => Given.Broken(RecipeReaderTests.Nested(100_000));

    [Fact]
    public void A_name_of_more_than_a_thousand_characters_is_refused()
    {
        Assert.Contains("\"name\" is longer than 1,000 characters. Shorten it.", Given.Broken($$"""{"name":"{{new string('a', 1001)}}","steps":[]}""").Message);
        Given.Recipe($$"""{"name":"{{new string('a', 1000)}}","steps":[]}""");
    }

    [Fact]
    public void A_text_of_more_than_sixteen_million_characters_is_refused() =>
        Assert.Contains("longer than 16,777,216 characters", Given.Broken($$"""{"steps":[{"name":"x","t":"{{new string('a', RecipeJson.MaxText + 1)}}"}]}""").Message);

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read()
    {
        var broken = Assert.Throws<RecipeBroken>(() => RecipeReader.Read(new byte[2 * 1024 * 1024], "x.recipe.json", maxBytes: 1024 * 1024));

        Assert.Equal("x.recipe.json: The file is larger than 1 MB. Split it into several recipes.", broken.Message);
    }

    [Fact]
    public void Too_many_values_are_refused()
    {
        var lists = string.Concat(Enumerable.Repeat("[],", RecipeJson.MaxValues));

        Assert.Contains("more than 2,000,000 values", Given.Broken("{\"a\":[" + lists + "1],\"steps\":[]}").Message);
    }
}

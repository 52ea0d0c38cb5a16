using Kernel;
using Kernel.Commands;
using Kernel.Recipes;

namespace Tests.Tenants;

public class CommandTests
{
    [Fact]
    public void A_flag_does_not_swallow_the_word_after_it()
    {
        var line = new CommandLine(["--yes", "north"], "NAME [--yes]");

        Assert.True(line.Has("yes"));
        Assert.Equal("north", line.Only("which site"));
    }

    [Fact]
    public void A_value_may_stand_after_a_blank_or_an_equals_sign()
    {
        var line = new CommandLine(["north", "--prefix", "n", "--recipe=demo"], "NAME [--host H | --prefix P] --recipe R");

        Assert.Equal(("n", "demo"), (line["prefix"], line["recipe"]));
    }

    [Fact]
    public void A_misspelt_option_is_refused()
    {
        var line = new CommandLine(["--recpie", "demo"], "NAME --recipe R");

        var broken = Assert.Throws<RuleBroken>(line.Check);

        Assert.Equal("There is no option --recpie here. The words and options are: NAME --recipe R", broken.Message);
    }

    [Fact]
    public void A_folder_a_missing_file_and_a_huge_one_are_refused_with_a_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("copsite-recipe-").FullName;
        var huge = Path.Combine(folder, "huge.json");
        using (var file = File.Create(huge)) file.SetLength(RecipeReader.DefaultMaxBytes + 1L);

        Assert.Equal("This is a folder. Name the recipe's file in it.", Refusal(folder));
        Assert.Equal("There is no such file.", Refusal(Path.Combine(folder, "none.json")));
        Assert.Equal("The file is larger than 32 MB. Split it into several recipes.", Refusal(huge));
        Directory.Delete(folder, recursive: true);
    }

    static string Refusal(string file) => Assert.Throws<RecipeBroken>(() => RecipeLibrary.Read(file)).Sentence;
}

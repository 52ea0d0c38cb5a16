using System.Text;
using Kernel.Recipes;

namespace Tests.Kernel.Recipes;

/// <summary>Recipes as the tests of this folder need them.</summary>
static class Given
{
    public static Recipe Recipe(string json) => RecipeReader.Read(Encoding.UTF8.GetBytes(json), "x.recipe.json");

    public static RecipeBroken Broken(string json) => Broken(Encoding.UTF8.GetBytes(json));

    public static RecipeBroken Broken(byte[] bytes) => Assert.Throws<RecipeBroken>(() => RecipeReader.Read(bytes, "x.recipe.json"));
}

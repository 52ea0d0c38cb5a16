namespace Tests.Architecture;

public class GraphTests
{
    public static TheoryData<string> Modules => [.. Tree.Modules.Where(m => m != "Kernel")];

    [Fact]
    public void The_kernel_references_no_module() => Assert.Empty(Tree.ReferencesOf("Kernel"));

    [Theory, MemberData(nameof(Modules))]
    public void An_engine_knows_the_kernel_only(string module)
    {
        if (Tree.IsEngine(module)) Assert.Equal(["Kernel"], Tree.ReferencesOf(module));
    }

    [Theory, MemberData(nameof(Modules))]
    public void A_practice_module_never_references_an_engine(string module)
    {
        if (!Tree.IsEngine(module)) Assert.DoesNotContain(Tree.ReferencesOf(module), Tree.IsEngine);
    }

    [Theory, MemberData(nameof(Modules))]
    public void No_module_reaches_itself_through_its_references(string module)
    {
        var seen = new HashSet<string>();
        var open = new Queue<string>(Tree.ReferencesOf(module));
        while (open.TryDequeue(out var next))
            if (seen.Add(next)) foreach (var further in Tree.ReferencesOf(next)) open.Enqueue(further);

        Assert.DoesNotContain(module, seen);
    }

    [Fact]
    public void Every_module_of_the_tree_is_in_the_host() =>
        Assert.Equal(Tree.Modules.Where(m => m != "Kernel"), CopSite.Modules.All.Select(m => m.Name).Order());

    [Fact]
    public void What_a_module_requires_exists()
    {
        var names = CopSite.Modules.All.Select(m => m.Name).ToHashSet();

        Assert.All(CopSite.Modules.All.SelectMany(m => m.Requires), required => Assert.Contains(required, names));
    }
}

namespace Tests.Corpora;

/// <summary>
/// Test data that is too large or too foreign to be kept with the code. It lies in shared/data beside the checkout,
/// or where COPSITE_SHARED_DATA says. A test that needs it is skipped where it is absent.
/// </summary>
static class SharedData
{
    const string Variable = "COPSITE_SHARED_DATA";

    public static string Folder(params string[] below) => Found(Path.Combine(below), Directory.Exists);

    public static string File(string path) => Found(path, System.IO.File.Exists);

    static string Found(string path, Func<string, bool> exists)
    {
        var found = Roots().Select(root => Path.Combine(root, path)).FirstOrDefault(exists);
        if (found is null) Assert.Skip($"The shared test data has no {path}. Put shared/data beside the checkout, or name its folder in {Variable}.");
        return found;
    }

    static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) yield return named;

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            yield return Path.Combine(at.FullName, "shared", "data");
    }
}

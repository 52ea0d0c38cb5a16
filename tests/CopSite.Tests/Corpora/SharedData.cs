namespace Tests.Corpora;

// Test data that is shared between projects and not part of this repository.
internal static class SharedData
{
    public static string Folder(params string[] below)
    {
        var folder = Path.Combine([Root() ?? "", .. below]);
        Assert.SkipUnless(Directory.Exists(folder), $"The shared test data has no folder {string.Join('/', below)} here. Set COPSITE_SHARED_DATA to where it is.");
        return folder;
    }

    static string? Root()
    {
        if (Environment.GetEnvironmentVariable("COPSITE_SHARED_DATA") is { Length: > 0 } named) return named;

        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            var shared = Path.Combine(above.FullName, "shared", "data");
            if (Directory.Exists(shared)) return shared;
        }

        return null;
    }
}

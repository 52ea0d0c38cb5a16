namespace Kernel.Pages;

/// <summary>Keeps files of the tenant. Keys are made here and never by people. A file can be fetched once the caller has saved its changes.</summary>
public interface IMedia
{
    /// <summary>Checks and cleans a picture and keeps it. Gives its key under <c>/media/</c>.</summary>
    /// <exception cref="RuleBroken">It is not a picture that can be kept; the sentence says why.</exception>
    Task<string> SavePicture(Stream picture, string? name, CancellationToken stop);

    /// <summary>Keeps a file of a recipe or an editor under a path of theirs, such as <c>home-bg.jpg</c>.</summary>
    /// <exception cref="RuleBroken">The path or the kind of file is not allowed.</exception>
    /// <param name="file">Read twice, so it must be able to seek.</param>
    Task SaveFile(string path, Stream file, CancellationToken stop);

    /// <summary>What lies under <c>/media/</c> by that key or path, for a copy that is handed on; null for nothing. The caller closes it.</summary>
    Task<Stream?> Open(string key, CancellationToken stop);

    /// <summary>Deletes what lies under <c>/media/</c> by that key or path.</summary>
    Task Delete(string key, CancellationToken stop);
}

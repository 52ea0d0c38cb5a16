using Kernel.Content;

namespace Content.Admin.Bulk;

/// <summary>Something that can be done to several items at once.</summary>
/// <param name="Word">How forms call it.</param>
/// <param name="Permission">Who may do it.</param>
/// <param name="Button">What the button says before the number of items.</param>
/// <param name="Consequence">What will happen, in a sentence.</param>
/// <param name="Done">The word in “3 items are …”.</param>
/// <param name="Fits">To which items it does something: by their state, and whether a draft waits.</param>
sealed record Act(string Word, string Permission, string Button, string Consequence, string Done, Func<ContentState, bool, bool> Fits, Func<Publishing, ContentItem, string, CancellationToken, Task> Do)
{
    static readonly Act[] All =
    [
        new("publish", ContentModule.Publish, "Publish", "Readers see them at once, as their latest draft has them. What readers saw before is kept as a former version.", "published",
            (state, hasDraft) => state is ContentState.Draft or ContentState.Unpublished || state is ContentState.Published && hasDraft,
            (publishing, item, author, stop) => publishing.Publish(item, author, stop)),
        new("unpublish", ContentModule.Publish, "Unpublish", "Readers no longer find them. Nothing is lost: publish them again at any time.", "unpublished",
            (state, _) => state is ContentState.Published,
            (_, item, _, _) => Now(item.Unpublish)),
        new("discard", ContentModule.Edit, "Discard the drafts of", "What was written since they were published is gone for good. Readers see no change.", "as readers see them",
            (state, hasDraft) => state is ContentState.Published && hasDraft,
            (publishing, item, _, stop) => publishing.DiscardDraft(item, stop)),
        new("delete", ContentModule.Delete, "Delete", "Readers no longer find them. They go to the bin, from which they can be restored.", "in the bin",
            (state, _) => state is not ContentState.Deleted,
            (_, item, _, _) => Now(item.Delete)),
        new("restore", ContentModule.Delete, "Restore", "They come out of the bin, and readers do not see them until they are published.", "out of the bin",
            (state, _) => state is ContentState.Deleted,
            (publishing, item, _, stop) => publishing.TakeOutOfBin(item, stop)),
    ];

    public static Act? Called(string? word) => All.FirstOrDefault(a => a.Word == word);

    static Task Now(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}

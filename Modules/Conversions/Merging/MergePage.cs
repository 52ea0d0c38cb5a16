using Communities;

namespace Conversions.Merging;

/// <summary>What was said since, beside what it became.</summary>
/// <param name="Html">What it says now.</param>
/// <param name="Asks">Its authors have to be asked before more of their words are taken there.</param>
/// <param name="AskPath">Where one asks them.</param>
public sealed record MergePage(CommunityView Community, string Address, string Word, string Title, string ProductPath, string EditPath, string Html, bool Asks, string AskPath, IReadOnlyList<NewerPost> Posts, int LastNumber);

public sealed record NewerPost(int Number, string Author, string Html, DateTime Utc, string Path);

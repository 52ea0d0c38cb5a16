using Communities;
using Kernel.Pages;
using Kernel.People;
using Wiki.Pages;
using Wiki.Shared;

namespace Wiki.Collection;

/// <summary>A community's pages.</summary>
/// <param name="Order">Empty for by title; <c>latest</c> for what changed last, <c>care</c> for what somebody should look at.</param>
/// <param name="Away">What was taken away; only for those who look after the community.</param>
/// <param name="Total">How many there are, whatever is shown.</param>
public sealed record CollectionPage(CommunityView Community, IReadOnlyList<PageRow> Rows, string Order, bool CanWrite, IReadOnlyList<PageLine> Away, int Total, Pager Pager);

public sealed record PageRow(string Path, string Title, string Excerpt, StandingWord Standing, bool IsDue, Face ChangedBy, DateTime ChangedUtc);

/// <param name="Path">The collection's address within the site.</param>
public sealed record NewPagePage(CommunityView Community, string Path, PageForm Form);

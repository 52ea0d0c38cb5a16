namespace Discussions.Polls;

/// <summary>A poll as all see it.</summary>
/// <param name="Voters">People, not votes.</param>
public sealed record PollView(IReadOnlyList<PollChoice> Choices, bool IsMultiple, DateTime? ClosesUtc, int Voters);

/// <param name="Percent">Of the people who voted, so that several choices may sum up to more than a hundred.</param>
public sealed record PollChoice(string Text, int Votes, int Percent);

/// <summary>A poll with what is so for one viewer.</summary>
/// <param name="Mine">What they chose.</param>
/// <param name="CanVote">They are a member and it is open.</param>
/// <param name="CanClose">They asked, or look after the community.</param>
public sealed record PollCard(string Path, PollView Poll, IReadOnlyList<int> Mine, bool IsOpen, bool CanVote, bool CanClose)
{
    /// <summary>Figures are shown to whoever has chosen, and to all once it is closed, so that nobody follows the crowd.</summary>
    public bool ShowsFigures => !IsOpen || Mine.Count > 0;
}

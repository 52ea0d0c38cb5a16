namespace People.Help;

/// <summary>What the site promises to those who ask for help.</summary>
public sealed class HelpSettings
{
    /// <summary>After so many working days without an answer the next person is asked.</summary>
    public int AnswerDays { get; set; } = 2;
}

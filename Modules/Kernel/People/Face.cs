namespace Kernel.People;

/// <summary>A person as a page shows one: enough for a name, a face and a link.</summary>
/// <param name="Name">The user name in addresses; empty for somebody who is gone.</param>
/// <param name="Photo">The media key of the photo; empty for initials.</param>
public sealed record Face(string Name, string DisplayName, string Photo, string Note = "")
{
    public static readonly Face Gone = new("", "A former member", "");

    public string Path => Person.PathOf(Name);

    public string Initials
    {
        get
        {
            var words = DisplayName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words.Length switch
            {
                0 => "?",
                1 => First(words[0]),
                _ => First(words[0]) + First(words[^1]),
            };
        }
    }

    /// <summary>One of the eight tones of an avatar, 1 to 8; always the same for the same name.</summary>
    public int Tone
    {
        get
        {
            var sum = 0;
            foreach (var letter in Name) sum = (sum * 31 + letter) & 0xFFFF;
            return sum % 8 + 1;
        }
    }

    static string First(string word) => System.Globalization.StringInfo.GetNextTextElement(word).ToUpperInvariant();
}

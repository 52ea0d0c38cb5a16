namespace Kernel.Text;

/// <summary>How far a word that was typed is from one that was meant.</summary>
public static class Slips
{
    /// <summary>How many letters are wrong, missing, too many, or swapped with their neighbour.</summary>
    public static int Between(string typed, string meant)
    {
        var rows = new int[typed.Length + 1, meant.Length + 1];
        for (var i = 0; i <= typed.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= meant.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= typed.Length; i++)
            for (var j = 1; j <= meant.Length; j++)
            {
                var isSame = typed[i - 1] == meant[j - 1];
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[typed.Length, meant.Length];
    }
}

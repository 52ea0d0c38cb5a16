using System.Text;

namespace Discussions.Seeding;

/// <summary>What people who look after water say to each other: a small grammar, the same for the same random numbers.</summary>
sealed class Talk(Random random)
{
    // A reply is about as long as the one that the limits of the bench measure.
    const int WordsInReply = 92;

    static readonly Dictionary<string, string[]> Words = new()
    {
        ["thing"] = ["booster pump", "gate valve", "pressure reducer", "night line", "filter bed", "chlorine dosing skid", "turbidity meter", "district meter", "air valve", "rising main", "wet well", "check valve", "acoustic logger", "surge vessel", "service reservoir", "sluice gate", "variable speed drive", "clarifier", "outfall", "pressure logger"],
        ["place"] = ["the upper zone", "our oldest district", "the hospital branch", "the harbour main", "the valley works", "the east side of town", "a village of forty houses", "the school estate", "the treatment hall", "the pumping station by the river", "the tramway crossing", "the hillside tanks"],
        ["sign"] = ["a slow rise in night flow", "a knock at every start", "air in the lines", "brown water after each flush", "a trip at four in the morning", "pressure that swings by ten metres", "a bearing that runs warm", "readings that freeze for an hour", "seals that last a season", "alarms that nobody believes any more", "a smell of solvent in one sample", "foam on the second tank"],
        ["act"] = ["walked the line with a listening stick", "closed the boundary valves one by one", "logged pressure every second for a week", "took the strainer out", "bled the air at the high point", "swapped the two meters", "drew the whole zone on one sheet of paper", "ran a step test at night", "lowered the setpoint by half a bar", "asked the operator who retired last year", "compared three winters of records", "put a camera down the pipe"],
        ["found"] = ["a valve that the map showed open and the street kept shut", "a gasket that had been fitted twice", "a bypass nobody had written down", "two loggers with their clocks an hour apart", "an impeller worn on one side only", "a setpoint from before the works was rebuilt", "a house drain joined to the wrong main", "roots as thick as an arm", "a fuse of the wrong rating", "a reservoir float stuck at half"],
        ["gain"] = ["night flow fell by a third", "the alarms stopped", "we have had no burst since spring", "the drive draws a fifth less power", "complaints went from nine a week to none", "the crew sleeps through the night again", "the samples have been clean for a month", "we saved the price of a new pump"],
        ["tool"] = ["a clipboard and a phone", "the old chart recorder", "one sheet of squared paper", "a borrowed logger", "the free hydraulic model", "two radios and some patience", "the maker’s curve", "a stopwatch"],
        ["time"] = ["last winter", "three years ago", "in the dry summer", "the week after the flood", "on a Sunday, of course", "during the last refit", "this spring", "before the new meters came"],
        ["who"] = ["the night shift", "our fitter", "the graduate", "the works chemist", "the crew from the next district", "the operator on duty", "a colleague in the south", "the contractor’s foreman"],
        ["number"] = ["three", "four", "six", "eight", "eleven", "fourteen", "twenty", "thirty"],
        ["advice"] = ["write the date on it", "ask whoever closed it last", "measure before you order anything", "change one thing at a time", "take the reading at the far end, not at the pump", "let the numbers settle for twenty minutes", "keep the old part on a shelf for a year", "tell the customers before they ring you", "do it with the person who will look after it", "draw it first"],
    };

    static readonly string[] Titles =
    [
        "How do you find out why {thing} shows {sign}?", "Which {thing} still works after two winters?", "{Sign} in {place}: where would you begin?", "What we learned when {who} {act}",
        "Is it worth replacing the {thing} in {place}?", "Asking for a second pair of eyes on {place}", "{Gain}: the story of one {thing}", "Rules of thumb for {thing}, please",
        "Who has used {tool} to look after a {thing}?", "{Sign} {time}, and again today", "Before we buy {number} of them: your experience with the {thing}", "A checklist for {place} that fits on one page",
    ];

    static readonly string[] Sentences =
    [
        "We had {sign} in {place} {time}.", "{Who} {act}, and it took less than a morning.", "What we found was {found}.", "Since then {gain}.", "My advice would be to {advice}.",
        "I would not trust a single reading of the {thing} on a day like that.", "In {place} we have {number} of these, and no two behave alike.", "With {tool} you can learn more in an hour than from a month of reports.",
        "Has anybody tried it on a {thing} that runs only at night?", "The maker says otherwise, but {who} has seen it {number} times.", "We {act} first, because it costs nothing.",
        "It turned out to be {found}, which explains {sign}.", "If you can, {advice}, and then look again after a week.", "Nobody had touched the {thing} for {number} years.", "The drawing was wrong, as drawings are.",
        "I was sure that it was the {thing}, and I was wrong.", "{Who} noticed it only because of {sign}.", "Give it {number} days before you judge.", "The cost was small beside what {sign} had cost us {time}.",
        "Please say what happened in the end, the rest of us will meet it too.", "We wrote it down on one page and hung it beside the {thing}.", "Two of us stood there with {tool} until it was light.",
    ];

    static readonly string[] Purposes = ["Has anybody seen this before?", "What would you try first?", "I would be glad of an honest answer.", "Any rule that a duty engineer could use?"];

    public string Title() => Filled(Titles[random.Next(Titles.Length)]);

    public string Opening()
    {
        var text = new StringBuilder(Paragraph(60)).Append("\n\nWhat I have tried:\n\n");
        for (var line = random.Next(2, 4); line > 0; line--) text.Append("- ").Append(Filled("We {act}")).Append('\n');
        return text.Append('\n').Append(Purposes[random.Next(Purposes.Length)]).ToString();
    }

    public string Reply() => random.Next(8) switch
    {
        0 => $"{Paragraph(40)}\n\n> {Filled("{Sign} {time}")}\n\n{Paragraph(45)}",
        1 => $"{Paragraph(45)}\n\n1. {Filled("{Advice}")}\n2. {Filled("{Advice}")}\n3. Go home\n\n{Paragraph(35)}",
        2 => $"{Paragraph(30)} **{Filled("{Advice}")}.** {Paragraph(60)}",
        _ => $"{Paragraph(WordsInReply / 2)}\n\n{Paragraph(WordsInReply / 2)}",
    };

    string Paragraph(int words)
    {
        var text = new StringBuilder();
        for (var count = 0; count < words;)
        {
            var sentence = Filled(Sentences[random.Next(Sentences.Length)]);
            count += sentence.Count(letter => letter == ' ') + 1;
            text.Append(text.Length > 0 ? " " : "").Append(sentence);
        }
        return text.ToString();
    }

    // {sign} is a word of that kind, {Sign} the same at the beginning of a sentence.
    string Filled(string pattern)
    {
        var text = new StringBuilder(pattern.Length * 2);
        for (var at = 0; at < pattern.Length;)
        {
            var open = pattern.IndexOf('{', at);
            if (open < 0) return text.Append(pattern, at, pattern.Length - at).ToString();

            var close = pattern.IndexOf('}', open);
            var kind = pattern[(open + 1)..close];
            var words = Words[kind.ToLowerInvariant()];
            var word = words[random.Next(words.Length)];
            text.Append(pattern, at, open - at);
            if (word[0] is 'a' or 'e' or 'i' or 'o' or 'u' && EndsWithArticle(text)) text.Insert(text.Length - 1, 'n');
            text.Append(char.IsUpper(kind[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            at = close + 1;
        }
        return text.ToString();
    }

    static bool EndsWithArticle(StringBuilder text) => text.Length >= 3 && text[^1] == ' ' && text[^2] == 'a' && text[^3] == ' ';
}

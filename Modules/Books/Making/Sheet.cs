namespace Books.Making;

/// <summary>How a book looks on a screen, on a reading device and on paper. It is the book's own: no page of the site uses it.</summary>
internal static class Sheet
{
    const string Body = """
        html { font-size: 100%; }
        body { font-family: Georgia, "Times New Roman", serif; line-height: 1.5; overflow-wrap: break-word; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-align: left; page-break-after: avoid; break-after: avoid; }
        h1 { font-size: 2.2em; }
        h2 { font-size: 1.6em; margin-top: 0.2em; }
        h3 { font-size: 1.2em; }
        p { orphans: 3; widows: 3; }
        img { max-width: 100%; height: auto; page-break-inside: avoid; break-inside: avoid; }
        pre { white-space: pre-wrap; font-size: 0.85em; padding: 0.6em; border: 1px solid; }
        blockquote { margin: 0.8em 0 0.8em 0.4em; padding-left: 0.8em; border-left: 3px solid; font-style: italic; }
        table { border-collapse: collapse; width: 100%; font-size: 0.9em; }
        th, td { border: 1px solid; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
        .kind, .where, .by, .left-out, .notes, .made { font-size: 0.85em; }
        .kind { margin: 0; text-transform: uppercase; letter-spacing: 0.08em; }
        .by { font-weight: bold; margin-bottom: 0.2em; }
        .part { margin-top: 1.4em; }
        .left-out { font-style: italic; }
        .notes { margin-top: 2em; border-top: 1px solid; }
        .note { line-height: 0; font-size: 0.7em; }
        .cover { text-align: center; padding: 4em 0 2em; }
        .cover h1 { text-align: center; }
        .contents ol { padding-left: 2.4em; }
        .contents li { margin: 0.2em 0; }
        """;

    /// <summary>For reading devices, which choose colours and margins themselves.</summary>
    public const string Epub = Body;

    /// <summary>For a browser and its printer: each chapter on a new page.</summary>
    public const string Html = Body + "\n" + """
        body { max-width: 42rem; margin: 0 auto; padding: 1rem 1.2rem 4rem; color: #1b1b1b; background: #fff; }
        a { color: #174ea6; }
        .chapter { margin-top: 4rem; }
        @page { margin: 20mm 18mm; }
        @media print {
          body { max-width: none; padding: 0; font-size: 11pt; }
          a { color: inherit; text-decoration: none; }
          .cover { padding-top: 30vh; page-break-after: always; break-after: page; }
          .contents, .chapter { page-break-before: always; break-before: page; margin-top: 0; }
          .by { page-break-after: avoid; break-after: avoid; }
        }
        """;
}

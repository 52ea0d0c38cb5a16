using System.Text;
using Notifications.Letters;
using Notifications.Replies;

namespace Tests.Notifications.Replies;

/// <summary>What somebody wrote, out of what their mail program made of it.</summary>
public class ReplyTextTests
{
    [Theory]
    [InlineData("Listen at three.\n\nOn Fri, 20 Nov 2026 at 12:10, Kavya Rao on Water Works <no-reply@localhost>\nwrote:\n\n> Listen\n> at four", "Listen at three.")]
    [InlineData("Listen at three.\n\nAm 20.11.26 um 12:10 schrieb Kavya Rao:\n> Hör um vier", "Listen at three.")]
    [InlineData("Listen at three.\n\nLe ven. 20 nov. 2026 à 12:10, Kavya Rao <x@y.test> a écrit :\n> Bonjour", "Listen at three.")]
    [InlineData("Listen at three.\n\n-----Original Message-----\nFrom: Kavya\n", "Listen at three.")]
    [InlineData("Listen at three.\n\n________________________________\nFrom: Kavya Rao <no-reply@localhost>\nSent: Friday\nTo: Ben\nSubject: x", "Listen at three.")]
    [InlineData("Listen at three.\n\nFrom: Kavya Rao <no-reply@localhost>\nSent: Friday, 20 November 2026\nTo: Ben Mwangi\nSubject: [Water] Losses\n\nold words", "Listen at three.")]
    [InlineData("Listen at three.\n\nVon: Kavya Rao\nGesendet: Freitag\nAn: Ben\nBetreff: x\n\nalt", "Listen at three.")]
    [InlineData("Listen at three.\n\n-- \nBen Mwangi\nLakeside Water", "Listen at three.")]
    [InlineData("Listen at three.\n\nSent from my iPhone\n\n> old", "Listen at three.")]
    [InlineData("Listen at three.\n\n> " + LetterPage.AboveHere + "\n>\n> old words", "Listen at three.")]
    [InlineData("First:\n\n* one\n* two\n\n    code\n\nThen more.", "First:\n\n* one\n* two\n\n    code\n\nThen more.")]
    [InlineData("> Which gauge?\n\nThe left one.\n\n> And when?\n\nAt three.\n\n> Regards\n> Kavya", "> Which gauge?\n\nThe left one.\n\n> And when?\n\nAt three.")]
    [InlineData("From: the left valve to the right one it takes a minute.\nYou hear it.", "From: the left valve to the right one it takes a minute.\nYou hear it.")]
    [InlineData("> only\n> quotes", "")]
    [InlineData("", "")]
    public void Quotes_and_signatures_are_left_out(string mail, string own) => Assert.Equal(own, ReplyText.Clean(mail));

    [Fact]
    public void A_line_made_to_take_long_does_not() =>
        Assert.NotNull(ReplyText.Clean("On " + new string('x', 200_000) + "\n" + new string('>', 100_000) + "\n" + string.Concat(Enumerable.Repeat("From: a\n", 2_000))));

    [Theory]
    [InlineData("Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nGr=FC=DFe =\naus K=F6ln", "Grüße aus Köln")]
    [InlineData("Content-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: base64\n\nR3LDvMOfZQ==", "Grüße")]
    [InlineData("Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: 8bit\n\nplain", "plain")]
    [InlineData("Content-Type: text/plain; charset=no-such-thing\n\nplain", "plain")]
    [InlineData("Content-Type: text/plain; format=flowed\n\nOne line that \ngoes on.\nAnother.", "One line that goes on.\nAnother.")]
    [InlineData("\nno headers at all", "no headers at all")]
    [InlineData("Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html\n\n<p>html</p>\n--b--", "plain")]
    [InlineData("Content-Type: multipart/mixed; boundary=\"o\"\n\n--o\nContent-Type: multipart/alternative; boundary=i\n\n--i\nContent-Type: text/html\n\n<p>Two<br>lines</p><div class=\"gmail_quote\">old</div>\n--i--\n--o\nContent-Type: text/plain\nContent-Disposition: attachment; filename=x.txt\n\nattached\n--o--", "Two\nlines")]
    [InlineData("Content-Type: text/html\n\n<script>alert(1)</script><p>One</p><blockquote>quoted</blockquote><p>Two</p>", "One\n\n> quoted\n\nTwo")]
    public void A_mail_in_any_dress_says_the_same(string raw, string text) =>
        Assert.Equal(text, IncomingMail.Read(Encoding.Latin1.GetBytes(raw.Replace("\n", "\r\n", StringComparison.Ordinal))).Text().Trim());

    [Theory]
    [InlineData("=?utf-8?B?R3LDvMOfZQ==?= =?utf-8?Q?_aus_K=C3=B6ln?=", "Grüße aus Köln"), InlineData("plain", "plain"), InlineData("=?broken", "=?broken")]
    public void Words_in_a_header_are_read(string header, string words) => Assert.Equal(words, HeaderWords.Read(header));

    [Theory]
    [InlineData("Auto-Submitted: auto-replied"), InlineData("Precedence: bulk"), InlineData("Precedence: auto_reply"), InlineData("Return-Path: <>"), InlineData("Content-Type: multipart/report; boundary=b"), InlineData("X-Autoreply: yes")]
    public void What_a_program_wrote_is_known(string header) =>
        Assert.NotNull(IncomingMail.Read(Encoding.Latin1.GetBytes($"From: ben@example.org\r\n{header}\r\n\r\nI am away.")).WhyNotAPerson());

    [Theory]
    [InlineData("From: MAILER-DAEMON@example.org"), InlineData("From: <>"), InlineData("Subject: nobody")]
    public void What_nobody_sent_is_known(string header) => Assert.NotNull(IncomingMail.Read(Encoding.Latin1.GetBytes(header + "\r\n\r\nx")).WhyNotAPerson());

    [Fact]
    public void What_a_person_wrote_is_no_programs() =>
        Assert.Null(IncomingMail.Read("From: \"Ben\" <ben@example.org>\r\nAuto-Submitted: no\r\nReturn-Path: <ben@example.org>\r\n\r\nx"u8.ToArray()).WhyNotAPerson());
}

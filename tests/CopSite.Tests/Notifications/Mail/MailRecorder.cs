using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tests.Notifications.Mail;

/// <summary>A mail server on loopback that writes down what it hears and answers as the test wishes.</summary>
sealed class MailRecorder : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource ended = new();
    readonly Task serving;

    public MailRecorder()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
    public string Address => $"smtp://127.0.0.1:{Port}";
    public (string, string)[] Setting => [("COPSITE:SMTP", Address)];

    public ConcurrentQueue<string> Commands { get; } = [];
    public ConcurrentQueue<string> Letters { get; } = [];
    public int Connections => connections;

    /// <summary>Gives the answer to a command's first word, or null for the usual one. "BODY" stands for the end of the letter; an empty answer closes the connection.</summary>
    public Func<string, string?> Answers { get; set; } = _ => null;

    int connections;

    async Task Serve()
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(ended.Token);
                Interlocked.Increment(ref connections);
                _ = Task.Run(() => Talk(client));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException) { }
        }
    }

    async Task Talk(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        try
        {
            if (!await Say(writer, "HELLO", "220 recorder")) return;
            while (await reader.ReadLineAsync(ended.Token) is { } line)
            {
                Commands.Enqueue(line);
                var word = line.Split(' ', ':')[0].ToUpperInvariant();
                var usual = word switch { "EHLO" => "250-recorder\r\n250-8BITMIME\r\n250 AUTH PLAIN", "DATA" => "354 go on", "QUIT" => "221 bye", "AUTH" => "235 welcome", _ => "250 fine" };
                if (!await Say(writer, word, usual)) return;
                if (word == "QUIT") return;
                if (word == "DATA" && Answers(word) is null && !await Listen(reader, writer)) return;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException) { }
    }

    async Task<bool> Listen(StreamReader reader, StreamWriter writer)
    {
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync(ended.Token) is { } line && line != ".") letter.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        if (Answers("BODY") is not { } answer || answer.StartsWith('2') || answer.Length == 0) Letters.Enqueue(letter.ToString());
        return await Say(writer, "BODY", "250 kept");
    }

    async Task<bool> Say(StreamWriter writer, string word, string usual)
    {
        var answer = Answers(word) ?? usual;
        if (answer.Length == 0) return false;

        await writer.WriteLineAsync(answer);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Dispose();
        await serving;
    }
}

using System.Net;
using System.Net.Sockets;

namespace Bench.Measuring;

/// <summary>One keep-alive connection, used by one thread with blocking calls: two system calls for a request, no thread switch in between.</summary>
sealed class Wire : IDisposable
{
    readonly Socket socket;
    readonly AnswerReader answers;

    public Wire(IPEndPoint server)
    {
        socket = new(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000, SendTimeout = 30_000 };
        socket.Connect(server);
        answers = new(into => socket.Receive(into));
    }

    public Answer Send(ReadOnlySpan<byte> request)
    {
        while (request.Length > 0) request = request[socket.Send(request)..];
        return answers.Read();
    }

    public void Dispose() => socket.Dispose();
}

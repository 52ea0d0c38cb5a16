namespace Bench.Measuring;

/// <summary>What one request brought: its status, the bytes of its body, and whether the server closes the connection after it.</summary>
readonly record struct Answer(int Status, long Bytes, bool Closes);

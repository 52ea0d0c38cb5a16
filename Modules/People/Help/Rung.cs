using Kernel.People;

namespace People.Help;

/// <summary>Somebody to whom one can turn.</summary>
/// <param name="Why">After their name: “facilitates Water”.</param>
public sealed record Rung(string PersonId, Face Face, string Why);

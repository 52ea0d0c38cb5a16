using Bench.Measuring;

namespace Bench.Reports;

sealed record Report(Machine Machine, IReadOnlyList<Ratio> Ratios, IReadOnlyList<Measure> Measures, IReadOnlyDictionary<string, double> Facts, IReadOnlyList<string> Notes);

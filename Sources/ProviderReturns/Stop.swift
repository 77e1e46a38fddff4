// Why reading a delivery ends before its rows are read, before that has words.

/// Thrown within this room; the door makes a `Refusal` of it.
struct Stop: Error {
  /// At least one.
  let findings: [Finding]

  init(_ findings: [Finding]) { self.findings = findings }

  init(_ finding: Finding) { findings = [finding] }
}

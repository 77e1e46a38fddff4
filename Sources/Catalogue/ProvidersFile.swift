// `providers.yaml` → reporting bodies and where their returns come from.

import Outcomes

extension ReportingBody {
  init(reading entry: Entry, _ indicators: [Indicator]) {
    let kind: Kind = entry.choice("kind", otherwise: .provider)
    let contracts = entry.entries("contracts", .contract)
    self.init(
      code: entry.code("code", of: .body), name: entry.text("name"),
      kind: kind, isIllustrative: entry.yes("illustrative"),
      contracts: contracts.map { Contract(reading: $0, of: kind, indicators) })
    checkContracts(contracts, indicators)
  }
}

extension Source {
  /// `body` is the entry that the source stands in, `file` says whether a path below
  /// `Indicators/` is there.
  init(reading entry: Entry, of body: ReportingBody, file isThere: (String) -> Bool) {
    self.init(
      code: body.code, body: body.code, layout: entry.reference("layout", to: .layout),
      place: Place(reading: entry, of: body, file: isThere),
      lookEveryMinutes: entry.whole("look_every_minutes", in: 1...10_080, otherwise: 60))
  }
}

extension Source.Place {
  fileprivate init(
    reading entry: Entry, of body: ReportingBody, file isThere: (String) -> Bool
  ) {
    self = .byHand
    let places = ["web", "file", "by_hand"].filter(entry.has)
    guard places.count == 1 else {
      entry.fault(
        places.last ?? "source", "\(places.isEmpty ? "No" : "More than one") place is named.",
        "Write one of web:, file: or by_hand: yes.")
      return
    }
    if entry.has("web") {
      self = .web(WebAddress(reading: entry, isIllustrative: body.isIllustrative))
      return
    }
    for key in ["bearer_env", "bearer_file", "basic", "allow_private"] where entry.has(key) {
      entry.fault(key, "Only a web address has this.", "Take the line out.")
    }
    if entry.has("by_hand") {
      guard !entry.yes("by_hand") else { return }
      entry.fault("by_hand", "Then where do the returns come from?", "Write web: or file: instead.")
    } else if let path = entry.optionalText("file") {
      self = .file(path: path)
      let isBelow = !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
      if !isBelow || !isThere(path) {
        entry.fault(
          "file", "There is no such file below Indicators/.",
          "Write a path such as benchmarks/ascof-carers.csv.")
      }
    }
  }
}

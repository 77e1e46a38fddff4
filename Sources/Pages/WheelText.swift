// What is written in one sector of the wheel, broken into lines whose widths are estimated.

/// One line with its measures, in units of the drawing.
struct WheelLine: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case title(String)
    case words(String)
    case marks([StandingShare])
  }

  let content: Content
  /// The size of its type.
  let size: Double
  /// Wide enough for the common sans-serif types, of which Verdana and DejaVu run widest.
  let width: Double
  let height: Double

  init(_ content: Content) {
    self.content = content
    switch content {
    case .title(let text):
      size = 13
      width = Double(text.count) * size * 0.58
    case .words(let text):
      size = 12
      width = Double(text.count) * size * 0.56
    case .marks(let shares):
      size = 12
      // A shape, a space, the digits; and a gap of two between them.
      width = shares.reduce(-1.5) { $0 + 3.7 + Double("\($1.count)".count) } * size * 0.6
    }
    height = size * 1.28
  }
}

/// The words of one sector: a part's title, its counts by shape, and what is missing in short.
struct WheelText: Hashable, Sendable {
  let title: String
  let marks: [StandingShare]
  let notes: [String]

  init(_ part: PartStanding) {
    title = part.title
    marks = part.shares.filter { $0.standing != nil }
    notes = part.shortNotes
  }

  /// Ways to break it, the lowest first; of those of one height the narrowest, which is the most
  /// even.
  var settings: [[WheelLine]] {
    var all: [[WheelLine]] = []
    for columns in stride(from: 26, through: 6, by: -1) {
      let contents =
        wrapped(title, columns).map(WheelLine.Content.title)
        + (marks.isEmpty ? [] : [.marks(marks)])
        + notes.flatMap { wrapped($0, columns + 1) }.map(WheelLine.Content.words)
      let lines = contents.map(WheelLine.init)
      if all.last?.count == lines.count { all.removeLast() }
      all.append(lines)
    }
    return all
  }

  /// Broken between words; a word longer than a line stands alone.
  private func wrapped(_ text: String, _ columns: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let line = lines.last, line.count + 1 + word.count <= columns {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension PartStanding {
  /// The notes as far as a sector has room; the whole of them stands in the list.
  fileprivate var shortNotes: [String] {
    if evidence == 0 { return ["nothing measured"] }
    if standings.isEmpty { return ["published only"] }
    if standings.withoutTarget == standings.count {
      return ["\(counted(standings.count, "indicator", "indicators")),", "no target"]
    }
    return shares.filter { $0.standing == nil }.map(\.words)
  }
}

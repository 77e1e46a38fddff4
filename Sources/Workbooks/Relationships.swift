// What the parts of an XLSX workbook are to each other, and where they are in the archive.

/// A workbook part's relationships by their identifiers: its sheets, its styles, its strings.
struct Relationships {
  /// The last word of the type's URI; transitional and strict ones differ before it.
  enum Kind: String {
    case worksheet, styles, sharedStrings
    /// A chart sheet, a theme, a macro: nothing with cells in it.
    case other
  }

  fileprivate(set) var targets: [String: (kind: Kind, path: String)] = [:]

  /// The part of the only relationship of that kind.
  func path(_ kind: Kind) -> String? { targets.values.first { $0.kind == kind }?.path }
}

final class RelationshipsReader: XMLHandler {
  private(set) var relationships = Relationships()
  private let folder: String
  private let part: String

  /// Relative targets are looked for from the folder.
  init(folder: String, part: String) {
    self.folder = folder
    self.part = part
  }

  override func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(WorkbookFault) {
    guard name.namespace == .packageRelationships, "Relationship" ~= name.local else { return }
    var id = ""
    var type = ""
    var target = ""
    var isExternal = false
    for (name, value) in attributes {
      switch name.local {
      case "Id": id = value.string
      case "Type": type = value.string
      case "Target": target = value.string
      case "TargetMode": isExternal = "External" ~= value
      default: continue
      }
    }
    guard !isExternal else { return }
    let kind = type.split(separator: "/").last.flatMap { Relationships.Kind(rawValue: String($0)) }
    relationships.targets[id] = (kind ?? .other, Self.path(target, from: folder))
    guard relationships.targets.count <= 20_000 else { throw .damaged(part: part) }
  }

  /// Names an entry of the archive; one that leads out of it names none.
  private static func path(_ target: String, from folder: String) -> String {
    var steps = target.hasPrefix("/") ? [] : [Substring(folder)]
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

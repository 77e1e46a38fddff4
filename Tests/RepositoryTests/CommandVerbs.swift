// The program's verbs as its commands declare them, read from their files.

import Foundation

enum CommandVerbs {
  /// Each verb that does something, with the words before it: `carers-monitor release approve`.
  static let all: [String] = {
    let files = Project.sources.filter { $0.folders[1] == "CarersMonitor" }
    var commands: [String: (name: String, parts: [String])] = [:]
    for file in files {
      for piece in file.text.split(separator: "\nstruct ") {
        guard let type = piece.prefixMatch(of: /\w+/)?.0,
          let name = piece.firstMatch(of: /commandName: "([a-z-]+)"/)?.1
        else { continue }
        let list = piece.firstMatch(of: /subcommands: \[([^\]]*)\]/)?.1 ?? ""
        let parts = list.matches(of: /(\w+)\.self/).map { String($0.1) }
        commands[String(type)] = (String(name), parts)
      }
    }
    func verbs(_ type: String, after words: String) -> [String] {
      guard let command = commands[type] else { return [] }
      let whole = words.isEmpty ? command.name : words + " " + command.name
      return command.parts.isEmpty ? [whole] : command.parts.flatMap { verbs($0, after: whole) }
    }
    return verbs("CarersMonitor", after: "")
  }()
}

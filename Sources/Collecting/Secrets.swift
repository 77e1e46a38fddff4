// Secrets by name: read when they are needed, held by nothing, printed by nobody.

import Fetching
import Foundation
import Outcomes

enum Secrets {
  static func credential(_ given: WebAddress.Credential) throws(CollectingError)
    -> Fetching.Credential
  {
    switch given {
    case .bearer(let secret): .bearer(try read(secret))
    case .basic(let user, let secret): .basic(user: user, password: try read(secret))
    }
  }

  private static func read(_ secret: WebAddress.Secret) throws(CollectingError) -> String {
    switch secret {
    case .environment(let name):
      guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
        throw .secretMissing(what: "the environment variable \(name)")
      }
      return value
    case .file(let path):
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw .secretMissing(what: "the file \(path)")
      }
      let value = text.trimmingSpaces()
      guard !value.isEmpty else { throw .secretMissing(what: "the file \(path)") }
      return value
    }
  }
}

// A JSON text taken apart again, by Foundation's reader and not our own writer.

import Foundation

/// One value of a JSON text.
package struct JSONTree: CustomStringConvertible {
  package let value: Any

  package init(_ bytes: [UInt8]) throws {
    value = try JSONSerialization.jsonObject(with: Data(bytes))
  }

  package init(_ value: Any) { self.value = value }

  package subscript(key: String) -> JSONTree? { fields?[key] }

  package var fields: [String: JSONTree]? { (value as? [String: Any])?.mapValues(JSONTree.init) }
  package var list: [JSONTree]? { (value as? [Any])?.map(JSONTree.init) }
  package var text: String? { value as? String }
  package var isNull: Bool { value is NSNull }
  package var description: String { "\(value)" }

  /// The type's name in JSON Schema.
  package var type: String {
    switch value {
    case is NSNull: "null"
    case is String: "string"
    case is [Any]: "array"
    case is [String: Any]: "object"
    case let number as NSNumber where CFNumber.isTruth(number): "boolean"
    case let number as NSNumber where number.doubleValue == number.doubleValue.rounded(): "integer"
    default: "number"
    }
  }

  private enum CFNumber {
    /// Foundation gives `true` and 1 the same class; only their own type tells them apart.
    static func isTruth(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
  }
}

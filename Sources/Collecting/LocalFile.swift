// Published figures that stand beside their definitions, delivered from the disk.

import Foundation

enum LocalFile {
  /// Reads a file below a folder.
  static func read(_ path: String, in folder: String, bytesMax: Int) throws(CollectingError)
    -> [UInt8]
  {
    let file = URL(filePath: folder).appending(path: path)
    let data: Data
    do { data = try Data(contentsOf: file) } catch {
      throw .fileUnreadable(path: path, why: error.localizedDescription)
    }
    guard data.count <= bytesMax else { throw .fileTooLarge(path: path, bytesMax: bytesMax) }
    return [UInt8](data)
  }
}

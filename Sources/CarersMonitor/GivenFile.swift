// A file that somebody names on the command line.

import Foundation

struct GivenFile {
  let path: String

  var name: String { URL(filePath: path).lastPathComponent }

  func bytes(atMost bytesMax: Int) throws -> [UInt8] {
    let url = URL(filePath: path)
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: url.resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw Failure("“\(path)” is no file, or it may not be read. Name the file that came.")
    }
    do {
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      let data = try handle.read(upToCount: bytesMax + 1) ?? Data()
      guard data.count <= bytesMax else {
        throw Failure("\(path) is larger than \(bytesMax >> 20) MiB. Is it the right file?")
      }
      return [UInt8](data)
    } catch let error as CocoaError {
      throw Failure("\(path) cannot be read: \(error.localizedDescription)")
    }
  }
}

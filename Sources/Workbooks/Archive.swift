// A zip archive in memory and its entries, by libzip, within a budget of bytes.

import CLibZip

/// How much may still be made of a workbook, all its parts together.
struct Budget {
  private let bytesMax: Int
  private var inflatedBytes = 0
  private var rowBytes = 0

  init(bytesMax: Int) { self.bytesMax = bytesMax }

  /// Counts what came out of the archive.
  mutating func inflate(_ bytes: Int) throws(WorkbookFault) {
    inflatedBytes += bytes
    guard inflatedBytes <= bytesMax else { throw .tooLarge(bytesMax: bytesMax) }
  }

  /// Counts a row that is handed on: a file can make much of little by naming one long text often,
  /// by repeating a row, or by leaving all but the last of many cells out.
  mutating func handOn(_ row: SheetRow) throws(WorkbookFault) {
    rowBytes += row.bytes.count + row.cells.count * MemoryLayout<SheetCell>.stride
    guard rowBytes <= bytesMax else { throw .tooLarge(bytesMax: bytesMax) }
  }
}

/// An open archive; its entries are found by name, and their names lead nowhere else.
@safe final class Archive {
  private let zip: OpaquePointer
  var budget: Budget

  /// The bytes must outlive the archive.
  init(_ bytes: UnsafeRawBufferPointer, bytesMax: Int) throws(WorkbookFault) {
    guard unsafe Self.entriesCount(bytes) <= Self.entriesMax else { throw Self.cannotOpen }
    let count = zip_uint64_t(bytes.count)
    guard let source = unsafe zip_source_buffer_create(bytes.baseAddress, count, 0, nil) else {
      throw Self.cannotOpen
    }
    let flags = ZIP_RDONLY | ZIP_CHECKCONS
    guard let zip = unsafe zip_open_from_source(source, flags, nil) else {
      unsafe zip_source_free(source)
      throw Self.cannotOpen
    }
    unsafe self.zip = zip
    budget = Budget(bytesMax: bytesMax)
  }

  deinit { unsafe zip_discard(zip) }

  func has(_ name: String) -> Bool { index(of: name) != nil }

  /// `nil` when there is no such entry.
  func entry(_ name: String) throws(WorkbookFault) -> ArchiveEntry? {
    guard let index = index(of: name) else { return nil }
    guard let file = unsafe zip_fopen_index(zip, index, 0) else {
      let code = unsafe zip_error_code_zip(zip_get_error(zip))
      let isLocked = code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP
      throw isLocked ? .encrypted : .damaged(part: name)
    }
    return unsafe ArchiveEntry(file, name: name)
  }

  /// Whether there is such an entry and it begins with that text.
  func entry(_ name: String, beginsWith text: String) throws(WorkbookFault) -> Bool {
    guard let entry = try entry(name) else { return false }
    return try entry.beginning(count: text.utf8.count, &budget).elementsEqual(text.utf8)
  }

  private func index(of name: String) -> zip_uint64_t? {
    let index = unsafe zip_name_locate(zip, name, zip_flags_t(ZIP_FL_ENC_GUESS))
    return index < 0 ? nil : zip_uint64_t(index)
  }

  private static let cannotOpen = WorkbookFault.damaged(part: "zip directory")
  /// A workbook of ten thousand sheets has fewer.
  private static let entriesMax = 20_000

  /// Counted before libzip sets aside memory for each: the marks at which entries of the directory
  /// begin (APPNOTE.TXT 4.3.12).
  private static func entriesCount(_ bytes: UnsafeRawBufferPointer) -> Int {
    unsafe ByteSearch.count(of: [0x50, 0x4b, 0x01, 0x02], in: bytes)
  }
}

/// One entry, read from its beginning to its end.
@safe struct ArchiveEntry: ~Copyable {
  let name: String
  private let file: OpaquePointer

  fileprivate init(_ file: OpaquePointer, name: String) {
    self.name = name
    unsafe self.file = file
  }

  deinit { _ = unsafe zip_fclose(file) }

  fileprivate func beginning(
    count: Int, _ budget: inout Budget
  ) throws(WorkbookFault) -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: count)
    let readCount = try unsafe bytes.withUnsafeMutableBufferPointer {
      (buffer) throws(WorkbookFault) in
      try unsafe read(into: UnsafeMutableRawBufferPointer(buffer), &budget)
    }
    return bytes.prefix(readCount)
  }

  /// How many bytes came, 0 at the end, where libzip compares size and CRC.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, _ budget: inout Budget
  ) throws(WorkbookFault) -> Int {
    let count = unsafe zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
    guard count >= 0 else { throw .damaged(part: name) }
    try budget.inflate(Int(count))
    return Int(count)
  }
}

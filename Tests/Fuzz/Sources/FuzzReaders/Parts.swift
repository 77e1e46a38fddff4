// Workbooks with one part of the fuzzer's own and all else as it should be.

import CLibZip

enum Parts {
  static func xlsx(sheet: [UInt8]? = nil, strings: [UInt8]? = nil, styles: [UInt8]? = nil)
    -> [UInt8]
  {
    archive([
      ("[Content_Types].xml", Array(contentTypes.utf8)), ("_rels/.rels", Array(rels.utf8)),
      ("xl/workbook.xml", Array(workbook.utf8)),
      ("xl/_rels/workbook.xml.rels", Array(workbookRels.utf8)),
      ("xl/worksheets/sheet1.xml", sheet ?? Array(plainSheet.utf8)),
      ("xl/sharedStrings.xml", strings ?? Array(plainStrings.utf8)),
      ("xl/styles.xml", styles ?? Array(plainStyles.utf8)),
    ])
  }

  static func ods(content: [UInt8]) -> [UInt8] {
    archive([
      ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
      ("content.xml", content), ("META-INF/manifest.xml", Array(manifest.utf8)),
    ])
  }

  /// A zip archive in memory, nothing in it compressed.
  private static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var error = zip_error_t()
    guard let target = zip_source_buffer_create(nil, 0, 0, &error),
      let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error)
    else { preconditionFailure("libzip makes no archive in memory") }
    zip_source_keep(target)
    defer { zip_source_free(target) }
    return parts.map(\.bytes).withBuffers { buffers in
      for (part, buffer) in zip(parts, buffers) {
        let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(buffer.count), 0)
        let index = zip_file_add(archive, part.name, source, 0)
        zip_set_file_compression(archive, UInt64(index), ZIP_CM_STORE, 0)
      }
      guard zip_close(archive) == 0 else { preconditionFailure("libzip closes no archive") }
      zip_source_open(target)
      zip_source_seek(target, 0, SEEK_END)
      let count = Int(zip_source_tell(target))
      zip_source_seek(target, 0, SEEK_SET)
      return [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
        filled = Int(zip_source_read(target, bytes.baseAddress, UInt64(count)))
      }
    }
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let documents =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"

  private static let contentTypes = """
    <Types xmlns="\(packages)/content-types"><Override PartName="/xl/workbook.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
    </Types>
    """
  private static let rels = """
    <Relationships xmlns="\(packages)/relationships"><Relationship Id="r1" \
    Type="\(documents)/officeDocument" Target="xl/workbook.xml"/></Relationships>
    """
  private static let workbook = """
    <workbook xmlns="\(main)" xmlns:r="\(documents)"><sheets>\
    <sheet name="Returns" sheetId="1" r:id="r1"/></sheets></workbook>
    """
  private static let workbookRels = """
    <Relationships xmlns="\(packages)/relationships">\
    <Relationship Id="r1" Type="\(documents)/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="r2" Type="\(documents)/sharedStrings" Target="sharedStrings.xml"/>\
    <Relationship Id="r3" Type="\(documents)/styles" Target="styles.xml"/></Relationships>
    """
  private static let plainSheet = """
    <worksheet xmlns="\(main)"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>\
    <c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>\
    <row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" s="1"><v>46204</v></c>\
    <c r="C2" t="s"><v>5</v></c><c r="D2" s="2"><v>0.5</v></c></row></sheetData></worksheet>
    """
  private static let plainStrings = """
    <sst xmlns="\(main)"><si><t>body</t></si><si><t>period</t></si><si><t>item</t></si>\
    <si><t>value</t></si><si><t>EX1</t></si><si><t>new_carers</t></si></sst>
    """
  private static let plainStyles = """
    <styleSheet xmlns="\(main)"><numFmts count="1"><numFmt numFmtId="164" formatCode="mmm yyyy"/>\
    </numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/>\
    </cellXfs></styleSheet>
    """
  private static let manifest = """
    <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>
    """
}

extension [[UInt8]] {
  /// All of the arrays' buffers at once.
  fileprivate func withBuffers<Result>(_ body: ([UnsafeBufferPointer<UInt8>]) -> Result) -> Result {
    func with(_ index: Int, _ buffers: [UnsafeBufferPointer<UInt8>]) -> Result {
      guard index < count else { return body(buffers) }
      return self[index].withUnsafeBufferPointer { with(index + 1, buffers + [$0]) }
    }
    return with(0, [])
  }
}

// Illustrative and real figures never share a chart, a table or a count.

import Testing

@testable import Pages

@Suite("Illustrative and real") struct ApartTests {
  @Test("say which they are inside each chart")
  func charts() throws {
    for (path, page) in Sample.plain.everything
    where path.hasPrefix("indicators/") && path.hasSuffix("/") {
      let pieces = try pieces(of: String(decoding: page.bytes, as: UTF8.self))
      let charts = pieces.tags("svg").count
      let marked = pieces.tags("text").count { $0["class"] == "illustrative" }
      let isNational = path.contains("KC24") || path.contains("KC31")
      #expect(charts > 0)
      #expect(marked == (isNational ? 0 : charts), "\(path)")
    }
  }

  @Test("stand in sections of their own: the national page holds no provider’s figure")
  func nationalPage() {
    let page = (Sample.plainTexts["national/"] ?? "")
    #expect(page.contains("Carer-reported quality of life"))
    #expect(!page.contains("New carers"))
    #expect(!page.contains("Example Carers"))
    #expect(page.contains("Open Government Licence v3.0"))
  }

  @Test("are counted apart on an outcome’s page, and listed apart")
  func counts() {
    let page = (Sample.plainTexts["outcomes/O3/"] ?? "")
    #expect(page.contains("Measured by: 1 indicator and 1 published national figure."))
    #expect(page.contains("<h2>From providers’ returns (illustrative)</h2>"))
    #expect(page.contains("<h2>Published national figures (real)</h2>"))
  }

  @Test("count evidence only, and say where nothing is collected")
  func related() {
    #expect(
      (Sample.plainTexts["moments/M5/"] ?? "").contains("Measured by: nothing is collected here."))
    #expect(
      (Sample.plainTexts["moments/M5/"] ?? "").contains(
        "<span class=\"tag related\">related</span>"))
    #expect(
      (Sample.plainTexts["outcomes/O9/"] ?? "").contains("Measured by: nothing is collected here."))
    #expect((Sample.plainTexts["outcomes/O8/"] ?? "").contains("Nothing is collected here."))
  }

  @Test("a real release is not called illustrative")
  func realRelease() {
    for (path, page) in Sample(suffix: "", kind: .real).everything
    where path.hasSuffix("/") && path != "providers/" {
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(!html.lowercased().contains("illustrative"), "\(path)")
    }
  }
}

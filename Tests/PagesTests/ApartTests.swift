// Illustrative and real figures never share a chart, a table or a count.

import TestSupport
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
      let isReal = ["KC24", "KC31", "KP"].contains { path.contains($0) }
      #expect(charts == 0 || !path.contains("KP"), "\(path)")
      #expect(marked == (isReal ? 0 : charts), "\(path)")
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
    #expect(page.contains("<h3>From returns (illustrative)</h3>"))
    #expect(page.contains("<h3>Published national figures (real)</h3>"))
  }

  @Test("who reports besides providers stands apart, and only where there is somebody")
  func others() throws {
    let page = Sample(suffix: "", others: [.council, .employer]).html("providers/")
    let parts = page.split(separator: "<h2>")
    #expect(parts[1].hasPrefix("Others who report</h2>"))
    #expect(parts[2].hasPrefix("Who publishes, or is written about</h2>"))
    for name in ["East", "West", "Coast", "Weald"] { #expect(parts[0].contains(name)) }
    for name in ["Town", "Village", "Example Hospital network"] {
      #expect(!parts[0].contains(name))
      #expect(parts[1].contains(name))
    }
    for name in ["Example Police", "Department of Health"] {
      #expect(!parts[0].contains(name) && !parts[1].contains(name))
      #expect(parts[2].contains(name))
    }
  }

  @Test("count evidence only, and say where nothing is collected")
  func related() {
    let moment = Sample.plainTexts["moments/M5/"] ?? ""
    #expect(moment.contains("<p>Measured by: 1 indicator.</p>"))
    #expect(moment.contains("<span class=\"tag related\">related</span>"))
    for path in ["moments/M2/", "outcomes/O8/", "outcomes/O9/"] {
      #expect(Sample.plainTexts[path]?.contains("Measured by") == false, "\(path)")
    }
    #expect((Sample.plainTexts["outcomes/O8/"] ?? "").contains("Nothing is collected here."))
  }

  @Test("an illustrative release calls itself a demonstration at the head of each page")
  func demonstration() {
    for (path, html) in Sample.plainTexts where path.isEmpty || path.hasSuffix("/") {
      let name = "<span class=\"service\">Carers’ outcomes</span></a> "
      #expect(
        html.contains(name + "<span class=\"demonstration\">Demonstration</span>"), "\(path)")
    }
  }

  @Test("a real release is not called illustrative")
  func realRelease() {
    // The sample's bodies are called so, and these pages name them.
    let namesBodies = { (path: String) in
      ["providers/", "bodies/", "changes/"].contains { path.hasPrefix($0) }
    }
    for (path, page) in Sample(suffix: "", kind: .real).everything
    where path.hasSuffix("/") && !namesBodies(path) {
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(!html.lowercased().contains("illustrative"), "\(path)")
      #expect(!html.contains("Demonstration"), "\(path)")
    }
  }
}

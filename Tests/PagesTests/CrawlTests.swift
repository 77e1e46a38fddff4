// The crawl itself: each fault that is planted in a small site is found, by its page.

import TestSupport
import Testing

@Suite("A crawl") struct CrawlTests {
  private static let pages = [
    "": """
    <html><head><title>Front</title><link href="style.css"></head><body><h1>Front</h1>
    <p id="top"><a href="one/#table">One</a> <a href="tel:999">999</a></p></body></html>
    """,
    "one/": """
    <html><head><title>One</title><link href="../style.css"></head><body><h1>One</h1>
    <h2>Chart</h2><svg role="img" aria-labelledby="name"><title id="name">Chart</title></svg>
    <table id="table"></table><h2>Map</h2><svg aria-label="Map"><a href="../#top">Up</a></svg>
    <p><a href="../#top">Up</a> <a href="data.csv">All</a></p></body></html>
    """,
    "one/data.csv": "a,b",
    "style.css": "p {}",
  ]

  private func faults(_ pages: [String: String]) -> [String] {
    SiteCrawl(of: pages.mapValues { Array($0.utf8) }, expecting: pages.keys).faults
  }

  @Test("finds nothing in a faultless site")
  func faultless() { #expect(faults(Self.pages) == []) }

  /// One line each: what stands on the second page, what is written instead, the fault.
  static let planted: [(old: String, new: String, fault: String)] = [
    ("<title>One</title>", "<title></title>", "has no title"),
    ("<h1>One</h1>", "<h1>One</h1><h1>Two</h1>", "has 2 first headings"),
    ("<h1>One</h1>", "<h1></h1>", "has no words in its first heading"),
    ("id=\"table\"", "id=\"table\" class=\"a\"><tr id=\"table\"></tr", "has the id table 2 times"),
    ("aria-labelledby=\"name\"", "aria-labelledby=\"x\"", "refers to the id x, which is not there"),
    ("<table id=\"table\"></table>", "<p id=\"table\"></p>", "has a chart name without its table"),
    ("<svg role=\"img\" ", "<svg ", "has a drawing name that is no image"),
    ("<p><a href=\"../#top\">Up</a>", "<p>", "has links in the drawing Map alone"),
    ("href=\"../#top\"", "href=\"../#no\"", "../#no leads to no part of that page"),
    ("href=\"data.csv\"", "href=\"no.csv\"", "no.csv leads nowhere"),
    ("href=\"data.csv\"", "href=\"/one/data.csv\"", "is not relative"),
    ("href=\"data.csv\"", "href=\"data.csv?all\"", "is not relative"),
    ("href=\"data.csv\"", "href=\"../../one/data.csv\"", "leads nowhere"),
    ("../style.css", "https://example.org/style.css", "loads from another host"),
    ("../style.css", "//example.org/style.css", "is not relative"),
    ("<p><a", "<p><p><a", "does not close"),
  ]

  @Test("finds what is planted", arguments: planted)
  func finds(row: (old: String, new: String, fault: String)) {
    var pages = Self.pages
    pages["one/"] = Self.pages["one/"]?.replacing(row.old, with: row.new)
    #expect(pages != Self.pages)
    let faults = faults(pages)
    #expect(faults.contains { $0.hasPrefix("one/: ") && $0.contains(row.fault) }, "\(faults)")
  }

  @Test("finds what no link leads to")
  func orphan() {
    let pages = Self.pages.merging(["two/": Self.pages["one/"] ?? ""]) { $1 }
    #expect(faults(pages) == ["two/: no link leads to it"])
  }
}

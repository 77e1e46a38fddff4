// What was taken from a file, and the preview of its figures, as JSON.

import Disclosure
import Outcomes
import Pages

extension JSONWriter {
  mutating func write(
    _ observation: Observation, own: [String: String]?, in year: FinancialYear
  ) {
    object {
      let key = observation.key
      $0.field("body", key.body)
      $0.field("item", key.item)
      $0.field("period", key.period.code(in: year))
      $0.field("kind", key.period.kind.rawValue)
      $0.object("breakdown", key.breakdown.isTotal ? [:] : key.breakdown.values)
      $0.write(observation.reported)
      $0.object("own", own ?? [:])
    }
  }

  private mutating func write(_ reported: Reported) {
    field("reported", reported.name)
    switch reported {
    case .quantity(let value): field("value", value)
    case .published(let figure):
      field("value", figure.value)
      field("respondents", figure.respondents)
      field("margin", figure.margin)
    case .notRecorded, .notOurService, .notApplicable, .withheldBySender: null("value")
    }
  }

  mutating func write(_ preview: FigurePreview?, in year: FinancialYear) {
    guard let preview else { return null("preview") }
    object("preview") {
      $0.field("words", preview.words)
      $0.list("figures", preview.lines) { $0.write($1, in: year) }
      $0.list("nothing_came", preview.nothingCame) { list, indicator in
        list.object {
          $0.field("indicator", indicator.code)
          $0.field("title", indicator.title)
        }
      }
    }
  }

  private mutating func write(_ line: FigurePreview.Line, in year: FinancialYear) {
    object {
      $0.field("indicator", line.indicator.code)
      $0.field("title", line.indicator.title)
      $0.field("period", line.figure.period.code(in: year))
      switch line.place {
      case .total:
        $0.object("breakdown", [:])
        $0.null("beside")
      case .part(let value, let code):
        $0.object("breakdown", [code: value.code])
        $0.null("beside")
      case .beside(let title):
        $0.object("breakdown", [:])
        $0.field("beside", title)
      }
      $0.field("text", line.figure.text)
      $0.field("value", line.figure.value)
      $0.field("unit", line.unit)
      $0.list("markers", line.figure.markers.map(\.rawValue))
    }
  }
}

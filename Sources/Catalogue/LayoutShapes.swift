// The keys of a layout, with their meanings; `Config/README.md` repeats them.

extension Shape {
  static let layout = Shape(
    title: "layout",
    keys: [
      .needed("code", "its code, which is also the file's name", "long"),
      .needed("title", "what it is", "Our own long form"),
      .needed(
        "columns", "the file's own column names", "{period: period, item: item, value: value, …}"),
      .optional("constants", "what every row says where no column does", "{body: DHSC}"),
      .optional("codes", "our code for the file's word", "{indicator: {1C: KC24}}"),
      .optional(
        "periods", "a period label we read, for the file's own label", "{Year 1: 2026-27}"),
      .optional(
        "rows", "accepted words by column; other rows are left out", "{ons_code: [E10000016]}"),
      .optional(
        "pivot",
        "what a row carries, by the word of columns.part: value, numerator, denominator, "
          + "respondents or margin",
        "{outcome: value}"),
      .optional(
        "brackets", "what a number in brackets means: refused, outside is official or negative",
        "outside is official"),
      .optional(
        "missing_words",
        "words for no number: not recorded, not our service, not applicable, withheld by sender",
        "{n/a: not applicable}"),
      .optional("ignored", "columns that are known and not read", "[area_name]"),
      .changesOfFile,
    ])

  static let columns = Shape(
    title: "columns",
    keys: [
      .optional("body", "column of the reporting body's code", "body"),
      .optional("period", "column of the period", "period"),
      .optional("item", "column of the item's code", "item"),
      .optional("indicator", "column of the indicator's code", "indicator"),
      .optional("value", "column of the number", "value"),
      .optional("numerator", "column of the upper part", "numerator"),
      .optional("denominator", "column of the lower part", "denominator"),
      .optional("respondents", "column of a survey's respondents", "respondents"),
      .optional("margin", "column of a survey's margin of error", "margin"),
      .optional("status", "column of a word for having no number", "status"),
      .optional("note", "column of the sender's note", "note"),
      .optional("part", "column that says which part a row carries; see pivot", "item"),
      .optional("breakdowns", "column names by breakdown", "{district: district}"),
    ])

  static let constants = Shape(
    title: "constants",
    keys: [
      .optional("body", "the reporting body's code", "DHSC"),
      .optional("period", "a period label", "2026-27 Q2"),
      .optional("item", "an item's code", "new_carers"),
      .optional("indicator", "an indicator's code", "KC24"),
      .optional("breakdowns", "value codes by breakdown", "{area: E10000016}"),
    ])

  static let codes = Shape(
    title: "codes",
    keys: [
      .optional("body", "our code by the file's word", "{Crossroads: EX1}"),
      .optional("item", "our code by the file's word", "{New: new_carers}"),
      .optional("indicator", "our code by the file's word", "{1C: KC24}"),
      .optional(
        "breakdowns", "our value codes by breakdown and word; the code total means not split",
        "{district: {Shepway: E07000112}}"),
    ])
}

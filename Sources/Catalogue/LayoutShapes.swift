// The keys of a layout, with their meanings; `Config/README.md` repeats them.

import Outcomes
import ProviderReturns

extension Shape {
  static let layout = Shape(
    title: "layout",
    keys: [
      .needed("code", "its code, which is also the file's name", "long"),
      .needed("title", "what it is", "Our own long form"),
    ] + tableKeys + [
      .optional(
        "tables", "several tables in one file, each with the keys of a table",
        "[{sheets: [Monthly], columns: {item: Activity, …}, …}]"),
      .optional("codes", "our code for the file's word", "{indicator: {1C: KC24}}"),
      .optional(
        "periods", "a period label we read, for the file's own label", "{Year 1: 2026-27}"),
      .optional(
        "period_dates",
        "what a full date in a period's cell stands for: the period that holds it, "
          + Key.frequencies, "quarterly"),
      .optional(
        "labelled", "cells above the tables, by the text to their left",
        "{period: Reporting period, body: Organisation}"),
      .optional(
        "brackets", "what a number in brackets means: refused, outside is official or negative",
        "outside is official"),
      .optional(
        "percentages", "what 0.62 without a sign means where per cent are asked: of 100 or of 1",
        "of 1"),
      .optional(
        "missing_words",
        "words for no number: not recorded, not our service, not applicable, withheld by sender",
        "{n/a: not applicable}"),
      .optional("history", "which periods are back years", "{until: 2025-03-31}"),
      .changesOfFile,
    ])

  static let table = Shape(title: "table", keys: tableKeys)

  private static let tableKeys: [Key] = [
    .optional(
      "sheets", "the sheets it stands on; any in sight that has its header, if left out",
      "[Monthly]"),
    .optional(
      "columns", "the file's own column names", "{period: period, item: item, value: value, …}"),
    .optional("constants", "what every row says where no column does", "{body: DHSC}"),
    .optional(
      "across",
      "what the headings of a wide table's columns say: body, period, item, indicator, "
        + "part or a breakdown's code; several in their order", "[period, part]"),
    .optional("separator", "what stands between two things in one heading", "\" - \""),
    .optional(
      "header_rows", "rows of headings; with several, each says one thing of across", "2"),
    .optional(
      "fill_down", "columns in which a blank cell says what the one above says, named as in across",
      "[item]"),
    .optional(
      "rows", "accepted words by column; other rows are left out", "{ons_code: [E10000016]}"),
    .optional(
      "pivot",
      "what a row, or a heading across, carries, by its word: value, numerator, denominator, "
        + "respondents or margin",
      "{outcome: value}"),
    .optional("ignored", "columns that are known and not read", "[area_name]"),
  ]

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
      .optional("signed_off", "column of the name of whoever signed it off", "signed_off_by"),
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

  static let labelled = Shape(
    title: "labelled",
    keys: [
      .optional("body", "the text beside which the reporting body stands", "Organisation"),
      .optional("period", "the text beside which the period stands", "Reporting period"),
      .optional("signed_off", "the text beside which stands who signed it off", "Signed off by"),
    ])

  static let backYears = Shape(
    title: "history",
    keys: [
      .needed(
        "until", "returns for periods that end by then are history, unaudited", "2025-03-31")
    ])
}

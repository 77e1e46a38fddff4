// What can be wrong in a rule's file.

extension FaultTests {
  static let ofRules: [Breakage] = [
    Breakage(
      "a severity that hides an unused cell", in: rule, "severity: error", "severity: warning",
      at: "\(rule):3: severity", words: "R304 cannot be of severity warning",
      remedy: "Write error."),
    Breakage(
      "a severity that there is not", in: rule, "severity: error", "severity: fatal",
      at: "\(rule):3: severity", words: "“fatal”", remedy: "Write error or warning"),
    Breakage(
      "somebody who does not act", in: rule, "act: provider", "act: council",
      at: "\(rule):4: act", words: "“council”", remedy: "Write provider or commissioner"),
    Breakage(
      "a version that is no number", in: rule, "version: 1", "version: first",
      at: "\(rule):5: version", words: "“first” is not a whole number", remedy: "such as 1"),
    Breakage(
      "no title", in: rule, "title: unknown item\n", "", at: "\(rule):1: title",
      words: "has no title", remedy: "Write title: not a number."),
    Breakage(
      "words that are empty", in: rule, "words: “{found}” is no item.", "words:",
      at: "\(rule):6: words", words: "Nothing is written after words",
      remedy: "Write words: “{found}” is not a number."),
    Breakage(
      "a remedy of spaces", in: rule, remedy, "\" \"", at: "\(rule):7: remedy",
      words: "The text is empty", remedy: "Write the text"),
    Breakage(
      "a misspelt fact", in: rule, "{found}", "{foudn}", at: "\(rule):6: words",
      words: "R304 has no fact {foudn}", remedy: "Write {found} if that is meant."),
    Breakage(
      "a fact of another rule", in: rule, "{found}", "{denominator}", at: "\(rule):6: words",
      words: "R304 has no fact {denominator}", remedy: "It has {found} or {near}."),
    Breakage(
      "a fact that is not always given", in: rule, remedy, "Write “{near}”.",
      at: "\(rule):7: remedy", words: "{near} is not always given", remedy: "[[… {near} …]]"),
    Breakage(
      "a brace that is not closed", in: rule, "{found}", "{found", at: "\(rule):6: words",
      words: "A brace has no partner", remedy: "as {found}"),
    Breakage(
      "a brace that is not opened", in: rule, "{found}", "found}", at: "\(rule):6: words",
      words: "A brace has no partner", remedy: "as {found}"),
    Breakage(
      "braces about nothing", in: rule, "{found}", "{}", at: "\(rule):6: words",
      words: "no fact’s name", remedy: "as {found}"),
    Breakage(
      "braces about a sentence", in: rule, "{found}", "{what was found}", at: "\(rule):6: words",
      words: "no fact’s name", remedy: "small letters"),
    Breakage(
      "brackets that are not closed", in: rule, "? ]]", "? ", at: "\(rule):7: remedy",
      words: "Double brackets have no partner", remedy: "Close each [[ with ]]"),
    Breakage(
      "brackets that are not opened", in: rule, "[[", "", at: "\(rule):7: remedy",
      words: "Double brackets have no partner", remedy: "Close each [[ with ]]"),
    Breakage(
      "brackets within brackets", in: rule, "“{near}”", "[[“{near}”]]", at: "\(rule):7: remedy",
      words: "within others", remedy: "none within another"),
    Breakage(
      "brackets in vain", in: rule, "“{near}”", "it", at: "\(rule):7: remedy",
      words: "can be missing", remedy: "Take the brackets away"),
  ]

  private static let rule = "Config/rules/R304.yaml"
  private static let remedy = "\"[[Did you mean “{near}”? ]]Write an item.\""
}

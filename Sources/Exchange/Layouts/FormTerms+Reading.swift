internal import FinalAccounts
import Grid

/// Names of the expenditure classes that forms print as rows, by code.
typealias ClassNames = [(code: String, names: [String])]

extension FormTerms {
  static func read(_ root: JSONNode) throws(Fault) -> (FormTerms, ClassNames) {
    let members = try root.members([
      "header", "amounts", "frame", "totals", "placeholders", "notes", "signatures", "unitEndings",
      "otherTitles", "classes", "announcing", "headlines", "annexes", "formCodes",
      "shortFormCodes", "owners", "notAmounts", "carryOverReasons", "titleWords",
    ])
    var terms = FormTerms()
    let header = try members.required("header").members([
      "label", "line", "code", "class", "group", "item", "classGroup", "name", "ruler", "heading",
      "remark",
    ])
    terms.header.label = try header.texts("label")
    terms.header.line = try header.texts("line")
    terms.header.code = try header.texts("code")
    for part in ["class", "group", "item", "classGroup"] {
      terms.header.codePart += try header.texts(part)
    }
    terms.header.name = try header.texts("name")
    terms.header.ruler = try header.texts("ruler")
    terms.header.heading = try header.texts("heading")
    terms.header.remark = try header.texts("remark")
    terms.amounts = try members["amounts"].map(amounts) ?? Amounts()
    let frame = try members.required("frame").members([
      "unit", "moneyUnit", "unitCode", "year", "other",
    ])
    terms.frame.unit = try frame.texts("unit")
    terms.frame.moneyUnit = try frame.texts("moneyUnit")
    terms.frame.unitCode = try frame.texts("unitCode")
    terms.frame.year = try frame.texts("year")
    terms.frame.other = try frame.texts("other")
    terms.totals = try members.texts("totals")
    terms.placeholders = try members.texts("placeholders")
    terms.notes = try members.texts("notes")
    terms.signatures = try members.texts("signatures")
    terms.announcing = try members.texts("announcing")
    terms.notAmounts = try members.texts("notAmounts")
    terms.carryOverReasons = try members.texts("carryOverReasons")
    terms.headlines = try members.texts("headlines")
    terms.annexes = try members.texts("annexes")
    terms.formCodes = try members.texts("formCodes")
    terms.shortFormCodes = try members.texts("shortFormCodes")
    terms.owners = try members.texts("owners")
    terms.unitEndings = try members.texts("unitEndings")
    terms.otherTitles = try members.texts("otherTitles")
    terms.titleWords = try members["titleWords"].map(TitleWords.read) ?? TitleWords()
    var classes: ClassNames = []
    for node in try members["classes"]?.elements ?? [] {
      let entry = try node.members(["code", "names"])
      classes.append(
        (try entry.required("code").text, try entry.required("names").texts))
    }
    return (terms, classes)
  }

  private static func amounts(_ node: JSONNode) throws(Fault) -> Amounts {
    let members = try node.members([
      "plain", "opening", "full-year", "budget", "final", "this-year", "last-year", "comparisons",
    ])
    var amounts = Amounts()
    amounts.plain = try members.texts("plain")
    amounts.opening = try members.texts("opening")
    amounts.fullYear = try members.texts("full-year")
    amounts.budget = try members.texts("budget")
    amounts.final = try members.texts("final")
    amounts.thisYear = try members.texts("this-year")
    amounts.lastYear = try members.texts("last-year")
    amounts.comparisons = try members.texts("comparisons")
    return amounts
  }
}

extension TitleWords {
  fileprivate static func read(_ node: JSONNode) throws(Fault) -> TitleWords {
    let members = try node.members([
      "fillers", "details", "alike", "general", "limiting", "parts", "notTitles", "examples",
      "decisive",
    ])
    var words = TitleWords()
    words.fillers = try members.texts("fillers")
    words.details = try members.texts("details")
    for set in try members["alike"]?.elements ?? [] { words.alike.append(try set.texts) }
    words.general = try members.texts("general")
    words.limiting = try members.texts("limiting")
    words.parts = try members.texts("parts")
    words.notTitles = try members.texts("notTitles")
    words.examples = try members.texts("examples")
    words.decisive = try members["decisive"]?.text ?? ""
    return words
  }
}

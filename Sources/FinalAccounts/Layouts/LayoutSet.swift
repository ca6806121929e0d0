/// The layouts of all tables with the words they share: all that recognition knows of forms.
public struct LayoutSet: Sendable {
  /// Several may be of one table; the one whose columns fit best is taken.
  package var layouts: [TableLayout]
  /// The words that they share.
  package var terms: FormTerms
  /// In the order in which they are asked whether a form is theirs.
  package var families: [FormFamily]
  /// Titles and headings of the tables.
  public let forms: FormBook
  /// Files that describe raw tables, in the place of those inside the binary of the same path.
  package var rawFiles: [(path: String, bytes: [UInt8])] = []

  /// Layouts of these files; `book` says what they leave open.
  package init(
    layouts: [TableLayout], terms: FormTerms, families: [FormFamily] = [],
    over book: FormBook = FormBook()
  ) {
    self.layouts = layouts
    self.terms = terms
    self.families = families
    forms = FormBook(layouts, terms, over: book)
  }
}

/// Words by which titles are read that are not listed as they stand.
package struct TitleWords: Sendable {
  /// Words that leave a title what it is (公开, 情况).
  package var fillers: [String] = []
  /// Words that do so in some titles only: a title that is listed with them is another.
  package var details: [String] = []
  /// Words that say the same in titles, in sets; the first stands for all.
  package var alike: [[String]] = []
  /// Words of texts that stand over all tables: a text of these and 表 names none.
  package var general: [String] = []
  /// Words that make what they stand in front of another table (上年).
  package var limiting: [String] = []
  /// Words that do so only in brackets behind it.
  package var parts: [String] = []
  /// Beginnings of texts that are no titles though they end in 表, and ends of such.
  package var notTitles: [String] = []
  /// Words of sheets and titles that show how a form is to be filled in.
  package var examples: [String] = []
  /// Characters of which none may be wrong, added or left out in a title with a slip.
  package var decisive = ""

  /// No words.
  package init() {}
}

/// Words that the forms of all tables share: what `Schemas/layouts/terms.json` says.
package struct FormTerms: Sendable {
  /// Words of header cells that do not name an amount, by what the column below holds.
  package struct Header: Sendable {
    /// 项目
    package var label: [String] = []
    /// 行次
    package var line: [String] = []
    /// 科目编码
    package var code: [String] = []
    /// 类, 款, 项: the parts of a code in columns of their own.
    package var codePart: [String] = []
    /// 科目名称
    package var name: [String] = []
    /// 栏次: the row that numbers the columns.
    package var ruler: [String] = []
    /// Words over other header cells.
    package var heading: [String] = []
    /// 备注
    package var remark: [String] = []

    /// No words.
    package init() {}
  }

  /// Words in front of a colon in the frame of a table.
  package struct Frame: Sendable {
    /// 部门, 编制单位
    package var unit: [String] = []
    /// 金额单位
    package var moneyUnit: [String] = []
    /// 单位代码
    package var unitCode: [String] = []
    /// 年度
    package var year: [String] = []
    /// Words whose values nobody asks for: 附件, 联系电话.
    package var other: [String] = []

    /// No words.
    package init() {}
  }

  /// Words that say which amounts a column holds, rather than what they are amounts of: they are
  /// taken off before a column is compared with those of a layout.
  package struct Amounts: Sendable {
    /// 金额: nothing but an amount. The first one stands for a column that nothing else names.
    package var plain: [String] = []
    /// 年初预算数
    package var opening: [String] = []
    /// 全年预算数
    package var fullYear: [String] = []
    /// 预算数, whichever it is.
    package var budget: [String] = []
    /// 决算数
    package var final: [String] = []
    /// 本年, in front of any of these.
    package var thisYear: [String] = []
    /// 上年
    package var lastYear: [String] = []
    /// 增减, somewhere in a heading that is not known otherwise: no amount of the table.
    package var comparisons: [String] = []

    /// No words.
    package init() {}
  }

  /// Those of headers.
  package var header = Header()
  /// Those that tell amounts apart.
  package var amounts = Amounts()
  /// Those of frames.
  package var frame = Frame()
  /// Labels of totals: 合计.
  package var totals: [String] = []
  /// What stands for lines that are left out: …
  package var placeholders: [String] = []
  /// How notes under a table begin.
  package var notes: [String] = []
  /// How lines of signatures begin.
  package var signatures: [String] = []
  /// How texts of a frame end behind which a number stands that is no amount (代码, 日期).
  package var announcing: [String] = []
  /// What behind a number makes it a date, a numbering or a span: 年.
  package var notAmounts: [String] = []
  /// The admitted reasons, in notes, for which balances change between the years (2022 forms, 附表1-1).
  package var carryOverReasons: [String] = []
  /// How texts end that stand over all tables of a sheet.
  package var headlines: [String] = []
  /// What stands in front of the number of an annex (附件3).
  package var annexes: [String] = []
  /// How codes of forms begin (公开01表).
  package var formCodes: [String] = []
  /// How codes of forms begin that count only beside a title (GK01).
  package var shortFormCodes: [String] = []
  /// Words for the unit that may stand in front of a title like its name.
  package var owners: [String] = []
  /// How names of units end: what may stand in front of a title.
  package var unitEndings: [String] = []
  /// Titles of tables that are none of the nine. One that is a title of a layout as well is that table's
  /// where the header is.
  package var otherTitles: [String] = []
  /// How titles are read that are not listed as they stand.
  package var titleWords = TitleWords()

  /// No words.
  package init() {}
}

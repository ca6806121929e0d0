import Archive
import CSV
public import Document
import Door
package import Exchange
public import FinalAccounts
public import Grid

/// Reads inputs of every kind; one reader serves all inputs of a run, on any thread.
public struct InputReader: Sendable {
  /// What a person stated.
  public let settings: ReadingSettings
  /// True where what a document shows beyond its figures is wanted: formulas, copies of tables.
  public var gathersEvidence = false
  /// True where the bytes of documents are wanted beside what they hold.
  public var keepsBytes = false

  /// The tables that the layouts of the run describe.
  public var forms: FormBook { ownForms ?? .builtIn }
  /// Those of a folder of layouts.
  public let ownForms: FormBook?

  private let layouts: LazyLayouts

  /// A reader; a fault where a folder of layouts cannot be used.
  public init(_ settings: ReadingSettings) throws(Fault) {
    self.settings = settings
    let lists = try settings.mapping.map { path throws(Fault) in
      let input = try InputBytes(
        path: path, limit: settings.limits.layoutBytes, named: "layoutBytes")
      return try ListMapping(own: try input.all(), file: path)
    }
    guard let folder = settings.schemas else {
      layouts = LazyLayouts([], lists: lists)
      ownForms = nil
      return
    }
    layouts = LazyLayouts(try SchemaFolder.files(folder, settings.limits), lists: lists)
    // A fault in somebody's own layouts is one line, not one for each input.
    ownForms = try layouts.recognizer().forms
  }

  /// The recogniser of the run.
  package func recognizer() throws(Fault) -> Recognizer { try layouts.recognizer() }

  /// Reads an input; `format` is what it really is, as soon as that is known.
  public func read(_ input: Input, format: inout FileFormat?) throws(Fault) -> Reading {
    var reading =
      input.kind == .csvFolder
      ? try readFolder(input.path, &format) : try readFile(input, &format)
    reading.submission.supplement(settings)
    return reading
  }

  /// Reads an input.
  public func read(_ input: Input) throws(Fault) -> Reading {
    var format: FileFormat?
    return try read(input, format: &format)
  }

  /// Reads the one submission that an argument names; a fault where it holds no table.
  public func readOne(_ path: String) throws(Fault) -> Submission {
    let submission = try read(try InputPlan.one(path)).submission
    guard !submission.tables.isEmpty else { throw submission.whyEmpty(path) }
    return submission
  }

  /// Reads inputs that are parts of one submission; a fault names the one that it is about.
  public func readTogether(_ inputs: [Input]) throws(Fault) -> Submission {
    guard inputs.count > 1 else {
      guard let input = inputs.first else { return Submission() }
      return try read(input).submission
    }
    var parts: [DocumentReading] = []
    for input in inputs {
      do throws(Fault) {
        guard let document = try read(input).document else {
          throw Fault(.togetherNeedsWorkbooks, [input.path])
        }
        parts.append(document)
      } catch { throw error.naming(input.path) }
    }
    var submission = Submission(parts: parts)
    submission.supplement(settings)
    return submission
  }

  private func readFile(_ named: Input, _ format: inout FileFormat?) throws(Fault) -> Reading {
    let path = named.path
    let input =
      if let content = named.content {
        InputBytes(content.bytes, of: path)
      } else {
        try InputBytes(path: path, limit: settings.limits.archiveBytes)
      }
    // What is in an archive is asked only where it is no workbook.
    if !FileFormat.isArchive(input.bytes) { format = FileFormat.sniff(input.bytes) }
    switch format {
    case .json where !input.isForm(named: path): throw Fault.notSpreadsheet(.json, input.bytes)
    case .json:
      return Reading(
        submission: try Submission(
          json: try input.all(), file: path, forms: forms, limits: settings.limits),
        format: .json, document: nil)
    case .csv where input.isFacts: throw Fault(.csvFileAlone, [path])
    default:
      do throws(Fault) {
        return try readDocument(input, path)
      } catch {
        format = format ?? FileFormat.sniff(input.bytes)
        throw error
      }
    }
  }

  private func readDocument(_ input: InputBytes, _ path: String) throws(Fault) -> Reading {
    let recognizer = try recognizer()
    let document = try DocumentFormats.open(
      input.bytes,
      OpeningOptions(
        name: Folder.lastName(of: path), limits: settings.limits, password: settings.password))
    let sheets = try document.readSheets(formulas: gathersEvidence)
    // What a person states is filled in last: given here, it would stand against what other parts of
    // a submission state.
    var options = RecognitionOptions()
    options.includesHiddenSheets = settings.includesHidden
    // Of a list of several units it says which is meant.
    (options.statedUnit, options.statedYear) = (settings.unitName, settings.year)
    let recognition = recognizer.recognize(sheets, options: options)
    let reading = DocumentReading(
      recognition: recognition,
      source: Source(
        file: path, format: document.format.rawValue, sha256: try input.sha256()),
      notices: document.notices,
      evidence: gathersEvidence
        ? WorkbookEvidence(
          of: recognition, in: sheets, names: document.definedNames, recognizer,
          settings.limits)
        : WorkbookEvidence(),
      bytes: keepsBytes ? input.bytes : nil)
    return Reading(
      submission: Submission(parts: [reading]), format: document.format, document: reading)
  }

  private func readFolder(_ path: String, _ format: inout FileFormat?) throws(Fault) -> Reading {
    format = .csv
    var files: [FormFile] = []
    for name in try Folder.names(path) where name.hasSuffix(".csv") || name == "datapackage.json" {
      let input = try InputBytes(
        path: Folder.join(path, name), limit: settings.limits.archiveBytes)
      files.append(FormFile(name: name, bytes: try input.all()))
    }
    return Reading(
      submission: try Submission(csvFiles: files, forms: forms, limits: settings.limits),
      format: .csv,
      document: nil)
  }
}

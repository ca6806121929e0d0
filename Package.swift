// swift-tools-version: 6.2
import PackageDescription

/// Every Swift room: Swift 6 mode with the import and existential rules that come after it.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The rooms that wrap the C libraries: each unsafe expression is spelled `unsafe`.
let guarded =
  settings + [.strictMemorySafety(), .treatWarning("StrictMemorySafety", as: .error)]

/// What `--version` says beside the version: one file is compiled anew where the commit is another.
let commit: [CSetting] =
  Context.environment["JUESUAN_COMMIT"].map { [.define("JUESUAN_COMMIT", to: "\"\($0)\"")] } ?? []

let package = Package(
  name: "juesuan",
  products: [
    .library(name: "Spreadsheet", targets: ["Spreadsheet"]),
    .library(name: "FinalAccounts", targets: ["FinalAccounts", "Exchange", "Run"]),
    .executable(name: "juesuan", targets: ["juesuan"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["pkg-config", "libxml2-dev"])]),
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["pkg-config", "libzip-dev"])]),
    .target(name: "CSchemas"),
    .target(name: "CProgram", cSettings: commit),
    .target(name: "Grid", swiftSettings: settings),
    .target(name: "XML", dependencies: ["CLibXML2"], swiftSettings: guarded),
    .target(name: "Archive", dependencies: ["Grid", "CLibZip"], swiftSettings: guarded),
    .target(name: "CompoundFile", dependencies: ["Grid", "Archive"], swiftSettings: settings),
    .target(
      name: "Document", dependencies: ["Grid", "XML", "Archive", "CompoundFile"],
      swiftSettings: settings),
    .target(
      name: "Encryption",
      dependencies: [
        "Grid", "XML", "Archive", "CompoundFile", "Document",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "Workbook", dependencies: ["Grid", "XML", "Archive", "Document"],
      swiftSettings: settings),
    .target(
      name: "SpreadsheetML", dependencies: ["Grid", "XML", "Archive", "Document"],
      swiftSettings: settings),
    .target(
      name: "BinaryWorkbook", dependencies: ["Grid", "Archive", "Document", "Workbook"],
      swiftSettings: settings),
    .target(
      name: "BinaryInterchange",
      dependencies: ["Grid", "Archive", "CompoundFile", "Document", "Encryption"],
      swiftSettings: settings),
    .target(
      name: "OpenDocumentSheets", dependencies: ["Grid", "XML", "Archive", "Document"],
      swiftSettings: settings),
    .target(
      name: "WebPage", dependencies: ["Grid", "Archive", "Document"], swiftSettings: settings),
    .target(
      name: "WebArchive", dependencies: ["Grid", "Archive", "Document", "WebPage"],
      swiftSettings: settings),
    .target(
      name: "SeparatedText", dependencies: ["Grid", "Archive", "Document"],
      swiftSettings: settings),
    .target(
      name: "Door",
      dependencies: [
        "Grid", "Archive", "Document", "Encryption", "Workbook", "BinaryWorkbook", "SpreadsheetML",
        "BinaryInterchange", "OpenDocumentSheets", "WebPage", "WebArchive", "SeparatedText",
      ],
      swiftSettings: settings),
    .target(name: "Formula", dependencies: ["Grid"], swiftSettings: settings),
    .target(
      name: "Filling",
      dependencies: ["Grid", "XML", "Archive", "Document", "Workbook", "Formula"],
      swiftSettings: settings),
    .target(name: "CSV", dependencies: ["Grid"], swiftSettings: settings),
    .target(
      name: "Spreadsheet",
      dependencies: [
        "Grid", "Archive", "Document", "Door", "Workbook", "Formula", "Filling", "CSV",
      ],
      swiftSettings: settings),
    .target(name: "FinalAccounts", dependencies: ["Grid"], swiftSettings: settings),
    .target(
      name: "Exchange",
      dependencies: [
        "Grid", "BinaryInterchange", "Workbook", "Filling", "CSV", "FinalAccounts", "CSchemas",
      ],
      swiftSettings: settings),
    .target(
      name: "Run",
      dependencies: [
        "Grid", "Archive", "Document", "Door", "Workbook", "Formula", "Filling", "CSV",
        "FinalAccounts", "Exchange",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "juesuan",
      dependencies: [
        "Grid", "Archive", "Document", "Door", "Workbook", "Formula", "Filling", "CSV",
        "FinalAccounts", "Exchange", "Run", "CProgram",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(name: "CSVTests", dependencies: ["CSV", "Grid"], swiftSettings: settings),
    .testTarget(name: "GridTests", dependencies: ["Grid"], swiftSettings: settings),
    .testTarget(
      name: "XMLTests", dependencies: ["Document", "Grid", "XML"], swiftSettings: settings),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "Document", "Grid", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "FinalAccountsTests",
      dependencies: ["Grid", "FinalAccounts", "Exchange", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "Archive", "Grid", "CSV", "Document", "Workbook", "FinalAccounts", "Exchange",
        "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "BinaryInterchangeTests",
      dependencies: [
        "Archive", "BinaryInterchange", "CompoundFile", "Document", "Encryption", "Grid",
        "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DoorTests", dependencies: ["Archive", "Document", "Door", "Grid", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "EncryptionTests",
      dependencies: [
        "Encryption", "Document", "Grid",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "BinaryWorkbookTests",
      dependencies: [
        "Archive", "BinaryWorkbook", "Document", "Door", "Encryption", "Grid", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RunTests",
      dependencies: [
        "Archive", "Document", "Exchange", "Filling", "FinalAccounts", "Formula",
        "Grid", "Run",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "JuesuanTests",
      dependencies: [
        "juesuan", "Grid", "Document", "CSV", "FinalAccounts", "Exchange", "Filling", "Run",
        "TestSupport",
      ],
      exclude: ["Help"], swiftSettings: settings),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "juesuan", "Grid", "Archive", "Document", "Spreadsheet", "FinalAccounts", "Exchange", "Run",
        "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "TestSupport",
      dependencies: [
        "CLibZip", "Grid", "Archive", "Document", "Workbook", "FinalAccounts", "Exchange",
      ],
      path: "Tests/Support", swiftSettings: settings),
    .testTarget(
      name: "WorkbookTests",
      dependencies: ["Grid", "XML", "Archive", "Document", "Workbook", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "FillingTests",
      dependencies: [
        "Grid", "Archive", "Document", "Workbook", "Formula", "Filling", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "SecurityTests",
      dependencies: ["Grid", "Archive", "Document", "Workbook", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "FormulaTests",
      dependencies: ["Grid", "Archive", "Document", "Workbook", "Formula", "TestSupport"],
      swiftSettings: settings),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CLibXML2", "CLibZip", "Archive", "Grid", "Document", "Workbook", "Formula", "Filling",
        "FinalAccounts", "Exchange",
      ],
      path: "Tests/Benchmarks", swiftSettings: settings),
    .executableTarget(
      name: "MarkCells", dependencies: ["Archive", "Grid", "Workbook", "Formula", "Filling"],
      path: "Tests/Interop/MarkCells", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// Only on request: linking it takes the flags of .ci/fuzz.
if Context.environment["JUESUAN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "FuzzReader",
      dependencies: [
        "Grid", "Archive", "Document", "Door", "Workbook", "CSV", "FinalAccounts", "Exchange",
        "TestSupport",
      ],
      path: "Tests/Fuzz", swiftSettings: settings))
}

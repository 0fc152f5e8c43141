import Foundation
import Testing

@Suite(
  "A real article from raw files to lookup",
  .enabled("needs the shared data beside the checkout") {
    FileManager.default.fileExists(atPath: Seed.folder)
  })
struct SeedTests {
  @Test("finds 16 of 18 links at least and none of the comment form")
  func links() throws {
    let result = try Program.run(
      "align", Seed.folder + "/article.ko.txt", Seed.folder + "/article.en.txt",
      "--embedding", "off", "--format", "json")
    #expect(result.exitCode == 0)
    let listing = try JSONDecoder().decode(Listing.self, from: Data(result.output.utf8))
    let found = Set(
      listing.beads.map { bead in
        [
          Set(bead.source.map { Seed.words(listing.source.segments[$0].text) }),
          Set(bead.target.map { Seed.words(listing.target.segments[$0].text) }),
        ]
      })
    let korean = try Seed.lines("article.ko.lines.txt")
    let english = try Seed.lines("article.en.lines.txt")
    let gold = try Seed.gold()
    #expect(gold.count == 18)
    let exact = gold.count { link in
      found.contains([
        Set(link.source.map { Seed.words(korean[$0]) }),
        Set(link.target.map { Seed.words(english[$0]) }),
      ])
    }
    #expect(exact >= 16)
    // The lines before are credits; “Reported by” stands in both languages.
    let furniture = Set(english[24...].map(Seed.words))
    let linked = listing.beads.filter { !$0.source.isEmpty }.flatMap(\.target)
    #expect(
      !linked.contains { furniture.contains(Seed.words(listing.target.segments[$0].text)) })
  }

  @Test("finds its sentences again with another particle and other spaces, and names the article")
  func lookup() throws {
    let folder = try TemporaryFolder()
    let memory = folder.file("desk.jjak")
    let kept = try Program.run(
      "align", Seed.folder + "/article.ko.txt", Seed.folder + "/article.en.txt",
      "--embedding", "off", "--into", memory, "--title", "Traders abroad")
    #expect(kept.exitCode == 0)
    let korean = try Seed.lines("article.ko.lines.txt")
    for link in try Seed.gold().dropFirst(2) {
      let sentence = link.source.map { korean[$0] }.joined(separator: " ")
      let changed = try #require(Seed.changed(sentence), "no particle in: \(sentence)")
      let result = try Program.run(
        "lookup", changed, "--memory", memory, "--json", "--limit", "1")
      let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
      let best = try #require(answer.matches.first)
      #expect((90..<100).contains(best.similarity), "\(changed)")
      #expect(Seed.words(best.source) == Seed.words(sentence))
      #expect(best.provenance.article?.title == "Traders abroad")
      #expect(!best.differences.isEmpty)
      #expect(
        best.differences.allSatisfy {
          changed.contains($0.query) && best.source.contains($0.source)
        })
    }
  }

  private struct Listing: Decodable {
    struct Segment: Decodable { let text: String }
    struct Side: Decodable { let segments: [Segment] }
    struct Bead: Decodable {
      let source: [Int]
      let target: [Int]
    }
    let source: Side
    let target: Side
    let beads: [Bead]
  }

  private struct Answer: Decodable {
    struct Article: Decodable { let title: String? }
    struct Difference: Decodable {
      let query: String
      let source: String
    }
    struct Provenance: Decodable { let article: Article? }
    struct Match: Decodable {
      let source: String
      let similarity: Int
      let differences: [Difference]
      let provenance: Provenance
    }
    let matches: [Match]
  }
}

/// The article of the shared data with its alignment by hand.
private enum Seed {
  struct Link {
    let source: [Int]
    let target: [Int]
  }

  static let folder: String = {
    let shared =
      ProcessInfo.processInfo.environment["JJAK_SHARED"]
      ?? Program.projectFolder.deletingLastPathComponent().appending(path: "shared").path
    return shared + "/seed"
  }()

  static func lines(_ name: String) throws -> [String] {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      .split(separator: "\n").map(String.init).filter { !words($0).isEmpty }
  }

  /// The links with both sides.
  static func gold() throws -> [Link] {
    try String(contentsOfFile: folder + "/gold.tsv", encoding: .utf8)
      .split(separator: "\n").map { line in
        let sides = line.split(separator: "\t", omittingEmptySubsequences: false).map {
          $0.split(separator: ",").compactMap { Int($0) }
        }
        return Link(source: sides[0], target: sides[1])
      }.filter { !$0.source.isEmpty && !$0.target.isEmpty }
  }

  /// The letters and figures of a text, by which segments are told apart however they are cut.
  static func words(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
  }

  /// The sentence with another particle after its first topic, and one space less.
  static func changed(_ sentence: String) -> String? {
    var words = sentence.split(separator: " ").map(String.init)
    guard words.count > 4,
      let topic = words.firstIndex(where: { $0.hasSuffix("은") || $0.hasSuffix("는") })
    else { return nil }
    words[topic] = words[topic].dropLast() + (words[topic].hasSuffix("은") ? "이" : "가")
    words[2...3] = [words[2] + words[3]]
    return words.joined(separator: " ")
  }
}

/// Shapes of headwords in a trie over UTF-16 syllables, each with the entries that have it.
struct ShapeTrie: Sendable {
  private struct Link {
    let entry: Int32
    var next: Int32
  }

  private struct Node {
    var firstLink: Int32 = -1
    var lastLink: Int32 = -1
    var isVerb = false
  }

  private var edges: [UInt64: Int32] = [:]
  private var nodes = [Node()]
  private var links: [Link] = []

  /// The node before any syllable.
  static let root: Int32 = 0

  /// The node after one more syllable; nil when no shape goes on like that.
  func node(after node: Int32, _ unit: UInt16) -> Int32? {
    edges[Self.key(node, unit)]
  }

  /// Whether a shape ends at a node.
  func isEnd(_ node: Int32) -> Bool { nodes[Int(node)].firstLink >= 0 }

  /// Whether the shape of a verb ends at a node.
  func isVerbEnd(_ node: Int32) -> Bool { nodes[Int(node)].isVerb }

  /// The entries whose shape ends at a node, in order of insertion.
  func entries(at node: Int32) -> [Int32] {
    var entries: [Int32] = []
    var link = nodes[Int(node)].firstLink
    while link >= 0 {
      entries.append(links[Int(link)].entry)
      link = links[Int(link)].next
    }
    return entries
  }

  /// Makes room for the shapes of some more headwords.
  mutating func reserve(_ headwords: Int) {
    edges.reserveCapacity(edges.count + 4 * headwords)
  }

  /// Adds a shape of an entry.
  ///
  /// - Complexity: O(*n*) for *n* syllables.
  mutating func insert(_ shape: [UInt16], of entry: Int32, isVerb: Bool) {
    var node = Self.root
    for unit in shape {
      let next = Int32(nodes.count)
      node = Self.value(&edges[Self.key(node, unit), default: next])
      if node == next { nodes.append(Node()) }
    }
    append(entry, to: node)
    if isVerb { nodes[Int(node)].isVerb = true }
  }

  private mutating func append(_ entry: Int32, to node: Int32) {
    let new = Int32(links.count)
    links.append(Link(entry: entry, next: -1))
    let last = nodes[Int(node)].lastLink
    if last < 0 {
      nodes[Int(node)].firstLink = new
    } else {
      links[Int(last)].next = new
    }
    nodes[Int(node)].lastLink = new
  }

  /// A value that is stored where it was not, by one search.
  private static func value(_ stored: inout Int32) -> Int32 { stored }

  private static func key(_ node: Int32, _ unit: UInt16) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 16 | UInt64(unit)
  }
}

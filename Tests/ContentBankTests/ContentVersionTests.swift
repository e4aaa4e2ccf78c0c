import Testing

@testable import ContentBank

@Suite struct ContentVersionTests {
  /// From the tables that the hash's authors publish.
  @Test(arguments: [
    ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
  ])
  func `the hash is FNV-1a with 64 bits`(text: String, hash: String) {
    var version = ContentVersion()
    version.take(text.utf8)
    #expect(version.text == hash)
  }
}

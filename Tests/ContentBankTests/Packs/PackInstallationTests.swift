import ContentBank
import Foundation
import Testing

/// `tradeoff content add`.
@Suite struct PackInstallationTests {
  @Test func `a folder is installed under its name`() throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "clinic/prompts/health/triage.yml")
      try fixture.write("# About", to: "clinic/README.md")
      let pack = try fixture.shelf.install(
        folder: fixture.root + "/clinic/", named: nil, replacing: false, beside: fixture.all)
      #expect(pack.name == "clinic")
      #expect(pack.prompts.map(\.name) == ["triage"])
      #expect(fixture.files == ["packs/clinic/prompts/health/triage.yml"])
      #expect(fixture.all.packs == [pack])
    }
  }

  @Test func `what is installed is for its owner alone`() throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "clinic/prompts/health/triage.yml")
      _ = try fixture.shelf.install(
        folder: fixture.root + "/clinic", named: nil, replacing: false, beside: fixture.all)
      func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: "\(fixture.shelf.folder)/\(path)")[
          .posixPermissions] as? Int
      }
      #expect(try mode("packs/clinic") == 0o700)
      #expect(try mode("packs/clinic/prompts/health/triage.yml") == 0o600)
    }
  }

  @Test func `a file is installed by its id, its domain from its folder, the option, or 'own'`()
    throws
  {
    try PackFixture.run { fixture in
      let file = try fixture.write(to: "draft/prompts/health/triage.yml")
      _ = try fixture.shelf.install(
        file: file, domain: nil, replacing: false, beside: fixture.all)
      let loose = try fixture.write(CheckedPrompt(seed: 8).text, to: "loose.yml")
      _ = try fixture.shelf.install(
        file: loose, domain: nil, replacing: false, beside: fixture.all)
      let given = try fixture.write(CheckedPrompt(seed: 9).text, to: "given.yml")
      _ = try fixture.shelf.install(
        file: given, domain: "shops", replacing: false, beside: fixture.all)
      #expect(
        fixture.files
          == ["prompts/health/triage.yml", "prompts/own/loose.yml", "prompts/shops/given.yml"])
      #expect(fixture.all.prompts.count == 4)
    }
  }

  @Test func `with one error nothing is installed`() throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "clinic/prompts/health/triage.yml")
      try fixture.write(
        CheckedPrompt(seed: 8).text.replacingOccurrences(of: "level: 2", with: "level: 9"),
        to: "clinic/prompts/health/half.yml")
      let failure = fixture.failure {
        try fixture.shelf.install(
          folder: fixture.root + "/clinic", named: nil, replacing: false, beside: fixture.all)
      }
      #expect(
        failure == """
          clinic/prompts/health/half.yml:3:8: error: 'level' is a whole number from 1 to 3; write one
          2 files, 1 error
          """)
      #expect(fixture.files == [])
    }
  }

  @Test func `an id that is taken is refused, also for a single file`() throws {
    try PackFixture.run { fixture in
      let file = try fixture.write(to: "card-fraud.yml")
      let failure = fixture.failure {
        try fixture.shelf.install(file: file, domain: nil, replacing: true, beside: fixture.all)
      }
      #expect(
        failure == """
          card-fraud.yml:1:1: error: the prompt 'card-fraud' is in the built-in bank already; rename \
          one
          1 file, 1 error
          """)
    }
  }

  @Test func `a second time asks for --replace, which takes all that was there away`() throws {
    try PackFixture.run { fixture in
      func install(replacing: Bool) throws -> Pack {
        try fixture.shelf.install(
          folder: fixture.root + "/clinic", named: nil, replacing: replacing, beside: fixture.all)
      }
      try fixture.write(to: "clinic/prompts/health/triage.yml")
      _ = try install(replacing: false)
      #expect(
        fixture.failure { try install(replacing: false) }
          == "the pack 'clinic' is installed already; --replace puts this in its place")
      try FileManager.default.removeItem(
        atPath: fixture.root + "/clinic/prompts/health/triage.yml")
      try fixture.write(to: "clinic/prompts/wards/beds.yml")
      _ = try install(replacing: true)
      #expect(fixture.files == ["packs/clinic/prompts/wards/beds.yml"])
    }
  }

  @Test func `a single prompt is replaced, also in another domain`() throws {
    try PackFixture.run { fixture in
      let file = try fixture.write(to: "triage.yml")
      func install(_ domain: String, replacing: Bool) throws -> Pack {
        try fixture.shelf.install(
          file: file, domain: domain, replacing: replacing, beside: fixture.all)
      }
      _ = try install("health", replacing: false)
      #expect(
        fixture.failure { try install("shops", replacing: false) }
          == "the prompt 'triage' is installed already; --replace puts this in its place")
      _ = try install("shops", replacing: true)
      #expect(fixture.files == ["prompts/shops/triage.yml"])
    }
  }

  @Test func `a broken pack that is installed can be replaced by a sound one`() throws {
    try PackFixture.run { fixture in
      try fixture.write("title: x\n", to: "shelf/packs/clinic/prompts/health/triage.yml")
      try fixture.write(to: "clinic/prompts/health/triage.yml")
      _ = try fixture.shelf.install(
        folder: fixture.root + "/clinic", named: nil, replacing: true, beside: fixture.all)
      #expect(fixture.refused == [])
      #expect(fixture.all.packs.map(\.name) == ["clinic"])
    }
  }

  @Test(arguments: ["../clinic", "a/b", "..", "", "Clinic", "clinic.yml", ".hidden"])
  func `a name can't lead out of the shelf`(name: String) throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "clinic/prompts/health/triage.yml")
      let asPack = fixture.failure {
        try fixture.shelf.install(
          folder: fixture.root + "/clinic", named: name, replacing: true, beside: fixture.all)
      }
      #expect(asPack?.contains("can't be the name of a pack; give one with --name") == true)
      let asDomain = fixture.failure {
        try fixture.shelf.install(
          file: fixture.root + "/clinic/prompts/health/triage.yml", domain: name,
          replacing: true, beside: fixture.all)
      }
      #expect(asDomain?.contains("can't be a domain") == true)
      #expect(fixture.files == [])
    }
  }

  @Test func `a link in the source that leads out of it is not copied`() throws {
    try PackFixture.run { fixture in
      let secret = try fixture.write(to: "secret.yml")
      try fixture.write(CheckedPrompt(seed: 8).text, to: "clinic/prompts/health/fine.yml")
      try fixture.link("clinic/prompts/health/triage.yml", to: secret)
      let failure = fixture.failure {
        try fixture.shelf.install(
          folder: fixture.root + "/clinic", named: nil, replacing: false, beside: fixture.all)
      }
      #expect(
        failure == """
          clinic/prompts/health/triage.yml:1:1: error: this link leads out of its folder; put the \
          file itself here
          1 file, 1 error
          """)
      #expect(fixture.files == [])
    }
  }

  @Test func `a folder without prompts is no pack`() throws {
    try PackFixture.run { fixture in
      try fixture.write("# Notes", to: "clinic/README.md")
      let failure = fixture.failure {
        try fixture.shelf.install(
          folder: fixture.root + "/clinic", named: nil, replacing: false, beside: fixture.all)
      }
      #expect(failure?.hasSuffix("a pack holds prompts/<domain>/<id>.yml") == true)
    }
  }

  @Test func `a file that isn't named like a prompt is refused`() throws {
    try PackFixture.run { fixture in
      for name in ["Triage.yml", "triage.yaml", "triage", "tri age.yml"] {
        let file = try fixture.write(to: name)
        let failure = fixture.failure {
          try fixture.shelf.install(file: file, domain: nil, replacing: false, beside: fixture.all)
        }
        #expect(
          failure == "'\(name)' can't be the file of a prompt; name it <id>.yml, in small letters, "
            + "digits and single hyphens")
      }
    }
  }
}

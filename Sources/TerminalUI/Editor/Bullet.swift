/// The mark at the start of a list item.
struct Bullet: Hashable {
  /// UTF-8 bytes up to the item's text.
  let count: Int
  /// What the next item starts with.
  let next: String

  init?(_ line: String) {
    let indent = line.prefix { $0 == " " }
    let rest = line.dropFirst(indent.count)
    for sign in ["- ", "* ", "• ", "– "] where rest.hasPrefix(sign) {
      count = indent.utf8.count + sign.utf8.count
      next = indent + sign
      return
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), digits.count <= 4 else { return nil }
    for sign in [". ", ") "] where rest.dropFirst(digits.count).hasPrefix(sign) {
      count = indent.utf8.count + digits.utf8.count + sign.utf8.count
      next = "\(indent)\(number + 1)\(sign)"
      return
    }
    return nil
  }
}

internal import CTemplates
internal import Mustache

/// The templates of pages, parsed once.
///
/// `page` is the skeleton that every page has: head, styles, verdict, script. Each page fills its
/// content.
enum PageTemplates {
  /// Renders a page.
  ///
  /// - Parameters:
  ///   - name: its template.
  ///   - content: what stands in it; the skeleton's own parts are added.
  ///   - isScripted: whether it has the script; a page without may run none at all.
  /// - Returns: the whole page, which needs nothing from anywhere.
  static func page(
    _ name: String, _ content: [String: any Sendable], isScripted: Bool = true
  ) -> String {
    var content = content
    content["styles"] = text("page.css")
    if isScripted {
      content["script"] = script
      content["scriptDigest"] = scriptDigest
    }
    guard let page = library.render(content, withTemplate: name) else {
      preconditionFailure("there is no template “\(name)”")
    }
    return page
  }

  private static let library: MustacheLibrary = {
    var library = MustacheLibrary()
    for index in 0..<template_count() {
      let name = String(cString: template_name(index))
      guard name.hasSuffix(".mustache") else { continue }
      do {
        try library.register(text(name), named: String(name.dropLast(9)))
      } catch {
        preconditionFailure("\(name) is no template: \(error)")
      }
    }
    return library
  }()

  /// The page's one script, and the digest by which a browser runs it and no other.
  private static let script = text("page.js")
  private static let scriptDigest = Base64.text(SHA256.digest(of: Array(script.utf8)))

  private static func text(_ name: String) -> String {
    var count = 0
    guard let bytes = template_bytes(name, &count) else {
      preconditionFailure("the program lacks the template \(name)")
    }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}

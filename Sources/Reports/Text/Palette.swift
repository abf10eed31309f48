internal import Feed

/// The colours of text on a terminal that has them.
struct Palette {
  /// Whether there are any.
  let isColoured: Bool

  /// A word in the colour of a severity.
  func paint(_ text: String, as severity: Severity) -> String {
    switch severity {
    case .fatal: paint(text, "1;31")
    case .error: paint(text, "31")
    case .warning: paint(text, "33")
    case .note: paint(text, "36")
    }
  }

  /// A word in the colour of a verdict.
  func paint(_ verdict: Verdict) -> String {
    switch verdict {
    case .clean: paint(verdict.rawValue, "32")
    case .findings: paint(verdict.rawValue, "31")
    case .refused: paint(verdict.rawValue, "1;31")
    }
  }

  /// A heading.
  func bold(_ text: String) -> String { paint(text, "1") }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

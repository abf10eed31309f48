internal import Codes
internal import Rules

/// Sentences about the names of rules.
enum RuleNames {
  /// That there is no such rule, and what may have been meant.
  static func unknown(_ id: String) -> String {
    let near = Nearest.matches(for: id, in: RuleCatalogue.all.map(\.id))
    let hint =
      near.isEmpty
      ? "`sisfeed explain` lists them" : "did you mean \(near.joined(separator: " or "))?"
    return "there is no rule “\(id)”; \(hint)"
  }
}

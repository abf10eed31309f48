internal import CCurl

/// A web service that takes a report as JSON over HTTPS.
///
/// Its certificate is always checked. Http is spoken to this machine alone.
struct WebhookClient: Sendable {
  let webhook: TellingPlan.Webhook

  private static let patience: Int32 = 30

  /// Posts a message.
  ///
  /// - Parameters:
  ///   - json: what is told.
  ///   - id: what names the message, the same each time it is sent.
  /// - Returns: what came of it.
  func post(_ json: String, id: String) -> Attempt {
    let bytes = Array(json.utf8)
    return attempt(withTarget { curl_post_json($0, id, bytes, bytes.count) })
  }

  /// Connects and hangs up; nothing is sent.
  ///
  /// - Returns: `taken` where it can be reached.
  func reach() -> Attempt { attempt(withTarget { curl_reach($0) }) }

  private func withTarget(_ body: (curl_target) -> curl_answer) -> curl_answer {
    webhook.url.withCString { url in
      func call(_ authorities: UnsafePointer<CChar>?) -> curl_answer {
        body(
          curl_target(
            url: url, allows_http: webhook.isLoopback, authorities: authorities,
            seconds: Self.patience))
      }
      guard let authorities = webhook.authorities else { return call(nil) }
      return authorities.withCString { call($0) }
    }
  }

  private func attempt(_ answer: curl_answer) -> Attempt {
    let reason = String(cString: answer.reason)
    switch answer.outcome {
    case .accepted: return .taken
    case .refused: return .failed("\(webhook.host) answered with status \(answer.status)")
    case .unreached: return .failed("\(webhook.host): \(reason)")
    case .uncertain: return .uncertain("\(webhook.host) gave no answer: \(reason)")
    case .unusable: return .failed("\(webhook.host): \(reason)")
    }
  }
}

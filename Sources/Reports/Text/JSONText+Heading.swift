internal import JSON

extension JSONText {
  /// What each of our json reports begins with: its format, and which sisfeed wrote it.
  mutating func heading(_ format: String, version: String) {
    pair("format", format)
    key("tool")
    beginObject()
    pair("name", "sisfeed")
    pair("version", version)
    endObject()
  }
}

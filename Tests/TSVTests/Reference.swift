@testable import TSV

/// Lines and fields found byte by byte, in the plainest way there is.
enum Reference {
  struct Row: Equatable, CustomStringConvertible {
    var fields: [[UInt8]]
    var offsets: [Int]
    var marks: Marks

    var description: String {
      fields.map { String(decoding: $0, as: UTF8.self) }.description
        + " \(offsets) \(marks.rawValue)"
    }
  }

  static func rows(of bytes: [UInt8]) -> [Row] {
    var rows: [Row] = []
    var start = 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: 0x0A)
      var end = newline ?? bytes.count
      let next = end + 1
      var marks = Marks()
      // A CR at the end of an open last line is half of a CR LF that was cut off.
      if end > start && bytes[end - 1] == 0x0D {
        end -= 1
        marks.insert(.crlf)
      }
      var fields: [[UInt8]] = [[]]
      var offsets = [start]
      for index in start..<end {
        let byte = bytes[index]
        if byte == 0x09 {
          fields.append([])
          offsets.append(index + 1)
          continue
        }
        fields[fields.count - 1].append(byte)
        switch byte {
        case 0x80...: marks.insert(.high)
        case 0..<0x20, 0x7F: marks.insert(.control)
        case 0x22: marks.insert(.quote)
        case 0x23, 0x2B, 0x3B, 0x7C, 0x28: marks.insert(.sign)
        default: break
        }
      }
      if fields.contains(where: { $0.first == 0x20 || $0.last == 0x20 }) { marks.insert(.padded) }
      rows.append(Row(fields: fields, offsets: offsets, marks: marks))
      start = next
    }
    return rows
  }
}

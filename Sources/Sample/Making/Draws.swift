/// Random numbers that are the same on every machine: SplitMix64.
///
/// Each person has streams of their own, one a purpose, that depend on nothing but the seed and the
/// person's number; so any row can be made without those before it, and a change in how one part
/// of a row is drawn leaves the others alone.
struct Draws {
  private var state: UInt64

  /// What numbers are drawn for.
  enum Purpose: UInt64 {
    case school, visa, name, contact, home, address, study, credits, standing, custom
    case breakage, nextNight, change, story
  }

  /// The stream of a person for a purpose.
  init(seed: UInt64, person: Int, _ purpose: Purpose) {
    state = Self.mix(seed &+ 0x632B_E59B_D9B4_E019 &* (UInt64(person) << 4 | purpose.rawValue))
  }

  /// The stream of a person for what happens on a night.
  init(seed: UInt64, person: Int, _ purpose: Purpose, night: Int) {
    // Night 2 is the first on which anything can.
    self.init(seed: seed &+ 0xD6E8_FEB8_6659_FD93 &* UInt64(night - 2), person: person, purpose)
  }

  /// The stream that begins with a number drawn before.
  init(_ start: UInt64) { state = start }

  /// Any 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A number from 0 to `limit` - 1.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// Yes, `share` times in a hundred.
  mutating func chance(_ share: Int) -> Bool { below(100) < share }

  static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// An order of the numbers from 0 to `count` - 1 that looks like none, without a table.
struct Permutation {
  /// How many numbers there are.
  let count: Int
  private let mask: UInt64
  private let shift: UInt64
  private let keys: (UInt64, UInt64, UInt64)

  /// The order that a key stands for.
  init(of count: Int, key: UInt64) {
    self.count = count
    let bits = UInt64(max(2, 64 - max(0, count - 1).leadingZeroBitCount))
    mask = 1 << bits - 1
    shift = (bits + 1) / 2
    var draws = Draws(key)
    keys = (draws.next(), draws.next(), draws.next())
  }

  /// The number at a place.
  ///
  /// Each step can be undone, so no two places get the same; what falls beyond `count` goes round
  /// again, which happens less than once on average.
  func callAsFunction(_ place: Int) -> Int {
    var value = UInt64(place)
    repeat {
      value = round(value, keys.0, 0x9E37_79B9_7F4A_7C15)
      value = round(value, keys.1, 0xD1B5_4A32_D192_ED03)
      value = round(value, keys.2, 0xABC9_8388_FB8F_AC03)
    } while value >= UInt64(count)
    return Int(value)
  }

  private func round(_ value: UInt64, _ key: UInt64, _ factor: UInt64) -> UInt64 {
    let value = ((value ^ key) &* factor) & mask
    return value ^ value >> shift
  }
}

/// A choice among things of different weight, by one number.
struct Lots {
  private var table: [UInt16] = []

  /// Lots for things of these weights; a thing of weight 0 is never drawn.
  init(_ weights: [Int]) {
    let size = 4_096
    let sum = max(1, weights.reduce(0, +))
    var upTo = 0
    table.reserveCapacity(size)
    for (thing, weight) in weights.enumerated() {
      upTo += weight
      while table.count < upTo * size / sum { table.append(UInt16(thing)) }
    }
    if table.isEmpty { table = [0] }
  }

  /// The thing that a number stands for.
  func draw(_ draws: inout Draws) -> Int { Int(table[draws.below(table.count)]) }
}

internal import Codes

/// Large cities that every rule takes for one another.
package enum CityKin {
  /// The names of the cities that are judged as the one a cell names, itself apart.
  ///
  /// - Parameters:
  ///   - cell: a city, trimmed.
  ///   - looseness: from 0, in the same countries and with namesakes in the same states, to 3, where
  ///     it is only alike that the US has or hasn't a place of the name.
  /// - Returns: the names; empty where the cell names no large city or there is no other.
  package static func names(of cell: Span<UInt8>, looseness: Int) -> [String] {
    guard let city = Places.city(cell) else { return [] }
    let key = PlaceName.key(cell.text)
    let countries = city.countries.sorted()
    return all.filter { other in
      guard other.city.isOnlyAbroad == city.isOnlyAbroad else { return false }
      let isAlike =
        switch looseness {
        case 0:
          other.countries == countries && other.city.namesakes == city.namesakes
            && other.city.isCommon == city.isCommon
        case 1: other.countries == countries
        case 2: other.countries.contains { countries.contains($0) }
        default: true
        }
      // Its own name, or one that it begins with, as in `Toronto, Ontario`.
      return isAlike && !key.hasPrefix(other.key)
    }.map(\.name)
  }

  /// A city and what is compared of it.
  private struct Known {
    var name: String
    var key: String
    var city: Places.City
    var countries: [String]
  }

  private static let all: [Known] = {
    var seen: Set<String> = []
    return (SpecTable.embedded("places/city")?.rows ?? []).compactMap { row in
      let (name, key) = (String(row[0]), PlaceName.key(row[0]))
      guard seen.insert(key).inserted, let city = Places.cities[key] else { return nil }
      return Known(name: name, key: key, city: city, countries: city.countries.sorted())
    }
  }()
}

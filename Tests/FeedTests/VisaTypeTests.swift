import Feed
import Testing

/// The ruling on visas: `[FMJ][- ]?[12]` as a whole first word, in any case, is a class in words.
@Suite struct VisaTypeTests {
  @Test(arguments: [
    ("", VisaType.blank),
    ("01", .coded(.f1)), ("02", .coded(.m1)), ("03", .coded(.j1)), ("04", .coded(.f2)),
    ("05", .coded(.m2)), ("06", .coded(.j2)),
    ("F1", .uncoded(.f1)), ("f-1", .uncoded(.f1)), ("J 2", .uncoded(.j2)),
    ("m-1 Vocational", .uncoded(.m1)), ("F1/OPT", .uncoded(.f1)), ("F-2, spouse", .uncoded(.f2)),
    ("F", .described),  // Alone it is text.
    ("F-1B", .described), ("F-12", .described), ("J1é", .described),  // Not the whole word.
    ("Student F-1", .described),  // Not the first word.
    ("F--1", .described), ("F-3", .described),
    ("07", .number(nil)), ("00", .number(nil)), ("1", .number(.f1)), ("6.0", .number(.j2)),
    ("-1", .number(nil)), ("12", .number(nil)), ("001", .number(nil)),
    ("H-1B", .described), ("H1B", .described), ("TN", .described), ("Asylee", .described),
    ("1B", .described), ("O1", .described),
    ("PR", .permanentResident), ("lpr", .permanentResident), ("Green Card", .permanentResident),
    ("US permanent resident", .permanentResident), ("PR - Permanent", .permanentResident),
    ("green-card holder", .permanentResident),
    ("PR pending", .described),  // Not yet one.
    ("Non-permanent resident", .described), ("Prince", .described), ("PRC", .described),
  ])
  func reads(text: String, type: VisaType) {
    let bytes = Array(text.utf8)
    let read = VisaType(bytes.span)
    #expect(read == type)
  }
}

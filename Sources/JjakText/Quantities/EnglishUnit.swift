import JjakCore

/// The measures, currencies and nouns that follow an English number, in lower case.
enum EnglishUnit {
  /// Units that touch the number or follow it at once.
  static let table = LiteralTable<UnitMeaning>(rows.flatMap(expand) + signs)

  /// Counted nouns, which up to two other words may precede: 30 North Korean workers.
  static let nouns = LiteralTable<UnitMeaning>(nounRows.flatMap(expand))

  /// Splits alternatives at bars.
  private static func expand(_ row: (String, UnitMeaning)) -> [(String, UnitMeaning)] {
    row.0.split(separator: "|").map { (String($0), row.1) }
  }

  private static let signs =
    UnitSign.table.map { sign, meaning in
      (sign.lowercased(), meaning)
    }.filter { sign, _ in !["m", "mw", "l", "t", "w", "v", "g", "$", "€"].contains(sign) } + [
      ("mw", .measure("W", 1e6))
    ]

  private static let rows: [(String, UnitMeaning)] =
    [
      ("percent|per cent|pct", .of(.percent)),
      ("percentage points|percentage point|percentage-point|pp", .of(.percentagePoint)),
      ("basis points|basis point|bps", UnitSign.basisPoint),
      (
        "years old|year old|-year-old|year-old|-years-old|years of age|-year-olds|year-olds",
        .of(.age)
      ),
      (
        "months old|month old|-month-old|month-old",
        UnitMeaning(role: .scaled(.age), factor: 1.0 / 12)
      ),
      ("times", .count("time")), ("-fold|fold", .count("fold")),
      ("points|point", .count("point")),
    ] + money + measures + times

  private static let money: [(String, UnitMeaning)] = [
    ("dollars|dollar|u.s. dollars|us dollars", .of(.money("USD"))),
    ("won|south korean won|korean won", .of(.money("KRW"))),
    ("north korean won", .of(.money("KPW"))),
    ("yuan|renminbi|chinese yuan", .of(.money("CNY"))), ("yen|japanese yen", .of(.money("JPY"))),
    ("euros|euro", .of(.money("EUR"))), ("rubles|roubles", .of(.money("RUB"))),
    ("pounds sterling", .of(.money("GBP"))), ("rupees", .of(.money("INR"))),
    ("baht", .of(.money("THB"))), ("swiss francs", .of(.money("CHF"))),
  ]

  fileprivate static let measures: [(String, UnitMeaning)] = [
    ("kilometers|kilometres|kilometer|kilometre|kms", .measure("m", 1000)),
    ("meters|metres|meter|metre|m", .measure("m", 1)),
    ("centimeters|centimetres|centimeter|centimetre", .measure("m", 0.01)),
    ("millimeters|millimetres|millimeter|millimetre", .measure("m", 0.001)),
    ("miles|mile", .measure("m", 1609.344)), ("nautical miles|nautical mile", .measure("m", 1852)),
    ("feet|foot|ft", .measure("m", 0.3048)), ("inches|inch", .measure("m", 0.0254)),
    ("yards|yard", .measure("m", 0.9144)), ("ri", .measure("m", 392.727)),
    ("square meters|square metres|square meter|sq m|sq. m", .measure("m²", 1)),
    ("square kilometers|square kilometres|square km|sq km", .measure("m²", 1e6)),
    ("square miles|square mile", .measure("m²", 2_589_988.110336)),
    ("square feet|square foot|sq ft", .measure("m²", 0.09290304)),
    ("hectares|hectare", .measure("m²", 1e4)), ("acres|acre", .measure("m²", 4046.8564224)),
    ("pyeong|pyong", .measure("m²", 400.0 / 121)), ("jongbo|jeongbo", .measure("m²", 120e4 / 121)),
    ("tons|tonnes|ton|tonne|metric tons|metric ton|metric tonnes", .measure("g", 1e6)),
    ("short tons|short ton", .measure("g", 907_184.74)),
    ("kilograms|kilogrammes|kilogram|kilos|kilo|kgs", .measure("g", 1000)),
    ("grams|grammes|gram", .measure("g", 1)), ("pounds|pound|lbs|lb", .measure("g", 453.59237)),
    ("ounces|ounce", .measure("g", 28.349523125)),
    ("liters|litres|liter|litre", .measure("l", 1)),
    ("barrels|barrel", .measure("l", 158.987294928)),
    ("gallons|gallon", .measure("l", 3.785411784)),
    ("cubic meters|cubic metres", .measure("l", 1000)),
    ("watts|watt", .measure("W", 1)), ("kilowatts|kilowatt", .measure("W", 1000)),
    ("megawatts|megawatt", .measure("W", 1e6)), ("gigawatts|gigawatt", .measure("W", 1e9)),
    ("volts|volt", .measure("V", 1)),
    ("mph|miles per hour|miles an hour", .measure("m/s", 0.44704)),
    (
      "kph|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour",
      .measure("m/s", 1 / 3.6)
    ),
    (
      "meters per second|metres per second|meters a second|metres a second",
      .measure("m/s", 1)
    ),
    ("kilometers per second|kilometres per second", .measure("m/s", 1000)),
    ("knots|knot", UnitSign.knot),
    ("degrees celsius|degrees centigrade|degrees c", .measure("°C", 1)),
    ("degrees fahrenheit|degrees f", UnitSign.fahrenheit),
    ("degrees|degree", UnitMeaning(role: .degrees)),
  ]

  private static let times: [(String, UnitMeaning)] = [
    ("seconds|second|secs", .seconds(1)), ("minutes|minute|mins", .seconds(Span.minute)),
    ("hours|hour|hrs", .seconds(Span.hour)), ("days|day|nights|night", .seconds(Span.day)),
    ("weeks|week", .seconds(Span.week)), ("months|month", .seconds(Span.month)),
    ("years|year", .seconds(Span.year)), ("decades|decade", .seconds(10 * Span.year)),
    ("o'clock", UnitMeaning(role: .hour)),
    ("a.m.|am|p.m.|pm", UnitMeaning(role: .hour)),
  ]

  private static let nounRows: [(String, UnitMeaning)] = [
    (
      "people|persons|person|men|women|man|woman|residents|workers|soldiers|students|children|"
        + "officials|troops|civilians|citizens|farmers|members|prisoners|inmates|defectors|refugees|"
        + "passengers|employees|traders|experts|laborers|labourers|deaths|victims|patients|teachers|"
        + "police|officers|boys|girls|individuals|households' members|personnel|fishermen|sailors|"
        + "escapees|delegates|lawmakers|participants|guests|migrants|voters|staff|others",
      .of(.people)
    ),
    ("ships|ship|vessels|vessel|boats|boat|tankers|submarines", .count("ship")),
    ("cases|case|incidents|incident", .count("case")),
    ("vehicles|vehicle|trucks|truck|cars|car|buses|tanks|locomotives", .count("vehicle")),
    ("places|place|locations|location|sites|spots", .count("place")),
    ("households|household|families|family|homes", .count("household")),
    ("buildings|houses|building", .count("building")), ("countries|nations", .count("country")),
    ("rounds|shells", .count("round")), ("trees", .count("tree")), ("bottles", .count("bottle")),
    ("kinds|types|varieties", .count("kind")), ("boxes", .count("box")),
    ("bags|sacks", .count("bag")),
    ("pairs", .count("pair")), ("books|volumes", .count("volume")), ("sheets", .count("sheet")),
    ("occasions", .count("time")), ("shares|share", .count("share")),
    ("seats|seat", .count("seat")),
    ("votes|vote|ballots|ballot", .count("vote")), ("goals|goal", .count("goal")),
    ("games|game|matches|match", .count("game")), ("songs|song|tracks", .count("song")),
    ("bowls|bowl", .count("bowl")), ("meals|meal", .count("meal")),
    ("cattle|pigs|goats|sheep|cows|chickens|animals", .count("animal")),
    ("floors|stories|storeys|-story|-storey", .count("floor")),
    ("centuries", .seconds(100 * Span.year)),
  ]
}

/// How large the units of a measure are.
public enum UnitSizes {
  /// The sizes of the English units of a measure (`m`, `g`, `m²`, `l`, `W` …) in its base unit; none for temperatures,
  /// whose zeros differ.
  public static func english(of measure: String) -> Set<Double> { english[measure] ?? [] }

  private static let english: [String: Set<Double>] = {
    var sizes: [String: Set<Double>] = [:]
    for (_, meaning) in EnglishUnit.measures {
      if case .scaled(.measure(let measure)) = meaning.role, measure != "°C" {
        sizes[measure, default: []].insert(meaning.factor)
      }
    }
    return sizes
  }()
}

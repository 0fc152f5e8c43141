extension WordList {
  /// Ways to go on after a quotation.
  static let quoting = WordList(
    "quoting",
    """
    하고 라고 라고도 라고는 라고만 이라고 이라고도 라며 이라며 며 고 고도 라면서 이라면서 면서 라는 이라는 라던 \
    란 라 라고까지 이라고까지 제목으로 제목의 제목을 제목은 제하의 제하로 등 등의 등을 등이 등으로 등과 및
    """)

  /// How a Korean sentence ends, told from nouns such as 국가, 수요, 토지.
  static let endings = WordList(
    "sentence endings",
    """
    다 죠 까 어요 아요 에요 예요 세요 해요 네요 지요 군요 나요 가요 까요 워요 려요 와요 돼요 게요 대요 래요 데요 \
    든요 인가 는가 던가 한가 은가 런가 건가 군 네
    """)

  /// Titles and forms of address that a name follows, in small letters.
  static let titles = WordList(
    "titles", capitalized: true,
    """
    mr mrs ms messrs mx dr prof gen maj lt col sgt capt cmdr adm brig cpl pvt pfc cpt ltc sen rep reps \
    sens gov govs pres sec'y atty rev fr hon msgr amb supt insp det st mt ft lt.gen maj.gen brig.gen \
    vice-adm rear-adm
    """)

  /// Abbreviations that a number follows, in small letters.
  static let beforeNumbers = WordList(
    "before numbers",
    """
    no nos jan feb mar apr jun jul aug sep sept oct nov dec art arts vol vols fig figs sec ch chap p pp \
    par para approx est ca cf max min ver op pt
    """)

  /// Times of day.
  static let clock = WordList("clock", "a.m p.m am pm")

  /// What may follow a time of day.
  static let days = WordList(
    "days and zones",
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
    august september october november december jan feb mar apr aug sept oct nov dec kst jst est edt et \
    pst pdt pt gmt utc bst cet mon tue wed thu fri sat sun korea seoul local
    """)

  /// Abbreviations of names in the middle of a sentence that may also end one.
  static let names = WordList(
    "names", capitalized: true,
    """
    inc corp co cos ltd llc plc bros assn assoc dept univ inst nat'l int'l intl natl gov't govt dist div \
    min comm cttee bldg ave blvd rd jr sr esq ph.d m.d b.a m.a b.sc m.sc d.p.r.k r.o.k u.k u.n u.s u.s.a \
    e.u ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev \
    okla ore pa tenn tex va vt wash wis wyo jan feb mar apr jun jul aug sep sept oct nov dec tel ext
    """)

  /// Abbreviations of common words in the middle of a sentence that may also end one.
  static let common = WordList(
    "common", "etc vs v al e.g i.e cf viz approx est a.k.a a.m p.m ed eds")

  /// Words that begin a sentence more often than they follow an abbreviation, in small letters.
  static let openers = WordList(
    "sentence openers", capitalized: true,
    """
    the a an it its he his she her they their we our you your this that these those there and but or so \
    yet if in on at as for from with after before when while since however although though because some \
    many not now then here what who why how where both each another meanwhile instead also even by only \
    nor despite during according
    """)

  /// Verbs of speaking.
  static let saying = WordList(
    "saying",
    """
    said says asked asks added adds told wrote writes replied answered shouted cried exclaimed wondered \
    recalled joked laughed
    """)
}

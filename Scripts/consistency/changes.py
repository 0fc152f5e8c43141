"""Changes one thing in an English sentence so that it no longer says what the Korean says."""

import collections
import re

import samples

ROOT = samples.ROOT
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"]


# Each change takes (korean, english, random, names) and gives the changed English or None.

def change_number(korean, english, random, names):
    found = [m for m in re.finditer(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-]|\.\d|,\d)", english)
             if not re.search(r"(?:%s)\w*\.? $" % "|".join(m[:3] for m in MONTHS), english[:m.start()])
             and re.sub(r"\D", "", m.group()) not in ("", "0")]
    found = [m for m in found if not re.fullmatch(r"(?:19|20)\d\d", m.group())]
    if not found:
        return None
    place = random.choice(found)
    digits = [i for i in range(place.start(), place.end()) if english[i] in "123456789"]
    index = digits[0]
    other = random.choice([d for d in "123456789" if abs(int(d) - int(english[index])) > 1])
    return english[:index] + other + english[index + 1:]


def change_scale(korean, english, random, names):
    found = [m for m in re.finditer(r"\b(thousand|million|billion|trillion)\b", english)
             if re.search(r"[\d.,]+ $", english[:m.start()])]
    if not found:
        return None
    place = random.choice(found)
    other = random.choice([w for w in ("thousand", "million", "billion", "trillion") if w != place.group()])
    return english[:place.start()] + other + english[place.end():]


NUMERALS = ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NATIVE = ["세|셋|3|삼", "네|넷|4|사", "다섯|5", "여섯|6", "일곱|7", "여덟|8", "아홉|9", "열|10", "열한|11", "열두|12"]


def change_word(korean, english, random, names):
    """Changes a number in words, three to twelve, that the Korean counts with a counter."""
    found = [m for m in re.finditer(r"\b(%s)\b(?![- ](?:times|hundred|thousand|million|or|and))" % "|".join(NUMERALS), english)
             if re.search(r"(?<![\d.,가-힣])(?:%s) ?[명개곳건번차대척마채장살시년월달주일]" % NATIVE[NUMERALS.index(m.group())], korean)]
    if not found:
        return None
    place = random.choice(found)
    index = NUMERALS.index(place.group())
    other = random.choice([w for i, w in enumerate(NUMERALS) if abs(i - index) > 1])
    return english[:place.start()] + other + english[place.end():]


GIVEN = ["Min-su", "Do-yoon", "Ji-hye", "Sang-hoon", "Eun-ju", "Tae-ho", "Hyun-ah", "Dong-wook"]
NAMED = re.compile(r"(?<![가-힣])[가-힣]{3}(?: ?(?:씨|기자|군|양)|\(| [가-힣]{2,4}(?:은|는|이|가)(?![가-힣]))")


def change_given_name(korean, english, random, names):
    """Gives a Korean of the English another given name where the Korean has a full name."""
    found = list(re.finditer(r"(?<=\b[A-Z][a-z] )[A-Z][a-z]+-[a-z]+\b|(?<=[A-Z][a-z]{2} )[A-Z][a-z]+-[a-z]+\b"
                             r"|(?<=[A-Z][a-z]{3} )[A-Z][a-z]+-[a-z]+\b", english)) if NAMED.search(korean) else []
    if not found:
        return None
    place = random.choice(found)
    other = random.choice([name for name in GIVEN if name[0] != place.group()[0]])
    return english[:place.start()] + other + english[place.end():]


OPPOSITE = {"rose": "fell", "risen": "fallen", "increased": "decreased", "increasing": "decreasing", "climbed": "dropped",
            "soared": "plunged", "surged": "slumped", "jumped": "tumbled", "grew": "shrank"}
OPPOSITE |= {fall: rise for rise, fall in OPPOSITE.items()}
MOVES = re.compile("늘|증가|상승|오르|올랐|올라|급증|급등|인상|확대|줄|감소|하락|떨어|내렸|내려|급감|급락|인하|축소")


def change_movement(korean, english, random, names):
    """Turns a rise into a fall or a fall into a rise where the Korean tells of one."""
    found = list(re.finditer(r"\b(%s)\b(?! short| ill)" % "|".join(OPPOSITE), english)) if MOVES.search(korean) else []
    if not found:
        return None
    place = random.choice(found)
    return english[:place.start()] + OPPOSITE[place.group(1)] + english[place.end(1):]


TURNED = [
    "exports imports", "export import", "exported imported", "first half|second half", "man woman", "men women", "male female",
    "father mother", "son daughter", "sons daughters", "husband wife", "brother sister", "brothers sisters",
    "ruling party|opposition party", "surplus deficit", "profit loss", "killed injured", "killed wounded", "dead injured",
    "died survived", "northern southern", "eastern western", "northeast southwest", "northwest southeast",
    "north of|south of", "morning evening", "a.m. p.m.", "spring autumn", "summer winter", "weekday weekend",
    "weekdays weekends", "convicted acquitted", "approved rejected", "supported opposed", "in favor|opposed",
    "domestic foreign", "army navy", "Army Navy", "elementary middle", "high school|middle school", "gold silver",
    "silver bronze", "home team|away team", "home side|away side", "bought sold", "prosecutors police",
    "Supreme Court|Constitutional Court", "Foreign Ministry|Defense Ministry", "foreign minister|defense minister",
    "Unification Ministry|Foreign Ministry", "Health Ministry|Education Ministry", "landlord tenant",
    "landlords tenants", "plaintiff defendant", "left hand|right hand", "left arm|right arm", "maximum minimum",
    "inside outside", "early late", "highest lowest", "largest smallest", "rich poor", "older younger",
    "public private", "temporary permanent", "arrested released", "hot cold", "slightly sharply",
    "conservative liberal", "conservative progressive", "embassy consulate", "stronger weaker",
    "last month|next month", "last year|next year", "this year|last year", "this month|last month", "last week|next week",
    "yesterday tomorrow", "ballistic cruise", "short-range long-range", "stocks bonds", "positive negative", "legal illegal",
    "sales profit", "loans deposits", "rice corn", "bus train", "red blue", "at least|at most", "union management",
    "Security Council|General Assembly", "typhoon earthquake", "married divorced", "hired fired",
    "vice minister>minister", "deputy minister>minister", "former president>president", "former minister>minister",
]
TURNS = {}
for one, other in (re.split(r"[|>]", pair) if re.search("[|>]", pair) else pair.split() for pair in TURNED):
    TURNS.setdefault(one, []).append(other)
    if f"{one}>{other}" not in TURNED:
        TURNS.setdefault(other, []).append(one)
TURNABLE = re.compile(r"\b(%s)(?!\w)(?! half)" % "|".join(sorted(map(re.escape, TURNS), key=len, reverse=True)))


def change_opposite(korean, english, random, names):
    """Turns a word into its opposite, or into another of its kind."""
    found = list(TURNABLE.finditer(english))
    if not found:
        return None
    place = random.choice(found)
    return english[:place.start()] + random.choice(TURNS[place.group()]) + english[place.end():]


RELATIVE_DATE = re.compile(r"(?:올|이|이번|다음|지난|같은) ?(?:해|달)|금년|작년|내년|재작년")


def change_date(korean, english, random, names):
    """Changes a month or year; not where the Korean says 지난달 or 올해 instead, for the pair has no day of its own."""
    months = [m for m in re.finditer(r"\b(%s)\b" % "|".join(MONTHS), english)
              if not (m.group() == "May" and not re.search(r"(in|of|since|until|by|late|early|from) $", english[:m.start()]))
              and not (m.group() == "March" and re.match(r" (on|to)\b", english[m.end():]))]
    years = list(re.finditer(r"(?<![\d,.$-])(19[4-9]\d|20[0-4]\d)(?![\d,.%-]\d|-|%)", english))
    choices = [("month", m) for m in months] + [("year", m) for m in years]
    if not choices:
        return None
    if RELATIVE_DATE.search(korean):
        stated = {"month": r"\d월", "year": r"\d년"}
        choices = [choice for choice in choices if re.search(stated[choice[0]], korean)]
        if not choices:
            return None
    kind, place = random.choice(choices)
    if kind == "month":
        other = random.choice([m for m in MONTHS if m != place.group()])
    else:
        other = str(int(place.group()) + random.choice([-11, -3, -1, 1, 2, 10]))
    return english[:place.start()] + other + english[place.end():]


UNITS = [("percent", "percentage points"), ("kilometers", "miles"), ("miles", "meters"), ("meters", "kilometers"),
         ("tons", "kilograms"), ("kilograms", "tons"), ("won", "dollars"), ("yuan", "yen"), ("euros", "yen"),
         ("dollars", "won"), ("years", "months"), ("months", "weeks"), ("days", "hours"), ("hours", "minutes"),
         ("minutes", "hours"), ("weeks", "months"), ("feet", "miles"), ("pounds", "tons"), ("%", " percentage points")]


def change_unit(korean, english, random, names):
    choices = []
    for unit, other in UNITS:
        pattern = r"(?<=\d)%" if unit == "%" else r"(?<=\d )%s\b" % unit
        for place in re.finditer(pattern, english):
            choices.append((place, other))
    if re.search(r"달러|불|\$", korean):
        choices += [(place, "€") for place in re.finditer(r"\$(?=\d)", english)
                    if "(" not in english[max(0, place.start() - 4):place.start()]]
    if not choices:
        return None
    place, other = random.choice(choices)
    return english[:place.start()] + other + english[place.end():]


class Names:
    def __init__(self):
        self.rows = []
        for line in (ROOT / "Memories/names.tsv").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                columns = line.split("\t") + ["", ""]
                forms = [columns[2]] + [f.strip() for f in columns[3].split(";") if f.strip()]
                self.rows.append((columns[0], columns[1], forms))
        self.by_kind = collections.defaultdict(list)
        for korean, kind, forms in self.rows:
            self.by_kind[kind].append((korean, forms))

    def in_pair(self, korean, english):
        spaceless = korean.replace(" ", "")
        for headword, kind, forms in self.rows:
            if kind not in ("place", "body", "person") or len(headword) < 2 or headword not in spaceless:
                continue
            for form in sorted(forms, key=len, reverse=True):
                place = re.search(r"(?<![\w-])%s(?![\w-])" % re.escape(form), english)
                if place and form[0].isupper():
                    yield kind, headword, forms, place
                    break


def change_name(korean, english, random, names):
    choices = list(names.in_pair(korean, english))
    if not choices:
        return None
    kind, headword, forms, place = random.choice(choices)
    words = {w for f in forms for w in re.findall(r"\w+", f.lower())}
    spaceless = korean.replace(" ", "")
    for _ in range(50):
        other, others = random.choice(names.by_kind[kind])
        if other in spaceless or headword in other or other in headword:
            continue
        if words & {w for f in others for w in re.findall(r"\w+", f.lower())} or others[0] in english:
            continue
        return english[:place.start()] + others[0] + english[place.end():]
    return None


PEOPLE = ["Harrison", "Petrenko", "Okafor", "Lindqvist", "Marquez", "Tanaka", "Donnelly", "Kowalski", "Abbasi"]
SPEECH = r"(?:said|says|told|added|explained|wrote|stated|announced)"


UNNAMED_SPEAKER = re.compile(r"(?:^|[\s“\"”])그(?:녀|들)?(?:는|가|도|은)(?=\s)")


def change_speaker(korean, english, random, names):
    """Lets another person speak; not where the Korean says “he”, for the pair alone doesn't say who that is."""
    if UNNAMED_SPEAKER.search(korean):
        return None
    found = list(re.finditer(r"\b([A-Z][a-z]+(?: [A-Z][a-z]+(?:-[a-z]+)?)*)(?= %s\b)" % SPEECH, english))
    found += list(re.finditer(r"(?<= %s )([A-Z][a-z]+(?: [A-Z][a-z]+(?:-[a-z]+)?)*)" % "said", english))
    found = [m for m in found if m.group() not in ("He", "She", "They", "It", "We", "I", "You", "Who", "Officials", "Sources", "The", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Experts", "Researchers", "Police", "This", "That", "Others", "One", "Critics", "Analysts")
             and not m.group().endswith("ists")]
    if not found:
        return None
    place = random.choice(found)
    return english[:place.start()] + random.choice(PEOPLE) + english[place.end():]


def change_negation(korean, english, random, names):
    removals = [(m, "") for m in re.finditer(r" (?:not|never)(?= )(?! only)", english)]
    removals += [(m, {"ca": "can", "wo": "will", "sha": "shall"}.get(m.group(1), m.group(1)))
                 for m in re.finditer(r"\b(is|are|was|were|do|does|did|has|have|had|could|would|should|ca|wo)n['’]t\b", english)]
    if removals and random.random() < 0.7:
        place, other = random.choice(removals)
        return english[:place.start()] + other + english[place.end():]
    places = list(re.finditer(r" (?:is|are|was|were|will|would|can|could|has|have|had|should)(?= [a-z])(?! not)", english))
    if not places:
        return None
    place = random.choice(places)
    return english[:place.end()] + " not" + english[place.end():]


HEDGES = [(r"\b(?:reportedly|allegedly|apparently|probably|possibly|perhaps|presumably|supposedly) ", ""),
          (r"\b(is|are|was|were) (?:believed|thought|said|reported|expected|estimated|likely|rumored|understood|feared) "
           r"to (?:be|have been)\b", r"\1"),
          (r"\b(?:is|are|was|were) (?:believed|thought|said|reported|understood) to have\b", "has"),
          (r"\b(?:is|are|was|were) (?:said|likely|reported|expected|forecast|projected) to\b", "will"),
          (r"\b(?:may|might|could) be\b", "is"), (r"\b(?:appear|seem)(?:s|ed)? to have\b", "has"),
          (r"\b(?:may|might|could) have\b", "has"), (r"\b(?:may|might|could)\b(?= [a-z])(?! not)", "will certainly"),
          (r"\b(?:appear|seem)(?:s|ed)? to be\b", "is"), (r"\b(?:appear|seem)(?:s|ed)? to\b", "did"),
          (r"\bestimated to be\b", "confirmed to be"), (r"\b(is|are|was|were) estimated at\b", r"\1"),
          (r"\bare suspected of\b", "are guilty of"), (r"\b(?:suspect|believe)s? that\b", "know that"),
          (r"\b(?:suspect|believe)s? (?=the\b)", "know "), (r"\bRumor has it that (\w)", lambda m: m.group(1).upper()),
          (r"\b[Tt]here is a (?:chance|possibility) that\b", "it is certain that")]
HEDGED_KOREAN = re.compile("추정|것으로 보|알려졌|전해졌|전해진다|관측|것 같|듯하|듯 하|지도 모|수도 있|가능성|것으로 전해|것으로 예상|"
                           "것으로 전망|소문")
OTHER_HEDGES = re.compile(r"\b(?:may|might|could|likely|unlikely|probabl[ey]|possibl[ey]|possibility|perhaps|maybe|apparent(?:ly)?|"
                          r"appear\w*|seem\w*|reportedly|allegedly|believed?s?|suspect\w*|estimat\w*|expect\w*|rumor\w*|"
                          r"thought|forecast\w*|predict\w*|potential\w*|chance|signs? of|reports?|speculat\w*)\b", re.I)


def change_hedge(korean, english, random, names):
    """Makes a fact of what the Korean supposes; not where another hedge stays, for then the meaning may be right."""
    if not HEDGED_KOREAN.search(korean):
        return None
    changed = english
    for pattern, other in HEDGES:
        changed = re.sub(pattern, other, changed)
    if changed == english or OTHER_HEDGES.search(changed):
        return None
    return changed


def change_strength(korean, english, random, names):
    if not re.search("말했|밝혔|주장|전했|설명|덧붙", korean) or "확인" in korean:
        return None
    places = list(re.finditer(r"\b(?:said|claimed|explained|argued)\b(?= (?:that|the|it|he|she|they)\b)", english))
    if not places:
        return None
    place = random.choice(places)
    return english[:place.start()] + "confirmed" + english[place.end():]


DENIED_KOREAN = re.compile("부인(?:했|하[는며면지고]|한다)|일축|반박|사실무근|사실이 아니|사실과 다르|근거 없|낭설|부정(?:했|하며)")
LEFT_OPEN_KOREAN = re.compile("(?:확인|언급|답변?|말|밝힐|입장)\\S* ?\\S*(?:않|없|피했|피하|거부|아꼈|아끼)|침묵|함구|모른다고|노코멘트")
DENIED = [(r"\b(?:denied|rejected|dismissed|refuted|disputed|brushed aside|brushed off|denies|rejects|dismisses|disputes)\b"
           r"(?= (?:the|that|any|having|it|this|those|these|his|her|its|their|all|both|such|an?|most|doing|being|claims?|charges?|reports?|"
           r"rumou?rs?|allegations?|talk|speculation|accusations?|wrongdoing)\b)",
           ["could not confirm", "declined to comment on", "neither confirmed nor denied", "expressed doubt about", "did not confirm"]),
          (r"\b(?:is|are|was|were) (?:baseless|groundless|unfounded|untrue|false|not true)\b", ["could not be confirmed", "could not be verified"])]
LEFT_OPEN = [(r"\b(?:could not|would not|did not|declined to|refused to) (?:confirm|verify|comment on|discuss|answer)\b",
              ["denied", "rejected", "dismissed"]),
             (r"\b(?:could not|cannot) be (?:confirmed|verified)\b", ["was baseless", "was not true"])]


def change_denial(korean, english, random, names):
    """Leaves open what the Korean denies, or denies what it leaves open."""
    is_denied, is_open = bool(DENIED_KOREAN.search(korean)), bool(LEFT_OPEN_KOREAN.search(korean))
    if is_denied == is_open:
        return None
    places = [(m, others) for pattern, others in (DENIED if is_denied else LEFT_OPEN) for m in re.finditer(pattern, english)]
    if not places:
        return None
    place, others = random.choice(places)
    return english[:place.start()] + random.choice(others) + english[place.end():]


def change_quote(korean, english, random, names):
    if re.search('[“”"「『‘]', korean) or re.match(r"\S+( \S+){0,2}:", korean) or re.search('[“”"]', english):
        return None
    place = re.search(r"\bsaid (?:that )?(?:the |it |he |she |they )", english)
    if not place or len(english) - place.end() < 30:
        return None
    start = re.search(r"said (?:that )?", english[place.start():]).end() + place.start()
    body = english[start:].rstrip()
    end = "." if body.endswith(".") else ""
    return english[:start].rstrip().removesuffix(" that") + ", “" + body.removesuffix(".") + end + "”"


ATTRIBUTION = [r", (?:the |an? |one )?[\w.’ -]{2,60}? (?:said|added|explained|noted)(?: (?:on|last|in an?|to) [\w ]{2,40})?(?=\.$)",
               r", (?:said|added|explained) [\w.,’ -]{2,80}(?=\.$)",
               r",? according to [\w.’, -]{2,80}(?=\.$)", r"^According to [\w.’ -]{2,80}, ",
               r"^(?:The |An? |One )?[\w.’ -]{2,60}? (?:said|added|explained|noted)(?: (?:on|last) \w+)? that "]
SPEAKS = re.compile(r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|add(?:ed|ing)|explain\w*|not(?:ed|ing)|claim\w*|assert\w*|insist\w*|report\w*|"
                    r"sources?|according|testi\w*|quot\w*|cit(?:ed|ing)|accounts?|allege\w*|stress\w*|warn\w*|call\w*|announc\w*|"
                    r"argu\w*|believ\w*|statement\w*|describ\w*|acknowledg\w*|emphasi\w*|criti\w*)\b|[“”\"]", re.I)
REPORTED_KOREAN = re.compile("고 (?:말|전|밝|설명|주장|증언|덧붙|강조|지적|토로)|[다라]는 (?:증언|전언|진술|것이다|주장|지적|설명)|에 따르면|에 의하면")


def change_attribution(korean, english, random, names):
    """Takes away who says it where the Korean says so and the English sentence stands without it."""
    if not REPORTED_KOREAN.search(korean):
        return None
    for pattern in ATTRIBUTION:
        changed = re.sub(pattern, "", english, count=1)
        if changed != english and len(changed.split()) > 5 and not SPEAKS.search(changed):
            return changed[0].upper() + changed[1:]
    return None


INVENTED = ["a slap in the face", "nothing but empty words", "the worst in decades", "a dangerous gamble",
            "our last hope", "a lesson for everyone", "too little too late", "a golden opportunity", "beyond all imagination",
            "a stab in the back", "like a bad dream", "the price of silence", "an insult to the dead", "a waste of paper"]


def change_invention(korean, english, random, names):
    """Puts a short quotation into a sentence whose Korean quotes nothing."""
    if re.search('[“”"「『‘’:]', korean) or re.search('[“”"]', english) or not english.endswith(".") or len(english.split()) < 8:
        return None
    return english[:-1] + ", calling it “" + random.choice(INVENTED) + ".”"


DENOMINATORS = [("liter", "gallon"), ("kilogram", "pound"), ("square meter", "square foot"), ("hour", "day"), ("day", "week"),
                ("month", "year"), ("year", "month"), ("week", "month"), ("barrel", "gallon"), ("ton", "kilogram"),
                ("person", "household"), ("household", "person")]


def change_rate(korean, english, random, names):
    """Reckons a rate by another unit: per gallon for per liter."""
    if not re.search(r"당(?![가-힣])|1 ?\S{1,3}에 |/", korean):
        return None
    found = [(m, other) for unit, other in DENOMINATORS for m in re.finditer(r"(?<=\bper )%s\b|(?<=\d a )%s\b|(?<=won a )%s\b" % ((unit,) * 3), english)]
    if not found:
        return None
    place, other = random.choice(found)
    return english[:place.start()] + other + english[place.end():]


def change_clause(korean, english, random, names):
    pieces = english.split(", ")
    lengths = [len(p.split()) for p in pieces]
    if len(pieces) < 2 or max(lengths[1:]) < 6 or sum(lengths) - max(lengths[1:]) < 6:
        return None
    index = max(range(1, len(pieces)), key=lambda i: lengths[i])
    kept = pieces[:index] + pieces[index + 1:]
    return ", ".join(kept).rstrip(".") + "."


CHANGES = {
    "number": change_number, "scale": change_scale, "date": change_date, "unit": change_unit, "name": change_name,
    "speaker": change_speaker, "negation": change_negation, "hedge": change_hedge, "strength": change_strength,
    "denial": change_denial, "quote": change_quote, "clause": change_clause,
    "number in words": change_word, "movement": change_movement,
    "given name": change_given_name, "opposite": change_opposite, "attribution": change_attribution,
    "invented quotation": change_invention,
    "rate": change_rate,
}

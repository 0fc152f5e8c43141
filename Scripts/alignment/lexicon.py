"""What share of the Korean content words of a text the shipped lexicon knows."""

from .articles import ROOT

CONTENT = {"NNG", "NNP", "VV", "VA", "MAG", "XR"}


def headwords():
    words = set()
    for name in ("lexicon.tsv", "names.tsv"):
        for line in (ROOT / "Memories" / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                words.add(line.split("\t")[0].replace(" ", ""))
    return words


def content_words(articles):
    """Dictionary forms by Kiwi's analysis, with the word of the text that each stands in."""
    import kiwipiepy

    found = []
    for tokens in kiwipiepy.Kiwi().tokenize([a.korean for a in articles]):
        for token in tokens:
            tag = token.tag.split("-")[0]
            if tag in CONTENT and not (len(token.form) == 1 and tag == "XR"):
                found.append(token.form + "다" if tag in ("VV", "VA") else token.form)
    return found


def is_known(word, words):
    return any(form in words for form in (word, word + "하다", word + "되다", word.removesuffix("다")))


def coverage(articles):
    """Set → (running words, share known, different words, share known)."""
    words, table = headwords(), {}
    for name in ("T1 park", "T1 ntrex", "adapted"):
        found = content_words([a for a in articles if f"{a.set} {a.source}" == name or a.source == name])
        kinds = set(found)
        table[name] = (len(found), sum(is_known(w, words) for w in found) / len(found),
                       len(kinds), sum(is_known(w, words) for w in kinds) / len(kinds))
    return len(words), table

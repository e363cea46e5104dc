"""Sentences of the treebanks changed in ways that leave their trees known, towards what news has more of than the treebanks.

The treebanks hold few names of people from most of the world, few titles before names and few times between subject and verb. Names are
drawn from data/people.
"""
import csv
import os
import re

from treebanks import Sentence, TITLES, spans_to_tags, tags_to_spans

PEOPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../data/people/offices.csv")
# Titles as they stand before names; a word before the last one is a compound of the last one.
BEFORE = (
    "President,Prime Minister,Vice President,Foreign Minister,Defense Minister,Interior Minister,Finance Minister,Secretary,Ambassador,"
    "Chancellor,Premier,Vice Premier,Governor,Senator,General,Gen.,Mr.,Mrs.,Ms.,Dr.,King,Queen,Prince,Sheikh,Crown Prince,Pope,Judge,Mayor"
).split(",")
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PROPER = ("PROPN", "NNP", "Number=Sing")
NEW = ("forms", "upos", "xpos", "feats", "heads", "deprels")


def tokens(name):
    """A name cut into words as the treebanks cut it: at hyphens, the hyphens being words."""
    return [part for part in re.split(r"\s+|(-)", name) if part]


def people():
    """Names of people in office, each cut into words."""
    with open(PEOPLE, encoding="utf-8") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        names = {row["person"] for row in rows}
    return [tokens(name) for name in sorted(names) if re.fullmatch(r"[^\W\d_][\w.'’ -]*", name) and 1 < len(name.split()) <= 5]


def copy(s):
    new = Sentence(list(s.forms))
    for k in (*NEW[1:], "names"):
        value = getattr(s, k)
        setattr(new, k, None if value is None else list(value))
    new.source, new.genre = s.source, s.genre
    return new


def splice(s, first, last, words):
    """The words `first` to `last` (from 0) of a copied sentence replaced by `words` = (form, upos, xpos, feats, head, deprel), heads being
    numbers in the new sentence. Arcs into the part that goes are the caller's affair; no other arc may lead there. Names are not moved."""
    grown = len(words) - (last - first + 1)
    move = lambda head: head + grown if head > last + 1 else head
    s.heads = [move(h) for h in s.heads]
    for at, k in enumerate(NEW):
        if getattr(s, k) is not None:
            getattr(s, k)[first : last + 1] = [w[at] for w in words]


def move_names(s, first, last, count, kind=None):
    """Names of a sentence whose words `first` to `last` became `count` words, which are a name of `kind`."""
    if s.names is None:
        return
    grown = count - (last - first + 1)
    spans = [(a + grown if a > last else a, b + grown if b >= last else b, k) for a, b, k in tags_to_spans(s.names) if not (first <= a and b <= last)]
    s.names = spans_to_tags(len(s.forms), spans + ([(first, first + count - 1, kind)] if kind else []))


def flat_name(words, first, head, deprel):
    """Rows of a name whose first word, `first` (from 0), hangs on `head`: the others are flat, a hyphen hangs on the word behind it."""
    rows = []
    for i, word in enumerate(words):
        if word == "-" and i + 1 < len(words):
            rows.append(("-", "PUNCT", "HYPH", "_", first + i + 2, "punct"))
        else:
            rows.append((word, *PROPER, *((head, deprel) if i == 0 else (first + 1, "flat"))))
    return rows


def persons(s):
    """Names of persons (first, last), with the first word as the head of all others: as tagged, else what is flat and looks like one."""
    if s.names is not None and s.source != "ewt":
        found = [(a, b) for a, b, kind in tags_to_spans(s.names) if kind == "PER"]
    else:
        found, i = [], 0
        while s.upos and i < len(s.forms):
            j = i
            while s.upos[i] == "PROPN" and j + 1 < len(s.forms) and s.upos[j + 1] == "PROPN" and s.deprels[j + 1] == "flat" and s.heads[j + 1] == i + 1:
                j += 1
            if j > i and s.xpos[i] == "NNP":
                found.append((i, j))
            i = j + 1
    if not s.heads:
        return found
    whole = lambda a, b: all(s.heads[i] - 1 == a for i in range(a + 1, b + 1)) and all(not a < h - 1 <= b for h in s.heads) and not a <= s.heads[a] - 1 <= b
    return [(a, b) for a, b in found if s.upos[a] == "PROPN" and s.deprels[a] not in ("flat", "compound") and whole(a, b)]


def put_name(s, first, last, name):
    """Words `first` to `last`, of which the first one is the head, become a person's name."""
    if s.heads:
        grown = len(name) - (last - first + 1)
        head, deprel = s.heads[first], s.deprels[first]
        splice(s, first, last, flat_name(name, first, head + grown if head > last + 1 else head, deprel))
    else:
        s.forms[first : last + 1] = name
    move_names(s, first, last, len(name), "PER")


def put_title(s, first, title):
    """A title before the name whose head is word `first`."""
    words = title.split()
    head = first + len(words) + 1
    rows = [(w, *PROPER, *((head, "nmod:desc") if i + 1 == len(words) else (first + len(words), "compound"))) for i, w in enumerate(words)]
    if words[0] in ("Vice", "Prime"):
        rows[0] = (words[0], "ADJ", "NNP", "Degree=Pos", first + len(words), "amod")
    insert(s, first, rows)


def insert(s, first, rows):
    """New words before word `first`, none of which belongs to a name; heads in `rows` are numbers in the new sentence."""
    grown = len(rows)
    s.heads = [h + grown if h > first else h for h in s.heads]
    for at, k in enumerate(NEW):
        getattr(s, k)[first:first] = [r[at] for r in rows]
    if s.names is not None:
        s.names[first:first] = ["O"] * grown


def put_time(s, rng):
    """A day between a subject and its verb, as agencies write: "Modi on Saturday hosted …"."""
    places = []
    for i, deprel in enumerate(s.deprels):
        verb = s.heads[i] - 1
        if deprel not in ("nsubj", "nsubj:pass") or s.upos[i] not in ("NOUN", "PROPN") or verb <= i or s.upos[verb] != "VERB":
            continue
        last = max(j for j in range(verb) if under(s, j, i))
        between = [j for j in range(last + 1, verb)]
        if all(s.heads[j] - 1 == verb and s.upos[j] in ("AUX", "ADV", "PART") for j in between):
            places.append((last + 1, verb))
    if not places:
        return
    at, verb = rng.choice(places)
    if s.names is not None and s.names[at][0] in "IE":
        return
    day = rng.choice(DAYS)
    if rng.random() < 0.6:
        insert(s, at, [("on", "ADP", "IN", "_", at + 2, "case"), (day, *PROPER, verb + 3, "obl")])
    else:
        insert(s, at, [(day, *PROPER, verb + 2, "obl:unmarked")])


def under(s, j, top):
    """Whether word j is `top` or hangs below it (both from 0)."""
    for _ in s.heads:
        if j == top:
            return True
        if j < 0:
            return False
        j = s.heads[j] - 1
    return False


def headline(s):
    """A sentence without its articles and its full stop, as headlines leave them out."""
    for i in reversed(range(len(s.forms))):
        leaf = i + 1 not in s.heads
        article = s.deprels[i] == "det" and s.forms[i].lower() in ("the", "a", "an") and (s.names is None or s.names[i] == "O")
        stop = i == len(s.forms) - 1 and s.forms[i] == "."
        if leaf and (article or stop) and len(s.forms) > 3:
            for k in (*NEW, "names"):
                if getattr(s, k) is not None:
                    del getattr(s, k)[i]
            s.heads = [h - 1 if h > i + 1 else h for h in s.heads]


def varied(s, names, rng):
    """The sentence, or a changed copy of it."""
    found = persons(s) if rng.random() < 0.4 else []
    pronoun = s.heads and s.upos[0] == "PRON" and s.forms[0] in ("He", "She") and s.deprels[0].startswith("nsubj") and 1 not in s.heads
    if pronoun and rng.random() < 0.3:
        found = [(0, 0)]
    time, head = s.heads and rng.random() < 0.04, s.heads and rng.random() < 0.02
    if not (found or time or head):
        return s
    s = copy(s)
    for a, b in reversed(found):  # from the end, so that places stay true
        name = rng.choice(names)
        if a > 0 and b == a:
            name = rng.choice([name[-1:], name[:1], name])  # one word, most often
        put_name(s, a, b, name)
        titled = a > 0 and s.forms[a - 1].lower() in TITLES
        if s.heads and not titled and not any(h == a + 1 and d.startswith(("nmod:desc", "det", "amod")) for h, d in zip(s.heads, s.deprels)) and rng.random() < 0.25:
            put_title(s, a, rng.choice(BEFORE))
    if time:
        put_time(s, rng)
    if head:
        headline(s)
    return s

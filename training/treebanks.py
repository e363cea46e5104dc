"""Reads the training data: CoNLL-U (EWT, GUM), IOB2 (UNER) and CoNLL columns (WikiGold)."""
import gzip
import os
import re

KINDS = ["PER", "ORG", "LOC", "EVT", "MISC"]
NAME_TAGS = ["O"] + [f"{p}-{k}" for k in KINDS for p in "BIES"]
SOURCES = ["uner", "gum", "wikigold"]
TITLES = set(
    "president vice prime minister premier chancellor king queen prince princess sir lord lady mr mr. mrs mrs. ms ms. miss dr dr. "
    "prof prof. professor senator sen sen. representative rep rep. congressman congresswoman governor gov gov. mayor judge justice "
    "general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt. admiral adm adm. "
    "secretary ambassador pope cardinal archbishop bishop father rev rev. reverend saint st st. emperor empress sultan sheikh "
    "ayatollah imam rabbi chief director chairman coach detective officer attorney the a an 's".split()
)


class Sentence:
    """Word forms with what is known about them; heads are 1-based, 0 is the root; what is not annotated is None."""

    __slots__ = ("forms", "upos", "xpos", "feats", "heads", "deprels", "names", "source", "genre")

    def __init__(self, forms):
        self.forms = forms
        self.upos = self.xpos = self.feats = self.heads = self.deprels = self.names = self.source = None
        self.genre = ""


def _open(path):
    return gzip.open(path, "rt", encoding="utf-8")


def read_conllu(path):
    """All sentences of a CoNLL-U file; for GUM with the names that its Entity column implies."""
    sentences, rows, entities, open_groups, genre = [], [], [], [], ""
    with _open(path) as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    s = Sentence([r[1] for r in rows])
                    s.upos = [r[3] for r in rows]
                    s.xpos = [r[4] for r in rows]
                    s.feats = [r[5] for r in rows]
                    s.heads = [int(r[6]) for r in rows]
                    s.deprels = [r[7] for r in rows]
                    s.genre = genre
                    if genre.startswith("GUM"):
                        s.names = names_of_mentions(s, mentions_of([r[9] for r in rows]))
                        s.source = "gum"
                    sentences.append(s)
                rows = []
                continue
            if line.startswith("#"):
                found = re.match(r"# newdoc id = (GUM_[a-z]+|[a-z]+)", line)
                if found:
                    genre = found.group(1)
                continue
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
    return sentences


def mentions_of(misc):
    """Mentions (first, last, type, has a Wikipedia identity) that the Entity values of one sentence open and close."""
    stack, found = [], []
    for i, value in enumerate(misc):
        entity = next((v[7:] for v in value.split("|") if v.startswith("Entity=")), "")
        for opening, inner, closing in re.findall(r"(\()?([^()]+)(\))?", entity):
            fields = inner.split("-", 6)
            if opening:
                last = fields[6] if len(fields) > 6 else ""
                # the sixth field on: link type, then the identity, where there is one
                identity = "-" in last or (len(fields) > 6 and last not in LINKS)
                mention = [fields[0], i, fields[1], identity]
                if closing:
                    found.append((i, i, mention[2], mention[3]))
                else:
                    stack.append(mention)
            elif closing:
                for at in range(len(stack) - 1, -1, -1):
                    if stack[at][0] == inner:
                        m = stack.pop(at)
                        found.append((m[1], i, m[2], m[3]))
                        break
    return found


LINKS = {"sgl", "coref", "ana", "cata", "appos", "pred", "disc", "bridge", "split"}
KIND_OF_TYPE = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVT", "abstract": "MISC", "object": "MISC", "animal": "PER"}


def names_of_mentions(s, mentions):
    """Names among GUM's mentions: the part around a proper-noun head that belongs to the name, without titles before persons."""
    spans = []
    for first, last, kind, identity in mentions:
        if kind not in KIND_OF_TYPE:
            continue
        inside = range(first, last + 1)
        heads = [i for i in inside if not first <= s.heads[i] - 1 <= last]
        if not heads:
            continue
        head = heads[0]
        if s.upos[head] != "PROPN" and not (identity and s.forms[head][:1].isupper() and s.upos[head] in ("NOUN", "ADJ")):
            continue
        member = {head}
        grown = True
        while grown:
            grown = False
            for i in inside:
                if i in member or s.heads[i] - 1 not in member:
                    continue
                base = s.deprels[i].split(":")[0]
                proper = s.upos[i] == "PROPN" or (s.forms[i][:1].isupper() and s.upos[i] in ("NOUN", "ADJ", "NUM"))
                of = base == "nmod" and kind != "person" and any(s.heads[j] - 1 == i and s.forms[j].lower() in ("of", "de", "for") for j in inside)
                if (base in ("flat", "compound", "amod", "nummod") and proper) or (of and proper) or (base == "punct" and s.forms[i] == "-"):
                    member.add(i)
                    grown = True
        a, b = min(member), max(member)
        if kind == "person" and s.xpos[head] == "NNPS":
            continue  # peoples ("Afghans"), which the other sources leave out
        # one name has no comma and no coordination in it, unless the annotators gave it an identity
        if any(s.forms[i] in (",", "(", ")", ";") for i in range(a, b + 1)):
            a, b = head, head
        while kind == "person" and a < b and s.forms[a].lower() in TITLES:
            a += 1
        if s.forms[b].lower() in ("'s", "’s") and b > a:
            b -= 1
        spans.append((a, b, KIND_OF_TYPE[kind]))
    return spans_to_tags(len(s.forms), spans)


def spans_to_tags(n, spans):
    """BIOES tags; of overlapping spans the longer one counts, then the earlier one."""
    tags = ["O"] * n
    for a, b, kind in sorted(set(spans), key=lambda x: (x[0] - x[1], x[0], x[2])):
        if any(t != "O" for t in tags[a : b + 1]):
            continue
        if a == b:
            tags[a] = f"S-{kind}"
        else:
            tags[a], tags[b] = f"B-{kind}", f"E-{kind}"
            for i in range(a + 1, b):
                tags[i] = f"I-{kind}"
    return tags


def tags_to_spans(tags):
    """(first, last, kind) of well-formed BIOES tags."""
    spans, start = [], 0
    for i, t in enumerate(tags):
        if t[0] in "BS":
            start = i
        if t[0] in "ES":
            spans.append((start, i, t[2:]))
    return spans


def read_iob(path, column, source):
    """Sentences of a column file with IOB2 or IO tags; `column` is that of the word, the tag is the next one."""
    sentences, words, tags = [], [], []

    def flush():
        if not words:
            return
        spans, start = [], None
        for i, tag in enumerate(tags + ["O"]):
            if start is not None and (tag == "O" or tag[0] == "B" or tag[2:] != tags[i - 1][2:]):
                spans.append((start, i - 1, tags[i - 1][2:]))
                start = None
            if tag != "O" and start is None:
                start = i
        s = Sentence(list(words))
        s.source = source
        s.names = spans_to_tags(len(words), spans)
        sentences.append(s)
        words.clear()
        tags.clear()

    with _open(path) as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line.strip():
                flush()
            elif not line.startswith("# "):
                fields = re.split(r"[\t ]", line)
                words.append(fields[column])
                tags.append(fields[column + 1])
    flush()
    return sentences


def read_all(folder):
    """The training and development sets of a treebanks folder. Every fifth block of 20 UNER sentences is kept aside as `dev`."""
    path = lambda name: os.path.join(folder, name)
    uner = read_iob(path("uner-ewt-dev.iob2.gz"), 1, "uner")
    wikigold = read_iob(path("wikigold.conll.gz"), 0, "wikigold")
    aside = lambda i: i // 20 % 5 == 4
    return {
        "ewt": read_conllu(path("ewt-train.conllu.gz")),
        "gum": read_conllu(path("gum-train.conllu.gz")),
        "uner": [s for i, s in enumerate(uner) if not aside(i)],
        "wikigold": [s for i, s in enumerate(wikigold) if not aside(i)],
        "dev": {
            "ewt": read_conllu(path("ewt-dev.conllu.gz")),
            "gum": read_conllu(path("gum-dev.conllu.gz")),
            "uner": [s for i, s in enumerate(uner) if aside(i)],
            "wikigold": [s for i, s in enumerate(wikigold) if aside(i)],
        },
    }

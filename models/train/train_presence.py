"""Teaches a reader bare questions by a layer of its own that says whether the answer is there (Presence of encoder.py).

    python restore.py ../reader.onnx shipped.pt
    python train_presence.py --sets FOLDER… --negatives negatives.json --start shipped.pt --out reader.pt --minutes 20

All else stays as it is, so passages keep their order and answers their places. What the reader said without this layer
is its teacher, and of other sets' questions says nearly all: of pairs that were learned from, of which it is sure, and
of pairs that are new to it, of which it may not be (docs/READING.md, "A layer of its own").
"""

import random

import torch

import train_reader
from encoder import DEVICE, Reader, in_half, load, tokenizer
from learn import parse_arguments, read_examples, train
from questions import Question, form_of
from texts import Asked, Texts, lay_pair
from train_reader import Batch, Row, balance_forms, blocks_of, learn_presence, make_batch, weights_of

WRONG_SHARE = 0.7
"""Of how many questions one wrong passage is read beside the right one."""
SHARES = {"bare": 1, "opennews": 0.5, "wiki": 0.35, "desk": 0.5, "squad2-open": 0.6}
OTHER_SHARE = 0.3
DOER = "doer"
DOER_SHARE = 4
"""Of the questions of bare that came last."""
KEPT = {"bare": 0.2, "counts": 0.5, "other": 1.0}
"""How much of what a pair should say is what the reader said before. Of "how many" it doubted too much."""
VARIED = 0.8
"""Of how many of the other sets' questions a pair is made that is new to the reader."""
VARIED_WEIGHT = 3.0
HOLD = 0.3
"""What the squared distance to the teacher weighs, of the pairs that it alone judges: the cross entropy lets drift what is sure."""
WEIGHTS = {"right": 1.2, "near": 3.5, "cut": 2.0, "wrong": 0.5}
SENTENCE_ENDS = {tokenizer.token_to_id(mark) for mark in ".!?"}


def share_of(question: Question) -> float:
    return DOER_SHARE if question.kind == DOER else SHARES.get(question.id.split("/")[0], OTHER_SHARE)


def kept_of(question: Question) -> float:
    if question.is_bare:
        return KEPT["bare"]
    return KEPT["counts" if form_of(question.text) in ("how many", "how much") else "other"]


def drop_words(pieces: list[int], chance: random.Random) -> list[int]:
    """The question without one or two of its words."""
    words: list[list[int]] = []
    for piece in pieces:
        if words and tokenizer.id_to_token(piece).startswith("##"):
            words[-1].append(piece)
        else:
            words.append([piece])
    for _ in range(chance.choice((1, 1, 2))):
        if len(words) > 3:
            words.pop(chance.randrange(len(words)))
    return [piece for word in words for piece in word]


def drop_sentence(text: list[int], chance: random.Random) -> list[int]:
    """The text without one of its sentences; of a single one, without a third."""
    ends = [n + 1 for n, piece in enumerate(text[:-1]) if piece in SENTENCE_ENDS]
    if not ends:
        third = len(text) // 3
        return text[third:] if chance.random() < 0.5 else text[: 2 * third]
    starts = [0, *ends, len(text)]
    n = chance.randrange(len(starts) - 1)
    return text[: starts[n]] + text[starts[n + 1] :]


def vary(texts: Texts, negatives: list[str], asked: Asked, chance: random.Random) -> Row:
    """A question with another passage of its article, or with some of its words or of the passage's sentences gone."""
    name, pieces = asked.question.passage, asked.pieces
    others = [other for other in negatives if texts.passages[other].doc == texts.passages[name].doc][:6]
    elsewhere = bool(others) and chance.random() < 0.3
    if elsewhere:
        name = chance.choice(others)
    text = texts.pieces[name]
    if chance.random() < (0.2 if elsewhere else 0.75):
        pieces = drop_words(pieces, chance)
    if not elsewhere and chance.random() < 0.6:
        text = drop_sentence(text, chance)
    source = texts.sources[name] if chance.random() < 0.75 else []
    return Row(lay_pair(pieces, source, text), "wrong", VARIED_WEIGHT, taught=1)


def prepare(texts: Texts, negatives: dict[str, list[str]], asked: list[Asked], chance: random.Random) -> Batch:
    return make_batch([rows_of(texts, negatives, each, chance) for each in asked], WEIGHTS)


def rows_of(texts: Texts, negatives: dict[str, list[str]], asked: Asked, chance: random.Random) -> list[Row]:
    if not asked.question.is_bare and chance.random() < VARIED:
        return [vary(texts, negatives[asked.question.id], asked, chance)]
    first, *rest = train_reader.rows_of(texts, negatives, asked, chance)
    wrong = [row for row in rest if row.role == "wrong"][: chance.random() < WRONG_SHARE]
    rows = [first, *wrong, *(row for row in rest if row.role == "cut")]
    return [row._replace(taught=kept_of(asked.question)) for row in rows]


def make_loss(model: Reader):
    def take_loss(batch: Batch) -> dict[str, torch.Tensor]:
        model.base.eval()
        told, there = [], []
        with in_half():
            for ids, mask, types in blocks_of(batch):
                with torch.no_grad():
                    before, hidden = model.read(ids, mask, types)
                    told.append(model.judge(hidden[:, 0])[:, 1].float())
                there.append(model.presence(before, mask))
        back = batch.back.to(DEVICE)
        told, there = torch.cat(told)[back], torch.cat(there)[back]
        alone = batch.taught.to(DEVICE) == 1
        return {
            "there": learn_presence(batch, there, told),
            "held": HOLD * (weights_of(batch) * alone * (there - told) ** 2).mean(),
        }

    return take_loss


def main() -> None:
    chosen = parse_arguments(batch=14, rate=2e-4, rounds=2)
    model = load(Reader, chosen.start)
    model.requires_grad_(False)
    (model.presence or model.begin_presence()).requires_grad_(True)
    examples = read_examples(chosen, prepare, share=share_of)
    balance_forms(examples.asked)
    chosen.as_shipped = True
    train(model, examples, make_loss(model), chosen, heads_rate=1)


if __name__ == "__main__":
    main()

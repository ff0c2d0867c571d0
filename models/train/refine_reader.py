"""Teaches a reader that ships bare questions, and lets it keep what it says of all others.

    python restore.py ../reader.onnx shipped.pt
    python refine_reader.py --sets FOLDER… --negatives negatives.json --start shipped.pt --out reader.pt --minutes 20

A training that goes on with all questions alike tells near misses worse (docs/READING.md, "Bare questions"). Here the
reader as it was is the teacher, and of other sets' questions says nearly all: of pairs that were learned from, of which
it is sure, and of pairs that are new to it, of which it may not be. Both are rounded as they ship (as_shipped.py), and
the lower half of the layers stays as it is.
"""

import random

import train_reader
from as_shipped import round_as_shipped
from encoder import Reader, load, tokenizer
from learn import parse_arguments, read_examples, train
from questions import Question, form_of
from texts import Asked, Texts, lay_pair
from train_reader import Batch, Row, balance_forms, make_batch, make_loss

FROZEN_LAYERS = 3
HEADS_RATE = 1
"""They are not new here."""
WRONG_SHARE = 0.7
"""Of how many questions one wrong passage is read beside the right one."""
SHARES = {"bare": 1, "opennews": 0.4, "wiki": 0.4, "desk": 0.32, "squad2-open": 0.12}
OTHER_SHARE = 0.28
DOER = "doer"
DOER_SHARE = 3
"""Of the questions of bare that came last."""
KEPT = {"bare": 0.3, "counts": 0.5, "other": 1.0}
"""How much of what a pair should say is what the reader said before. Of "how many" it doubted too much."""
VARIED = 0.8
"""Of how many of the other sets' questions a pair is made that is new to the reader."""
VARIED_WEIGHT = 3.0
HOLD = 0.3
"""What a drift weighs: see make_loss."""
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


def freeze(model: Reader) -> None:
    for part in (model.base.embeddings, *model.base.encoder.layer[:FROZEN_LAYERS]):
        part.requires_grad_(False)


def main() -> None:
    chosen = parse_arguments(batch=14, rate=5e-5, rounds=2)
    before = load(Reader, chosen.start).eval()
    round_as_shipped(before)
    model = load(Reader, chosen.start)
    freeze(model)
    examples = read_examples(chosen, prepare, share=share_of)
    balance_forms(examples.asked)
    chosen.as_shipped = True
    train(model, examples, make_loss(model, [before], HOLD), chosen, HEADS_RATE)


if __name__ == "__main__":
    main()

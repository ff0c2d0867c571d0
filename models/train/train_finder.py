"""Trains the finder: a question's tokens find their right passage among hard ones and the batch's others.

    python train_finder.py --sets FOLDER… --negatives negatives.json --start finder-start.pt --out finder.pt [--teacher reader.pt]

With a teacher, the finder learns its order of a question's own passages, too: the reader sees more than matches do.
"""

import random
from typing import NamedTuple

import torch
from torch.nn.functional import cross_entropy, log_softmax

import train_reader
from encoder import DEVICE, Finder, Reader, load
from late import compare, encode_rows, quiet_mask
from learn import parse_arguments, read_examples, train
from texts import Asked, Texts, lay_question

HARD = 5
TEMPERATURE = 0.03
WHOLE_TEMPERATURE = 0.05
WHOLE_SHARE = 0.3
PASSAGES_AT_ONCE = 160 if DEVICE == "cuda" else 12


class Batch(NamedTuple):
    questions: list[list[int]]
    passages: list[list[int]]
    own: torch.Tensor
    """The columns of each question's own passages, the right one first."""
    pairs: train_reader.Batch
    """The same passages with their questions, for the teacher."""


def prepare(texts: Texts, negatives: dict[str, list[str]], asked: list[Asked], chance: random.Random) -> Batch:
    columns, own, groups = {}, [], []
    for each in asked:
        names, wanted = [each.question.passage], negatives[each.question.id]
        while len(names) < 1 + min(HARD, len(wanted)):
            name = wanted[min(int(chance.expovariate(1 / 6)), len(wanted) - 1)]
            names += [] if name in names else [name]
        while len(names) < 1 + HARD:
            names.append(chance.choice(asked).question.passage)
        own.append([columns.setdefault(name, len(columns)) for name in names])
        groups.append([train_reader.Row(texts.pair(each, name), "wrong") for name in names])
    return Batch(
        [lay_question(each.pieces) for each in asked],
        [texts.passage(name) for name in columns],
        torch.tensor(own),
        train_reader.make_batch(groups),
    )


def make_loss(model: Finder, teachers: list[Reader]):
    quiet = quiet_mask()

    def take_loss(batch: Batch) -> dict[str, torch.Tensor]:
        tokens, kept, wholes, _ = encode_rows(model, batch.passages, quiet, PASSAGES_AT_ONCE)
        asked, _, whole_asked, weights = encode_rows(model, batch.questions, quiet)
        scores = compare(asked, weights, tokens, kept) / TEMPERATURE
        by_whole = whole_asked @ wholes.T / WHOLE_TEMPERATURE
        own = batch.own.to(DEVICE)
        losses = {
            "tokens": cross_entropy(scores, own[:, 0]),
            "whole": WHOLE_SHARE * cross_entropy(by_whole, own[:, 0]),
        }
        if teachers:
            with torch.no_grad():
                taught = sum(train_reader.read_blocks(teacher, batch.pairs)[0] for teacher in teachers) / len(teachers)
            order = torch.softmax(taught.reshape(own.shape), dim=-1)
            losses["taught"] = -(order * log_softmax(scores.gather(1, own), dim=-1)).sum(-1).mean()
        return losses

    return take_loss


def main() -> None:
    chosen = parse_arguments(batch=96 if DEVICE == "cuda" else 16, rate=1e-4 if DEVICE == "cuda" else 6e-5, rounds=5)
    model = load(Finder, chosen.start)
    examples = read_examples(chosen, prepare, keep=lambda question: question.answerable)
    train(model, examples, make_loss(model, train_reader.load_teachers(chosen)), chosen)


if __name__ == "__main__":
    main()

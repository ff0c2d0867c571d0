"""Trains a reader: one right passage of a question against hard ones, the answer's span, and whether it is there.

    python train_reader.py --sets FOLDER… --negatives negatives.json --start minilm.pt --out reader.pt [--teacher teacher.pt]
"""

import argparse
import random
from collections import Counter
from typing import NamedTuple

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, log_softmax
from torch.nn.functional import pad as widen

from encoder import DEVICE, Reader, in_half, load, pad
from learn import parse_arguments, read_examples, train
from questions import form_of
from texts import Asked, Pair, Texts, lay_pair

WITHOUT_ANSWER = 0.4
"""Share of right passages that are also shown without the sentence that answers: nothing looks more like the answer."""
WITHOUT_SOURCE = 0.2
SAME_ARTICLE = 0.6
WRONG = 3
BLOCKS = 3
# What looks answered and isn't is rare among the pairs, and the hardest.
WEIGHTS = {"right": 1.5, "near": 3.0, "cut": 2.0, "wrong": 0.5}
TAUGHT = {"right": 0.25, "near": 0.25, "cut": 0.25, "wrong": 0.5}
"""How much of what a pair should say comes from the teacher: a wrong passage may answer, after all."""
MOST_BALANCED = 4
"""A near miss counts at most so many times as much for what it asks with, or as little."""
OUTSIDE = -1e4


class Row(NamedTuple):
    pair: Pair
    role: str
    """right, wrong, cut (right, without its answer), or near (of a near miss)."""
    weight: float = 1
    """Beside that of its role."""
    taught: float | None = None
    """How much of what it should say comes from the teacher; as its role, where nothing is said."""


def rows_of(texts: Texts, negatives: dict[str, list[str]], asked: Asked, chance: random.Random) -> list[Row]:
    """A question's right passage first, then wrong ones; of a near miss the passage that looks as if, alone."""
    question = asked.question
    source = chance.random() >= WITHOUT_SOURCE
    if not question.answerable:
        return [Row(texts.pair(asked, question.passage, source), "near", asked.weight)]
    rows = [Row(texts.pair(asked, question.passage, source), "right")]
    names, right = negatives[question.id], texts.passages[question.passage]
    wrong = []
    same = [name for name in names if texts.passages[name].doc == right.doc][:4]
    if same and chance.random() < SAME_ARTICLE:
        wrong.append(chance.choice(same))
    for _ in range(40):
        # The first are the hardest; the last keep the easy ones easy.
        if names and len(wrong) < WRONG:
            name = names[min(int(chance.expovariate(1 / 6)), len(names) - 1)]
            wrong += [] if name in wrong else [name]
    rows += [Row(texts.pair(asked, name, source), "wrong") for name in wrong]
    if asked.cut and chance.random() < WITHOUT_ANSWER:
        source_pieces = texts.sources[question.passage] if source else []
        rows.append(Row(lay_pair(asked.pieces, source_pieces, asked.cut), "cut"))
    return rows


def balance_forms(asked: list[Asked]) -> None:
    """Lets near misses count so that, within each set, none is likelier for what a question asks with. Who writes near
    misses likes to ask "how many": two of three such questions have no answer, and the reader doubted them whatever stood there."""
    counts: dict[tuple[str, str], Counter] = {}
    keys = [(each.question.id.split("/")[0], form_of(each.question.text)) for each in asked]
    for (name, form), each in zip(keys, asked):
        for key in ((name, form), (name, "any")):
            counts.setdefault(key, Counter())[each.question.answerable] += 1
    for (name, form), each in zip(keys, asked):
        here, whole = counts[name, form], counts[name, "any"]
        share = (here[True] + 1) / (here[False] + 1) * (whole[False] + 1) / (whole[True] + 1)
        each.weight = min(max(share, 1 / MOST_BALANCED), MOST_BALANCED)


class Batch(NamedTuple):
    blocks: list[tuple[torch.Tensor, torch.Tensor]]
    """Ids and types of rows of like length, which saves padding."""
    back: torch.Tensor
    """Where each row stands among the blocks'."""
    roles: list[str]
    weights: list[float]
    taught: torch.Tensor
    """Of each row, how much of what it should say comes from the teacher."""
    groups: torch.Tensor
    """The rows of each question that has several, the right one first; -1 where there is none."""
    spans: torch.Tensor
    """Row, first piece of the text, end of the text, first and last piece of the answer."""


def make_batch(groups: list[list[Row]], weights: dict[str, float] = WEIGHTS) -> Batch:
    rows = [row for group in groups for row in group]
    order = sorted(range(len(rows)), key=lambda n: len(rows[n].pair.ids))
    size = -(-len(rows) // BLOCKS)
    blocks = [
        (pad([rows[n].pair.ids for n in chosen]), pad([rows[n].pair.types for n in chosen]))
        for chosen in (order[start : start + size] for start in range(0, len(order), size))
    ]
    most = max(map(len, groups))
    several, at = [], 0
    for group in groups:
        if len(group) > 1:
            several.append(list(range(at, at + len(group))) + [-1] * (most - len(group)))
        at += len(group)
    spans = [[n, row.pair.start, len(row.pair.ids) - 1, *row.pair.span] for n, row in enumerate(rows) if row.pair.span]
    return Batch(
        blocks,
        torch.tensor(order).argsort(),
        [row.role for row in rows],
        [weights[row.role] * row.weight for row in rows],
        torch.tensor([float(TAUGHT[row.role] if row.taught is None else row.taught) for row in rows]),
        torch.tensor(several).reshape(-1, most),
        torch.tensor(spans).reshape(-1, 5),
    )


def prepare(texts: Texts, negatives: dict[str, list[str]], asked: list[Asked], chance: random.Random) -> Batch:
    return make_batch([rows_of(texts, negatives, each, chance) for each in asked])


def blocks_of(batch: Batch):
    """Ids, mask and types of each block, where the network is."""
    for ids, types in batch.blocks:
        ids, types = ids.to(DEVICE, non_blocking=True), types.to(DEVICE, non_blocking=True)
        yield ids, (ids != 0).long(), types


def read_blocks(model: Reader, batch: Batch) -> list[torch.Tensor]:
    """Relevance, whether the answer is there, starts and ends of each row, in the rows' order."""
    longest = max(ids.shape[1] for ids, _ in batch.blocks)
    parts = []
    with in_half():
        for ids, mask, types in blocks_of(batch):
            relevance, there, starts, ends = model(ids, mask, types)
            room = (0, longest - ids.shape[1])
            parts.append((relevance, there, widen(starts, room), widen(ends, room)))
    back = batch.back.to(DEVICE)
    return [torch.cat(part)[back] for part in zip(*parts)]


def learn_from(logits: torch.Tensor, right: torch.Tensor, taught: torch.Tensor | None) -> torch.Tensor:
    """Cross entropy with the right column of each row, and as much with what a teacher says, where there is one."""
    said = log_softmax(logits, dim=-1)
    loss = -said.gather(1, right.unsqueeze(1)).mean()
    if taught is None:
        return loss
    return 0.5 * loss - 0.5 * (torch.softmax(taught, dim=-1) * said).sum(-1).mean()


def weights_of(batch: Batch) -> torch.Tensor:
    """Those of the rows; their mean is 1."""
    weights = torch.tensor(batch.weights, device=DEVICE)
    return weights / weights.mean()


def learn_presence(batch: Batch, there: torch.Tensor, told: torch.Tensor | None) -> torch.Tensor:
    """Cross entropy of each row's log-odds that the answer is there, of which a teacher's take the row's share where there is one."""
    present = torch.tensor([float(role == "right") for role in batch.roles], device=DEVICE)
    if told is not None:
        present = torch.lerp(present, torch.sigmoid(told), batch.taught.to(DEVICE))
    return binary_cross_entropy_with_logits(there, present, weights_of(batch))


def make_loss(model: Reader, teachers: list[Reader]):
    @torch.no_grad()
    def teach(batch: Batch) -> list[torch.Tensor] | None:
        said = [read_blocks(teacher, batch) for teacher in teachers]
        return [torch.stack(each).mean(0) for each in zip(*said)] if said else None

    def take_loss(batch: Batch) -> dict[str, torch.Tensor]:
        taught = teach(batch)
        relevance, there, starts, ends = read_blocks(model, batch)
        losses = {"there": learn_presence(batch, there, taught and taught[1])}
        groups = batch.groups.to(DEVICE)
        if len(groups):
            none = groups < 0
            rows = groups.clamp(min=0)
            losses["ranking"] = learn_from(
                relevance[rows].masked_fill(none, OUTSIDE),
                torch.zeros(len(groups), dtype=torch.long, device=DEVICE),
                taught and taught[0][rows].masked_fill(none, OUTSIDE),
            )
        spans = batch.spans.to(DEVICE)
        if len(spans):
            places = torch.arange(starts.shape[1], device=DEVICE).unsqueeze(0)
            outside = (places < spans[:, 1:2]) | (places >= spans[:, 2:3])
            for name, side in (("start", 0), ("end", 1)):
                logits = (starts, ends)[side][spans[:, 0]].masked_fill(outside, OUTSIDE)
                told = taught and taught[2 + side][spans[:, 0]].masked_fill(outside, OUTSIDE)
                losses[name] = 0.5 * learn_from(logits, spans[:, 3 + side], told)
        return losses

    return take_loss


def load_teachers(chosen: argparse.Namespace) -> list[Reader]:
    """Checkpoints are joined by plus signs; what several say is averaged."""
    return [load(Reader, path).eval() for path in (chosen.teacher or "").split("+") if path]


def main() -> None:
    chosen = parse_arguments(batch=128 if DEVICE == "cuda" else 14, rate=1.5e-4 if DEVICE == "cuda" else 8e-5, rounds=6)
    model = load(Reader, chosen.start)
    examples = read_examples(chosen, prepare)
    balance_forms(examples.asked)
    train(model, examples, make_loss(model, load_teachers(chosen)), chosen)


if __name__ == "__main__":
    main()

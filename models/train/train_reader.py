"""Trains the reader: one right passage of a question against hard ones, the answer's span, and whether it is there.

    python train_reader.py --sets FOLDER… --negatives negatives.json --minutes 100 --out reader.pt
"""

import argparse
import random
from typing import NamedTuple

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from encoder import CLS, MAX_QUESTION, MAX_SOURCE, MAX_TOKENS, SEP, Reader, pad, pieces_of
from learn import Examples, train
from questions import Passage, Question, describe_source, with_history

QUESTIONS_A_STEP = 14
WITHOUT_ANSWER = 0.35
"""Share of right passages that are also shown without the sentence that answers: nothing looks more like the answer."""
WITHOUT_SOURCE = 0.2
ONE_WRONG = 0.5
"""Share of questions with one wrong passage; the others have two."""
# What looks answered and isn't is rare among the pairs, and the hardest.
RIGHT_WEIGHT, NEAR_WEIGHT, CUT_WEIGHT, WRONG_WEIGHT = 1.5, 3.0, 2.0, 0.5
CHUNK = 8


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Rough sentences; they only decide what is cut out of a passage."""
    ends = [n + 2 for n in range(len(text) - 2) if text[n] in ".!?" and text[n + 1] == " " and not text[n + 2].islower()]
    return list(zip([0, *ends], [*ends, len(text)]))


def cut_answer(question: Question, passage: Passage) -> str | None:
    """The passage without the sentences that hold the answer, or nothing if little else is left."""
    start, end = question.span
    rest = "".join(passage.text[a:b] for a, b in split_sentences(passage.text) if b <= start or a >= end).strip()
    return rest if len(rest) > 60 and question.answer.lower() not in rest.lower() else None


def read_pair(question: str, passage: Passage, text: str, source: bool, span: tuple[int, int] | None):
    """Token ids, token types, how many tokens stand before the text, and the span as tokens."""
    asked = pieces_of(question).ids[-(MAX_QUESTION - 2) :]
    head = pieces_of(describe_source(passage)).ids[:MAX_SOURCE] if source else []
    before = [CLS, *asked, SEP, *head, *([SEP] if head else [])]
    encoded = pieces_of(text)
    ids = [*before, *encoded.ids][: MAX_TOKENS - 1] + [SEP]
    types = [0] * (len(asked) + 2) + [1] * (len(ids) - len(asked) - 2)
    pointed = None
    if span:
        inside = [n for n, (a, b) in enumerate(encoded.offsets) if a < span[1] and b > span[0]]
        if inside and inside[-1] + len(before) < len(ids) - 1:
            pointed = inside[0] + len(before), inside[-1] + len(before)
    return ids, types, len(before), pointed


class Pair(NamedTuple):
    tokens: tuple
    is_right: bool
    weight: float
    """How much it counts for telling whether the answer is there."""


def pairs_of(examples: Examples, question: Question, chance: random.Random) -> list[Pair]:
    """A question's right passage and wrong ones; of a near miss the passage that looks as if, alone."""
    text = with_history(question)
    source = chance.random() >= WITHOUT_SOURCE
    right = examples.passage(question, question.passage)
    if not question.answerable:
        return [Pair(read_pair(text, right, right.text, source, None), False, NEAR_WEIGHT)]
    negatives = [examples.passage(question, name) for name in examples.negatives[question.id]]
    near = [passage for passage in negatives if passage.doc == right.doc]
    wrong = []
    if near and chance.random() < 0.6:
        wrong.append(chance.choice(near[:4]))
    # The first are the hardest; the last keep the easy ones easy.
    while negatives and len(wrong) < (1 if chance.random() < ONE_WRONG else 2):
        wrong.append(negatives[min(int(chance.expovariate(1 / 5)), len(negatives) - 1)])
    pairs = [Pair(read_pair(text, right, right.text, source, question.span), True, RIGHT_WEIGHT)]
    pairs += [Pair(read_pair(text, passage, passage.text, source, None), False, WRONG_WEIGHT) for passage in wrong]
    if question.span and chance.random() < WITHOUT_ANSWER and (rest := cut_answer(question, right)):
        pairs.append(Pair(read_pair(text, right, rest, source, None), False, CUT_WEIGHT))
    return pairs


def read_alike(model: Reader, rows):
    """What the reader says of each row; rows of like length are read together, which saves padding."""
    order = sorted(range(len(rows)), key=lambda n: len(rows[n][0]))
    longest = pad([rows[order[-1]][0]]).shape[1]
    parts = []
    for start in range(0, len(order), CHUNK):
        chosen = order[start : start + CHUNK]
        ids, types = pad([rows[n][0] for n in chosen]), pad([rows[n][1] for n in chosen])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            relevance, there, starts, ends = model(ids, (ids != 0).long(), types)
        room = (0, longest - ids.shape[1])
        parts.append((relevance, there, torch.nn.functional.pad(starts, room), torch.nn.functional.pad(ends, room)))
    back = torch.tensor(order).argsort()
    return [torch.cat(part)[back] for part in zip(*parts)]


def make_loss(model: Reader, examples: Examples, seed: int):
    chance = random.Random(seed)

    def take_loss() -> dict[str, torch.Tensor]:
        groups = [pairs_of(examples, question, chance) for question in examples.take(QUESTIONS_A_STEP)]
        pairs = [pair for group in groups for pair in group]
        relevance, there, starts, ends = read_alike(model, [pair.tokens for pair in pairs])
        present = torch.tensor([float(pair.is_right) for pair in pairs])
        weights = torch.tensor([pair.weight for pair in pairs])
        losses = {"there": binary_cross_entropy_with_logits(there, present, weights / weights.mean())}
        ranked, at = [], 0
        for group in groups:
            if len(group) > 1:
                ranked.append(cross_entropy(relevance[at : at + len(group)].unsqueeze(0), torch.tensor([0])))
            at += len(group)
        if ranked:
            losses["ranking"] = torch.stack(ranked).mean()
        pointed = [(n, pair.tokens) for n, pair in enumerate(pairs) if pair.tokens[3]]
        if pointed:
            rows = torch.tensor([n for n, _ in pointed])
            places = torch.arange(starts.shape[1]).unsqueeze(0)
            first = torch.tensor([tokens[2] for _, tokens in pointed]).unsqueeze(1)
            last = torch.tensor([len(tokens[0]) - 1 for _, tokens in pointed]).unsqueeze(1)
            outside = (places < first) | (places >= last)
            for name, logits, side in (("start", starts, 0), ("end", ends, 1)):
                target = torch.tensor([tokens[3][side] for _, tokens in pointed])
                losses[name] = 0.5 * cross_entropy(logits[rows].masked_fill(outside, -1e4), target)
        return losses

    return take_loss


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sets", nargs="+", required=True)
    parser.add_argument("--negatives", required=True)
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--start", help="a checkpoint to go on from")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(chosen.seed)
    model = Reader()
    if chosen.start:
        model.load_state_dict(torch.load(chosen.start))
    examples = Examples(chosen.sets, chosen.negatives, chosen.seed)
    train(model, make_loss(model, examples, chosen.seed), chosen.out, chosen.minutes, chosen.rate, 5 * chosen.rate)


if __name__ == "__main__":
    main()

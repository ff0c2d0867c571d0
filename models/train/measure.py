"""Says what checkpoints are worth on the questions that are kept for deciding.

    python measure.py --sets FOLDER… [--finder CHECKPOINT] [--reader CHECKPOINT]

finder: how often the right passage is first, among three and among ten, by kind of question.
reader: AUROC of "the answer is there", right passages against near misses; the share of spans that hold the answer
or lie in it; and with a finder how often the right passage is first when its best ten are read.
"""

import argparse

import numpy
import torch

from encoder import Finder, Reader, load
from late import encode_passages, rank
from texts import Texts, lay_question
from train_reader import Row, make_batch, read_blocks

READ = 10
AT_ONCE = 256
MATCH, RELEVANCE, THERE = 30, 0.45, 0.08
"""A plain sum in the manner of src/reading/reading-weights.json."""


def auroc(right, wrong) -> float:
    right, wrong = numpy.array(right)[:, None], numpy.array(wrong)[None]
    return float(((right > wrong) + 0.5 * (right == wrong)).mean()) if right.size and wrong.size else float("nan")


@torch.inference_mode()
def read_all(reader: Reader, pairs) -> list[numpy.ndarray]:
    said = [[], [], [], []]
    for start in range(0, len(pairs), AT_ONCE):
        outputs = read_blocks(reader, make_batch([[Row(pair, "wrong")] for pair in pairs[start : start + AT_ONCE]]))
        for kept, output in zip(said, outputs):
            kept += list(output.cpu().numpy())
    return said


def best_span(pair, starts, ends, offsets) -> tuple[int, int]:
    starts, ends = starts[pair.start : len(pair.ids) - 1], ends[pair.start : len(pair.ids) - 1]
    first, last = max(
        ((a, b) for a in range(len(starts)) for b in range(a, min(a + 40, len(ends)))), key=lambda p: starts[p[0]] + ends[p[1]]
    )
    return offsets[first][0], offsets[last][1]


def measure_reader(reader: Reader, texts: Texts) -> str:
    pairs = [texts.pair(asked, asked.question.passage) for asked in texts.questions]
    _, there, starts, ends = read_all(reader, pairs)
    answered, spans = {True: [], False: []}, []
    for asked, pair, logit, start, end in zip(texts.questions, pairs, there, starts, ends):
        answered[asked.question.answerable].append(float(logit))
        if asked.span:
            a, b = best_span(pair, start, end, texts.offsets[asked.question.passage])
            first, last = asked.question.span
            spans.append((a <= first and last <= b) or (first <= a and b <= last))
    return f"AUROC {auroc(answered[True], answered[False]):.3f}, span {numpy.mean(spans or [0]):.3f} of {len(spans)}"


def measure_order(finder: Finder, reader: Reader | None, texts: Texts) -> list[str]:
    pool = list(texts.passages)
    asked = texts.questions
    encoded = encode_passages(finder, [texts.passage(name) for name in pool])
    ranked = list(rank(finder, [lay_question(each.pieces) for each in asked], encoded, READ))
    found = [[pool[n] for n in columns] for columns, _, _ in ranked]
    lines, orders = [], {"finder": found}
    if reader:
        pairs = [texts.pair(each, name) for each, names in zip(asked, found) for name in names]
        relevance, there, _, _ = (numpy.array(said, dtype=object) for said in read_all(reader, pairs))
        orders["read"], sure, at = [], {True: [], False: []}, 0
        for each, names, (_, scores, _) in zip(asked, found, ranked):
            here = slice(at, at + len(names))
            total = MATCH * numpy.array(scores) + RELEVANCE * relevance[here] + THERE * there[here]
            order = numpy.argsort(-total.astype(float))
            orders["read"].append([names[n] for n in order])
            sure[each.question.answerable].append(float(there[here][order[0]]))
            at += len(names)
        lines.append(f"AUROC of the first passage's answer being there {auroc(sure[True], sure[False]):.3f}")
    for what, names in orders.items():
        kinds = {}
        for each, order in zip(asked, names):
            if each.question.answerable:
                place = order.index(each.question.passage) if each.question.passage in order else 99
                for kind in ("all", each.question.kind):
                    kinds.setdefault(kind, []).append(place)
        lines += [
            f"{what}, {kind}: {len(places)} questions, "
            + ", ".join(f"among {n} {numpy.mean([place < n for place in places]):.3f}" for n in (1, 3, 10))
            for kind, places in kinds.items()
        ]
    return lines


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sets", nargs="+", required=True)
    parser.add_argument("--finder")
    parser.add_argument("--reader")
    chosen = parser.parse_args()
    finder = chosen.finder and load(Finder, chosen.finder).eval()
    reader = chosen.reader and load(Reader, chosen.reader).eval()
    for pool in chosen.sets:
        texts = Texts().read(pool, "decide")
        lines = [measure_reader(reader, texts)] if reader else []
        lines += measure_order(finder, reader, texts) if finder else []
        print("\n".join(f"{pool}: {line}" for line in lines), flush=True)


if __name__ == "__main__":
    main()

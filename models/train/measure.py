"""Says what a network is worth on the questions that are kept for deciding.

    python measure.py reader CHECKPOINT-OR-ONNX FOLDER [questions]
    python measure.py finder CHECKPOINT FOLDER [questions]

reader: AUROC of "the answer is there", right passages against near misses; the share of spans that hold
the answer or lie in it. finder: how often the right passage is first, by kind of question.
"""

import random
import sys

import numpy
import torch

from encoder import Finder, Reader, pieces_of, quiet_ids
from mine import encode, passage_ids, question_ids
from questions import read_set, with_history
from train_reader import read_pair


def load_reader(path: str):
    if path.endswith(".onnx"):
        import onnxruntime

        session = onnxruntime.InferenceSession(path)

        def run(ids, types):
            feeds = {"ids": [ids], "mask": [[1] * len(ids)], "types": [types]}
            return [out[0] for out in session.run(None, {k: numpy.array(v) for k, v in feeds.items()})]

        return run
    model = Reader().eval()
    model.load_state_dict(torch.load(path))

    def run(ids, types):
        with torch.inference_mode():
            outputs = model(torch.tensor([ids]), torch.ones(1, len(ids), dtype=torch.long), torch.tensor([types]))
        return [out[0].numpy() for out in outputs]

    return run


def auroc(right, wrong) -> float:
    return float(numpy.mean([(r > w) + 0.5 * (r == w) for r in right for w in wrong]))


def measure_reader(path: str, folder: str, count: int) -> None:
    run = load_reader(path)
    passages, questions = read_set(folder, "decide")
    questions = random.Random(5).sample(questions, min(count, len(questions)))
    there, spans = {True: [], False: []}, []
    for question in questions:
        passage = passages[question.passage]
        ids, types, first, _ = read_pair(with_history(question), passage, passage.text, True, None)
        _, logit, starts, ends = run(ids, types)
        there[question.answerable].append(float(logit))
        if question.span is None:
            continue
        starts, ends = starts[first : len(ids) - 1], ends[first : len(ids) - 1]
        best = max(
            ((a, b) for a in range(len(starts)) for b in range(a, min(a + 40, len(ends)))),
            key=lambda pair: starts[pair[0]] + ends[pair[1]],
        )
        offsets = pieces_of(passage.text).offsets
        found = (offsets[best[0]][0], offsets[best[1]][1])
        start, end = question.span
        spans.append((found[0] <= start and end <= found[1]) or (start <= found[0] and found[1] <= end))
    print(
        f"{path} on {folder}: {len(questions)} questions, AUROC {auroc(there[True], there[False]):.3f}, "
        f"span {numpy.mean(spans):.3f} of {len(spans)}"
    )


def measure_finder(path: str, folder: str, count: int) -> None:
    finder = Finder().eval()
    finder.load_state_dict(torch.load(path))
    passages, questions = read_set(folder, "decide")
    questions = [question for question in questions if question.answerable]
    questions = random.Random(5).sample(questions, min(count, len(questions)))
    quiet = set(quiet_ids())
    pool = list(passages.values())
    rows = [passage_ids(passage) for passage in pool]
    encoded = encode(finder, rows)
    kept = [[n for n, piece in enumerate(row) if piece not in quiet] for row in rows]
    tokens = torch.cat([encoded[n][0][places] for n, places in enumerate(kept)])
    starts = numpy.cumsum([0, *(len(places) for places in kept[:-1])])
    ranks = {}
    asked = encode(finder, [question_ids(with_history(question)) for question in questions])
    for question, (terms, _, weights) in zip(questions, asked):
        best = numpy.maximum.reduceat((tokens @ terms.T).numpy(), starts, axis=0)
        score = torch.from_numpy(best) @ weights
        order = [pool[n].id for n in score.topk(10).indices.tolist()]
        rank = order.index(question.passage) if question.passage in order else 99
        for kind in ("all", question.kind):
            ranks.setdefault(kind, []).append(rank)
    for kind, found in ranks.items():
        shares = ", ".join(f"among {n} {numpy.mean([rank < n for rank in found]):.3f}" for n in (1, 3, 10))
        print(f"{path} on {folder}, {kind}: {len(found)} questions, {shares}")


if __name__ == "__main__":
    kind, path, folder, *rest = sys.argv[1:]
    torch.set_num_threads(1)
    (measure_reader if kind == "reader" else measure_finder)(path, folder, int(rest[0]) if rest else 10**9)

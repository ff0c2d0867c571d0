"""Finds each question's hard negatives: what the finder as it stands puts first, and doesn't answer.

    python mine.py --sets FOLDER… --finder CHECKPOINT --out negatives.json

What the output holds of other sets stays. Without a checkpoint the finder is the base model with its tokens projected by a PCA: it is written beside the output.
"""

import argparse
import json
import os
import random

import numpy
import torch

from encoder import CLS, MAX_QUESTION, MAX_SOURCE, MAX_TOKENS, SEP, Finder, pad, pieces_of, quiet_ids
from questions import Passage, Question, describe_source, read_set, with_history

NEGATIVES = 24
BY_WHOLE = 8
MOST_OTHERS = 4000


def passage_ids(passage: Passage) -> list[int]:
    source = pieces_of(describe_source(passage)).ids[:MAX_SOURCE]
    return [CLS, *source, SEP, *pieces_of(passage.text).ids][: MAX_TOKENS - 1] + [SEP]


def question_ids(question: str) -> list[int]:
    return [CLS, *pieces_of(question).ids[-(MAX_QUESTION - 2) :], SEP]


@torch.inference_mode()
def encode(finder: Finder, rows: list[list[int]], size: int = 64):
    """Tokens, whole vectors and weights of each row, in the rows' order."""
    order = sorted(range(len(rows)), key=lambda n: len(rows[n]))
    found = [None] * len(rows)
    for start in range(0, len(order), size):
        chosen = order[start : start + size]
        ids = pad([rows[n] for n in chosen])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            tokens, whole, weights = finder(ids, (ids != 0).long())
        for at, n in enumerate(chosen):
            length = len(rows[n])
            found[n] = (tokens[at, :length].float().clone(), whole[at].float().clone(), weights[at, :length].float().clone())
    return found


def start_with_pca(finder: Finder, passages: list[Passage]) -> None:
    rows = [passage_ids(passage) for passage in random.Random(1).sample(passages, min(600, len(passages)))]
    states = []
    with torch.inference_mode():
        for start in range(0, len(rows), 32):
            ids = pad(rows[start : start + 32])
            hidden = finder.base(ids, attention_mask=(ids != 0).long()).last_hidden_state
            states.append(hidden[ids != 0])
    _, _, directions = torch.linalg.svd(torch.cat(states)[:20000], full_matrices=False)
    finder.project.weight.data = directions[: finder.project.weight.shape[0]].clone()


def pool_of(passages: dict[str, Passage], questions: list[Question]) -> list[Passage]:
    """The passages of the questions, and as many others as are quickly encoded."""
    asked = {question.passage for question in questions}
    others = [passage for passage in passages.values() if passage.id not in asked]
    random.Random(2).shuffle(others)
    return [passages[name] for name in asked] + others[:MOST_OTHERS]


@torch.inference_mode()
def mine(finder: Finder, folder: str) -> tuple[dict[str, list[str]], float]:
    passages, questions = read_set(folder)
    quiet = set(quiet_ids())
    pool = pool_of(passages, questions)
    rows = [passage_ids(passage) for passage in pool]
    encoded = encode(finder, rows)
    kept = [[n for n, piece in enumerate(row) if piece not in quiet] for row in rows]
    tokens = torch.cat([encoded[n][0][places] for n, places in enumerate(kept)])
    starts = numpy.cumsum([0, *(len(places) for places in kept[:-1])])
    whole = torch.stack([vectors[1] for vectors in encoded])
    asked = encode(finder, [question_ids(with_history(question)) for question in questions])
    negatives, first = {}, 0
    for question, (terms, whole_asked, weights) in zip(questions, asked):
        best = numpy.maximum.reduceat((tokens @ terms.T).numpy(), starts, axis=0)
        score = torch.from_numpy(best) @ weights
        right = passages[question.passage]
        ranked = [pool[n] for n in score.topk(min(NEGATIVES + 1, len(pool))).indices.tolist()]
        first += ranked[0].id == right.id and question.answerable
        ranked += [pool[n] for n in (whole @ whole_asked).topk(min(BY_WHOLE, len(pool))).indices.tolist()]
        negatives[question.id] = list(
            dict.fromkeys(
                passage.id
                for passage in ranked
                if passage.id != right.id
                and not (question.answer and passage.doc == right.doc and question.answer.lower() in passage.text.lower())
            )
        )
    return negatives, first / sum(question.answerable for question in questions)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sets", nargs="+", required=True)
    parser.add_argument("--finder")
    parser.add_argument("--out", required=True)
    parser.add_argument("--threads", type=int, default=2)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    finder = Finder().eval()
    if chosen.finder:
        finder.load_state_dict(torch.load(chosen.finder))
    else:
        start_with_pca(finder, [passage for folder in chosen.sets[:1] for passage in read_set(folder)[0].values()])
        torch.save(finder.state_dict(), os.path.join(os.path.dirname(chosen.out) or ".", "finder-start.pt"))
    negatives = {}
    if os.path.exists(chosen.out):
        with open(chosen.out, encoding="utf8") as known:
            negatives = json.load(known)
    for folder in chosen.sets:
        mined, first = mine(finder, folder)
        negatives.update(mined)
        print(f"{folder}: {len(mined)} questions, first right {first:.3f} of those learned from", flush=True)
    with open(chosen.out + ".new", "w", encoding="utf8") as out:
        json.dump(negatives, out)
    os.replace(chosen.out + ".new", chosen.out)


if __name__ == "__main__":
    main()

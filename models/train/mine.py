"""Finds each question's hard negatives: what the finder as it stands puts first, and doesn't answer.

    python mine.py --sets FOLDER… --finder CHECKPOINT --out negatives.json

Folders joined by a plus sign (opennews+desk) are searched as one. A checkpoint whose tokens are not projected yet
(a base model's) gets its projection by a PCA, and is written beside the output as finder-start.pt.
"""

import argparse
import json
import os
import random

import torch

from encoder import DEVICE, Finder, load, pad
from late import encode_passages, rank
from questions import Passage, Question
from texts import Asked, Texts, lay_question

NEGATIVES = 24
BY_WHOLE = 8
MOST_OTHERS = 4000
FEW_OTHERS = 600
LARGE = 8000
"""From so many passages on, a question is compared with those of its article and a few others alone."""


def start_with_pca(finder: Finder, texts: Texts) -> None:
    names = random.Random(1).sample(list(texts.passages), min(600, len(texts.passages)))
    states = []
    with torch.inference_mode():
        for start in range(0, len(names), 32):
            ids = pad([texts.passage(name) for name in names[start : start + 32]]).to(DEVICE)
            hidden = finder.base(ids, attention_mask=(ids != 0).long()).last_hidden_state
            states.append(hidden[ids != 0])
    _, _, directions = torch.linalg.svd(torch.cat(states)[:20000], full_matrices=False)
    finder.project.weight.data = directions[: finder.project.weight.shape[0]].clone()


def pools_of(texts: Texts) -> list[tuple[list[str], list[Asked]]]:
    """The passages of the questions, and as many others as are quickly encoded, with the questions to look for."""
    asked_of = {asked.question.passage for asked in texts.questions}
    asked, others = sorted(asked_of), [name for name in texts.passages if name not in asked_of]
    if len(asked) < LARGE:
        return [(asked + random.Random(3).sample(others, min(MOST_OTHERS, len(others))), texts.questions)]
    articles: dict[str, list[Asked]] = {}
    for each in texts.questions:
        articles.setdefault(texts.passages[each.question.passage].doc, []).append(each)
    own: dict[str, list[str]] = {}
    for name in asked:
        own.setdefault(texts.passages[name].doc, []).append(name)
    few = random.Random(3).sample(asked, FEW_OTHERS)
    return [(list(dict.fromkeys(own[doc] + few)), questions) for doc, questions in articles.items()]


def is_negative(passage: Passage, right: Passage, question: Question) -> bool:
    """Another passage; of the same article only one that lacks the answer's words. What names no event is asked of
    its own article alone: every other that tells of such an event may answer."""
    if passage.id == right.id or (question.is_bare and passage.doc != right.doc):
        return False
    return not (question.answer and passage.doc == right.doc and question.answer.lower() in passage.text.lower())


def mine(finder: Finder, texts: Texts) -> tuple[dict[str, list[str]], float]:
    """Negatives by question, hardest first, and how often the right passage was first."""
    negatives, first = {}, 0
    pools = pools_of(texts)
    rows = {name: row for row, name in enumerate(dict.fromkeys(name for pool, _ in pools for name in pool))}
    encoded = encode_passages(finder, [texts.passage(name) for name in rows])
    for pool, sought in pools:
        questions = [lay_question(asked.pieces) for asked in sought]
        ranked = rank(finder, questions, encoded.chosen([rows[name] for name in pool]), NEGATIVES + 1, BY_WHOLE)
        for asked, (columns, _, by_whole) in zip(sought, ranked):
            question, right = asked.question, texts.passages[asked.question.passage]
            first += pool[columns[0]] == right.id and question.answerable
            names = dict.fromkeys(pool[n] for n in [*columns, *by_whole])
            negatives[question.id] = [name for name in names if is_negative(texts.passages[name], right, question)]
    return negatives, first / sum(asked.question.answerable for asked in texts.questions)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sets", nargs="+", required=True)
    parser.add_argument("--finder", required=True)
    parser.add_argument("--out", required=True)
    chosen = parser.parse_args()
    finder = load(Finder, chosen.finder).eval()
    is_projected = bool(finder.weigh.weight.any())
    negatives = {}
    for pool in chosen.sets:
        texts = Texts().read(pool, "learn")
        if not is_projected:
            is_projected = True
            start_with_pca(finder, texts)
            torch.save(finder.state_dict(), os.path.join(os.path.dirname(chosen.out) or ".", "finder-start.pt"))
        mined, first = mine(finder, texts)
        negatives.update(mined)
        print(f"{pool}: {len(mined)} questions, first right {first:.3f} of those learned from", flush=True)
    with open(chosen.out + ".new", "w", encoding="utf8") as out:
        json.dump(negatives, out)
    os.replace(chosen.out + ".new", chosen.out)


if __name__ == "__main__":
    main()

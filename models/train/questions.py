"""The question sets that the networks learn from, and which of their questions stay unseen.

A set is a folder in BEIR form: corpus.jsonl, queries.jsonl, qrels.tsv. An article is the `doc` of a passage, or its title.
By the md5 of the article's name, as a number, divided by 6, its questions are
- for judging where 0 is left: nothing is learned from them or chosen by them;
- for deciding where 1 is left: the networks never see them, what is made of the networks' scores is learned from them;
- for learning otherwise.
"""

import hashlib
import json
import os
import re
from dataclasses import dataclass, field


@dataclass
class Passage:
    id: str
    doc: str
    title: str
    date: str
    text: str


@dataclass
class Question:
    id: str
    text: str
    passage: str
    """The passage that answers, or for a near miss the one that looks as if."""
    answerable: bool
    span: tuple[int, int] | None
    """Where the answer stands in the passage's text: first character, and the one after the last."""
    answer: str | None
    kind: str
    history: list[str] = field(default_factory=list)

    @property
    def is_bare(self) -> bool:
        """Whether it takes for granted which event is meant."""
        return self.id.startswith("bare/")


ASKING = re.compile(r"\b(how (?:many|much|long|old|often|far)|how|when|where|why|who|whom|whose|which|what)\b", re.I)
HELPING = re.compile(r"(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|should)\b", re.I)


def form_of(text: str) -> str:
    """What a question asks with: "how many", "who"; "yes or no"; or nothing of the kind."""
    if found := ASKING.search(text):
        return found[0].lower()
    return "yes or no" if HELPING.match(text) else ""


def part_of(doc: str) -> str:
    return {0: "judge", 1: "decide"}.get(int(hashlib.md5(doc.encode()).hexdigest(), 16) % 6, "learn")


def read_lines(path: str):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def find_span(text: str, record: dict) -> tuple[int, int] | None:
    """Where a set says it, or else the first place where the answer's words stand."""
    if (start := record.get("answer_start")) is not None:
        return start, start + len(record["answer"])
    for answer in [record.get("answer"), *(record.get("answers") or [])]:
        if answer and (start := text.find(answer)) >= 0:
            return start, start + len(answer)
    return None


def read_set(folder: str, part: str = "learn") -> tuple[dict[str, Passage], list[Question]]:
    """Passages by id, and the questions of a part of the articles."""
    name = os.path.basename(folder.rstrip("/"))
    passages = {
        record["id"]: Passage(
            record["id"],
            record.get("doc") or record.get("title") or record["id"],
            record.get("title") or "",
            (record.get("date") or "")[:10],
            record["text"],
        )
        for record in read_lines(f"{folder}/corpus.jsonl")
    }
    judged = {}
    with open(f"{folder}/qrels.tsv", encoding="utf8") as rows:
        for row in rows.read().splitlines()[1:]:
            question, passage, _ = row.split("\t")
            judged.setdefault(question, []).append(passage)
    questions = []
    for record in read_lines(f"{folder}/queries.jsonl"):
        answerable = record.get("answerable", True)
        if answerable is None or record["id"] not in judged:
            continue
        passage = passages[judged[record["id"]][0]]
        if part_of(passage.doc) != part:
            continue
        question = Question(
            f"{name}/{record['id']}",
            record["text"],
            passage.id,
            answerable,
            find_span(passage.text, record) if answerable else None,
            record.get("answer") if answerable else None,
            record.get("type") or "",
            [turn["text"] for turn in record.get("history", []) if turn["role"] == "user"],
        )
        questions.append(question)
    return passages, questions


def with_history(question: Question) -> str:
    """The question with the two turns before it, as the networks read a question that leans on its conversation."""
    return " | ".join([*question.history[-2:], question.text])


MONTHS = "January February March April May June July August September October November December".split()


def describe_source(passage: Passage) -> str:
    """Headline, month and year, as they are read before a passage's text."""
    parts = passage.date.split("-")
    when = " ".join([MONTHS[int(parts[1]) - 1], parts[0]]) if len(parts) >= 2 else passage.date
    return ", ".join(part for part in (passage.title.strip(), when) if part)

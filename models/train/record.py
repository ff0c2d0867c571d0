"""Writes what the shipped networks say of a few texts, so that any machine can check that it runs them right.

    python record.py ..

`npm run models:check` reads the result.
"""

import json
import os
import sys

import numpy

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before the runtime: it would report to its maker

import onnxruntime

from encoder import pieces_of
from questions import Passage, describe_source
from texts import lay_pair, lay_passage, lay_question

PASSAGES = [
    ("Ferry is back", "2021-03-05", "The ferry crossed the river again on Friday, two weeks after the storm. Anders Quill, the harbour master, called it a relief."),
    ("", "", "Über 40 Fischer: the café’s owner paid €1,200 — “not a cent more”, she said.\tNo one else did."),
    ("Water board walks out", "2020-11", "Growers and millers boycotted the session of the water board. " * 12),
]
QUESTIONS = ["When did the ferry cross again?", "who paid the fishermen?", "Who boycotted it | and why"]
TEXTS = [
    "",
    "  ",
    "U.S.-led Coalition’s 17,000 troops; “Daesh/ISIS” naïve café İstanbul ΑΒΓ straße",
    "السلام عليكم 北京 a\u0301b \u200bzero\u200dwidth \ufeffbom \x00nul",
    "supercalifragilisticexpialidocious" * 4,
    "𝔘nicode 😀 emoji :smile: <@U123> &amp; don't",
]


def main(folder: str) -> None:
    finder = onnxruntime.InferenceSession(os.path.join(folder, "finder.onnx"))
    reader = onnxruntime.InferenceSession(os.path.join(folder, "reader.onnx"))
    recorded = {"texts": [], "questions": [], "passages": [], "pairs": []}
    for text in TEXTS:
        encoded = pieces_of(text)
        recorded["texts"].append({"text": text, "ids": encoded.ids, "offsets": utf16(text, encoded.offsets)})

    def run(session, ids, types=None):
        feeds = {"ids": ids, "mask": [1] * len(ids), "types": types}
        taken = [value.name for value in session.get_inputs()]
        return [output[0] for output in session.run(None, {name: numpy.array([feeds[name]]) for name in taken})]

    for question in QUESTIONS:
        tokens, whole, weights = run(finder, lay_question(pieces_of(question).ids))
        recorded["questions"].append({"text": question, "weights": short(weights), "whole": short(whole[:8])})
    for title, date, text in PASSAGES:
        passage = Passage("", "", title, date, text)
        source, pieces = pieces_of(describe_source(passage)).ids, pieces_of(text).ids
        tokens, whole, _ = run(finder, lay_passage(source, pieces))
        recorded["passages"].append({"title": title, "date": date, "text": text, "whole": short(whole[:8])})
        for question in QUESTIONS:
            pair = lay_pair(pieces_of(question).ids, source, pieces)
            relevance, there, starts, ends = run(reader, pair.ids, pair.types)
            recorded["pairs"].append(
                {
                    "question": question,
                    "passage": len(recorded["passages"]) - 1,
                    "relevance": round(float(relevance), 3),
                    "there": round(float(there), 3),
                }
            )
    with open(os.path.join(folder, "recorded-scores.json"), "w", encoding="utf8") as out:
        json.dump(recorded, out, indent=1)
        out.write("\n")


def utf16(text, offsets):
    """Python counts characters, JavaScript UTF-16 units."""
    at = [0]
    for char in text:
        at.append(at[-1] + (2 if ord(char) > 0xFFFF else 1))
    return [[at[start], at[end]] for start, end in offsets]


def short(values):
    return [round(float(value), 3) for value in values]


if __name__ == "__main__":
    main(sys.argv[1])

"""Turns the training part of QED (Natural Questions with their paragraphs) into a question set in BEIR form.

    python read_qed.py nq-train-0*-qed.jsonlines nq-qed-train

The files stand in github.com/google-research-datasets/QED at commit 71e19e0. Their texts are split into tokens:
the spaces before marks go, as in nq-qed-dev.
"""

import hashlib
import json
import re
import sys

from beir import write_set

LONGEST = 300
"""Words; longer ones are tables."""


def join_tokens(text: str) -> str:
    text = re.sub(r"\s+([,.;:!?%)\]'’])", r"\1", text)
    text = re.sub(r"([(\[$])\s+", r"\1", text)
    text = re.sub(r"``\s*|\s*''", '"', text)
    return re.sub(r"\s+", " ", text).strip()


def main(files: list[str], folder: str) -> None:
    passages, questions, judged = {}, {}, {}
    for file in files:
        for line in open(file, encoding="utf8"):
            record = json.loads(line)
            text = join_tokens(record["paragraph_text"])
            answers = [join_tokens(answer) for answer in record["answer_text"]]
            if not answers or answers[0] not in text or len(text.split()) > LONGEST:
                continue
            passage = "q" + hashlib.md5(text.encode()).hexdigest()[:10]
            passages[passage] = {"id": passage, "title": record["title_text"], "text": text}
            name = str(record["example_id"])
            if name not in questions:
                questions[name] = {"id": name, "text": record["question_text"], "answer": answers[0], "type": "nq"}
                judged[name] = passage
    write_set(folder, passages, questions, judged)


if __name__ == "__main__":
    main(sys.argv[1:-1], sys.argv[-1])

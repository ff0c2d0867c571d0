"""Turns SQuAD 1.1's training part into a question set in BEIR form.

    python read_squad.py train-v1.1.json squad-train
"""

import hashlib
import json
import sys

from beir import write_set


def main(file: str, folder: str) -> None:
    passages, questions, judged = {}, {}, {}
    with open(file, encoding="utf8") as lines:
        articles = json.load(lines)["data"]
    for article in articles:
        for paragraph in article["paragraphs"]:
            text = paragraph["context"]
            passage = "s" + hashlib.md5(text.encode()).hexdigest()[:10]
            passages[passage] = {"id": passage, "title": article["title"].replace("_", " "), "text": text}
            for asked in paragraph["qas"]:
                answer = asked["answers"][0]
                questions[asked["id"]] = {
                    "id": asked["id"],
                    "text": asked["question"],
                    "answer": answer["text"],
                    "answer_start": answer["answer_start"],
                    "type": "squad",
                }
                judged[asked["id"]] = passage
    write_set(folder, passages, questions, judged)


if __name__ == "__main__":
    main(*sys.argv[1:])

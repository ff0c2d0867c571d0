"""Writes a question set in BEIR form."""

import json
import os


def write_set(folder: str, passages: dict[str, dict], questions: dict[str, dict], judged: dict[str, str]) -> None:
    """Passages and questions by id, and the passage that answers each question."""
    os.makedirs(folder, exist_ok=True)
    for name, records in (("corpus", passages), ("queries", questions)):
        with open(f"{folder}/{name}.jsonl", "w", encoding="utf8") as out:
            out.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records.values())
    with open(f"{folder}/qrels.tsv", "w", encoding="utf8") as out:
        out.write("query-id\tcorpus-id\tscore\n")
        out.writelines(f"{question}\t{passage}\t1\n" for question, passage in judged.items())
    print(f"{len(passages)} passages, {len(questions)} questions")

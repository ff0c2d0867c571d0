"""Trains the finder: a question's tokens find their right passage among hard ones and the batch's others.

    python train_finder.py --sets FOLDER… --negatives negatives.json --start finder-start.pt --minutes 40 --out finder.pt
"""

import argparse
import random

import torch
from torch.nn.functional import cross_entropy

from encoder import Finder, pad, quiet_ids
from learn import Examples, train
from mine import passage_ids, question_ids
from questions import with_history

QUESTIONS_A_STEP = 24
HARD = 2
TEMPERATURE = 0.03
WHOLE_TEMPERATURE = 0.05
WHOLE_SHARE = 0.3
CHUNK = 12


def make_loss(model: Finder, examples: Examples, seed: int):
    chance = random.Random(seed)
    quiet = torch.zeros(40000, dtype=torch.bool)
    quiet[torch.tensor(quiet_ids())] = True

    def encode_passages(rows):
        """Tokens of all passages in one padded block; short ones are encoded beside short ones."""
        order = sorted(range(len(rows)), key=lambda n: len(rows[n]))
        longest = pad([max(rows, key=len)]).shape[1]
        tokens, wholes, kept = [None] * len(rows), [None] * len(rows), [None] * len(rows)
        for start in range(0, len(order), CHUNK):
            chosen = order[start : start + CHUNK]
            ids = pad([rows[n] for n in chosen])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                encoded, whole, _ = model(ids, (ids != 0).long())
            for at, n in enumerate(chosen):
                tokens[n] = torch.nn.functional.pad(encoded[at], (0, 0, 0, longest - ids.shape[1]))
                kept[n] = torch.nn.functional.pad(~quiet[ids[at]], (0, longest - ids.shape[1]))
                wholes[n] = whole[at]
        return torch.stack(tokens), torch.stack(wholes), torch.stack(kept)

    def take_loss() -> dict[str, torch.Tensor]:
        questions = examples.take(QUESTIONS_A_STEP)
        passages, rows = [], {}
        for question in questions:
            negatives = examples.negatives[question.id]
            chosen = [question.passage]
            for _ in range(HARD):
                if negatives:
                    chosen.append(negatives[min(int(chance.expovariate(1 / 4)), len(negatives) - 1)])
            for name in chosen:
                if name not in rows:
                    rows[name] = len(passages)
                    passages.append(passage_ids(examples.passage(question, name)))
        tokens, wholes, kept = encode_passages(passages)
        ids = pad([question_ids(with_history(question)) for question in questions])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            asked, whole_asked, weights = model(ids, (ids != 0).long())
        target = torch.tensor([rows[question.passage] for question in questions])
        likeness = torch.einsum("qtd,pnd->qtpn", asked, tokens)
        likeness = likeness.masked_fill(~kept[None, None], -1)
        scores = (likeness.amax(-1) * weights.unsqueeze(-1)).sum(1)
        return {
            "tokens": cross_entropy(scores / TEMPERATURE, target),
            "whole": WHOLE_SHARE * cross_entropy(whole_asked @ wholes.T / WHOLE_TEMPERATURE, target),
        }

    return take_loss


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sets", nargs="+", required=True)
    parser.add_argument("--negatives", required=True)
    parser.add_argument("--start", required=True)
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(chosen.seed)
    model = Finder()
    model.load_state_dict(torch.load(chosen.start))
    examples = Examples(chosen.sets, chosen.negatives, chosen.seed, keep=lambda question: question.answerable)
    train(model, make_loss(model, examples, chosen.seed), chosen.out, chosen.minutes, chosen.rate, 5 * chosen.rate)


if __name__ == "__main__":
    main()

"""What both trainings share: rounds through the questions, the pace, checkpoints."""

import argparse
import json
import os
import random
import time

import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from as_shipped import round_as_shipped
from encoder import DEVICE
from questions import Question
from texts import Asked, Texts

WARM_UP = 0.05
LEAST = 0.01
EVERY_S = 300
SHARES = {"squad2-open": 0.7, "squad-train": 0.3, "nq-qed-train": 0.7}
"""The share of a set's questions that a round takes; all, where nothing is said."""
HEADS_RATE = 5
"""Where heads are new they learn so many times as fast as the base."""


def share_of(question: Question) -> float:
    """How often a round takes a question."""
    share = SHARES.get(question.id.split("/")[0], 1)
    # A near miss costs one pair, and there are too few.
    return share if question.answerable else 2 * share


class Examples(IterableDataset):
    """Batches of questions, round after round, each put together by `prepare(texts, negatives, questions, chance)`.
    Workers take turns, so that batches are ready when the device is."""

    def __init__(self, texts: Texts, negatives: dict[str, list[str]], asked: list[Asked], chosen: argparse.Namespace, prepare, share):
        self.texts, self.negatives, self.asked, self.prepare, self.share = texts, negatives, asked, prepare, share
        self.batch, self.seed = chosen.batch, chosen.seed
        self.steps = int(chosen.rounds * len(self.order(0)) / self.batch)

    def order(self, turn: int) -> list[Asked]:
        chance = random.Random(f"{self.seed} {turn}")
        taken = [asked for asked in self.asked for _ in range(int(self.share(asked.question) + chance.random()))]
        chance.shuffle(taken)
        return taken

    def __iter__(self):
        worker = get_worker_info()
        number, workers = (worker.id, worker.num_workers) if worker else (0, 1)
        queue, turn = [], 0
        for step in range(self.steps):
            if len(queue) < self.batch:
                queue, turn = queue + self.order(turn), turn + 1
            taken, queue = queue[: self.batch], queue[self.batch :]
            if step % workers == number:
                yield self.prepare(self.texts, self.negatives, taken, random.Random(f"{self.seed} step {step}"))


def save(model: torch.nn.Module, path: str) -> None:
    torch.save(model.state_dict(), path + ".new")
    os.replace(path + ".new", path)


def make_optimizer(model: torch.nn.Module, rate: float, heads_rate: float) -> torch.optim.Optimizer:
    base = [p for name, p in model.named_parameters() if name.startswith("base.") and p.requires_grad]
    heads = [p for name, p in model.named_parameters() if not name.startswith("base.") and p.requires_grad]
    groups = [{"params": base, "lr": rate}, {"params": heads, "lr": heads_rate * rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def pace(part: float) -> float:
    """The rate rises for a moment, then falls to nothing, by the part of the training that is done."""
    return max(LEAST, part / WARM_UP if part < WARM_UP else (1 - part) / (1 - WARM_UP))


def train(model: torch.nn.Module, examples: Examples, take_loss, chosen: argparse.Namespace, heads_rate: float = HEADS_RATE) -> None:
    """Adds up the losses that `take_loss(batch)` names, for every batch of the examples or until the minutes are over."""
    if chosen.as_shipped:
        round_as_shipped(model)
    optimizer = make_optimizer(model, chosen.rate, heads_rate)
    peaks = [group["lr"] for group in optimizer.param_groups]
    loader = DataLoader(examples, batch_size=None, num_workers=6 if DEVICE == "cuda" else 0)
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    model.train()
    start = told = saved = time.time()
    sums, counted = {}, 0
    for step, batch in enumerate(loader, 1):
        done = max(step / examples.steps, (time.time() - start) / 60 / chosen.minutes)
        for group, peak in zip(optimizer.param_groups, peaks):
            group["lr"] = peak * pace(min(done, 1))
        losses = take_loss(batch)
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        counted += 1
        for name, loss in losses.items():
            sums[name] = sums.get(name, 0) + loss.detach()
        if time.time() - told > 20 or done >= 1:
            means = ", ".join(f"{name} {float(value) / counted:.3f}" for name, value in sums.items())
            print(f"{time.time() - start:.0f} s, step {step} of {examples.steps}: {means}", flush=True)
            sums, counted, told = {}, 0, time.time()
        if done >= 1:
            break
        if time.time() - saved > EVERY_S:
            save(model, chosen.out)
            saved = time.time()
    save(model, chosen.out)


def parse_arguments(batch: int, rate: float, rounds: float) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sets", nargs="+", required=True, help="folders; joined by a plus sign or not")
    parser.add_argument("--negatives", required=True, help="what mine.py wrote")
    parser.add_argument("--start", required=True, help="a checkpoint to go on from, or a base model's")
    parser.add_argument("--teacher", help="a reader's checkpoint whose judgement is learned, too")
    parser.add_argument("--out", required=True)
    parser.add_argument("--rounds", type=float, default=rounds)
    parser.add_argument("--minutes", type=float, default=1e9, help="at most; the rate falls accordingly")
    parser.add_argument("--batch", type=int, default=batch, help="questions a step")
    parser.add_argument("--rate", type=float, default=rate)
    parser.add_argument("--as-shipped", action="store_true", help="round as export.py does: see as_shipped.py")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    torch.manual_seed(chosen.seed)
    return chosen


def read_examples(chosen: argparse.Namespace, prepare, keep=lambda question: True, share=share_of) -> Examples:
    texts = Texts().read("+".join(chosen.sets), "learn")
    with open(chosen.negatives, encoding="utf8") as file:
        negatives = json.load(file)
    asked = [asked for asked in texts.questions if asked.question.id in negatives and keep(asked.question)]
    examples = Examples(texts, negatives, asked, chosen, prepare, share)
    print(f"{len(asked)} questions, {examples.steps} steps", flush=True)
    return examples

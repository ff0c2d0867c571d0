"""What both trainings share: a clock that sets the pace, checkpoints, and examples that are read anew each round."""

import json
import os
import random
import time

import torch

from questions import Passage, Question, read_set

WARM_UP = 0.03
SHARES = {"squad2-open": 0.5}
"""The share of a set's questions that a round takes; all, where nothing is said."""


class Examples:
    """Questions in random order, for ever. Sets and negatives are read again before each round and
    whenever there are new negatives, so both may grow meanwhile."""

    def __init__(self, folders: list[str], negatives: str, seed: int, keep=lambda question: True):
        self.folders, self.negatives_file, self.keep = folders, negatives, keep
        self.random = random.Random(seed)
        self.read_at = 0.0
        self.taken: set[str] = set()
        self.queue: list[Question] = []
        self.passages: dict[str, dict[str, Passage]] = {}
        self.negatives: dict[str, list[str]] = {}

    def read(self, skip: set[str] = frozenset()) -> None:
        self.read_at = os.path.getmtime(self.negatives_file)
        with open(self.negatives_file, encoding="utf8") as file:
            self.negatives = json.load(file)
        self.queue = []
        for folder in filter(os.path.isdir, self.folders):
            passages, questions = read_set(folder)
            name = os.path.basename(folder.rstrip("/"))
            self.passages[name] = passages
            known = [question for question in questions if question.id in self.negatives and question.id not in skip]
            kept = [question for question in known if self.keep(question)]
            chosen = self.random.sample(kept, int(len(kept) * SHARES.get(name, 1)))
            # One pair each: near misses cost little, and there are too few.
            self.queue += chosen + [question for question in chosen if not question.answerable]
        self.random.shuffle(self.queue)
        print(f"{len(self.queue)} questions", flush=True)

    def take(self, count: int) -> list[Question]:
        if len(self.queue) < count:
            self.taken.clear()
            self.read()
        elif os.path.getmtime(self.negatives_file) != self.read_at:
            self.read(skip=self.taken)
        taken, self.queue = self.queue[:count], self.queue[count:]
        self.taken.update(question.id for question in taken)
        return taken

    def passage(self, question: Question, name: str) -> Passage:
        return self.passages[question.id.split("/")[0]][name]


class Pace:
    """A learning rate that rises, then falls to nothing as the minutes run out."""

    def __init__(self, optimizer: torch.optim.Optimizer, minutes: float):
        self.optimizer, self.seconds, self.start = optimizer, minutes * 60, time.time()
        self.peaks = [group["lr"] for group in optimizer.param_groups]

    def done(self) -> float:
        return (time.time() - self.start) / self.seconds

    def step(self) -> None:
        part = min(self.done(), 1)
        scale = part / WARM_UP if part < WARM_UP else (1 - part) / (1 - WARM_UP)
        for group, peak in zip(self.optimizer.param_groups, self.peaks):
            group["lr"] = peak * max(scale, 0.02)


def make_optimizer(model: torch.nn.Module, rate: float, head_rate: float) -> torch.optim.Optimizer:
    base = [p for name, p in model.named_parameters() if name.startswith("base.") and p.requires_grad]
    heads = [p for name, p in model.named_parameters() if not name.startswith("base.")]
    return torch.optim.AdamW(
        [{"params": base, "lr": rate}, {"params": heads, "lr": head_rate}], weight_decay=0.01, betas=(0.9, 0.98), fused=True
    )


def save(model: torch.nn.Module, path: str) -> None:
    torch.save(model.state_dict(), path + ".new")
    os.replace(path + ".new", path)


def train(model, take_loss, out: str, minutes: float, rate: float, head_rate: float, every_s: int = 240) -> None:
    """Runs `take_loss()` (a dictionary of losses, added up) until the minutes are over."""
    optimizer = make_optimizer(model, rate, head_rate)
    pace = Pace(optimizer, minutes)
    model.train()
    sums, steps, told, saved = {}, 0, time.time(), time.time()
    while pace.done() < 1:
        pace.step()
        losses = take_loss()
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        steps += 1
        for name, loss in losses.items():
            sums[name] = sums.get(name, 0) + float(loss.detach())
        if time.time() - told > 60:
            means = ", ".join(f"{name} {value / steps:.3f}" for name, value in sums.items())
            print(f"{(time.time() - pace.start) / 60:.0f} min, {steps} steps in the last: {means}", flush=True)
            sums, steps, told = {}, 0, time.time()
        if time.time() - saved > every_s:
            save(model, out)
            saved = time.time()
    save(model, out)

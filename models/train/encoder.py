"""The tokeniser, the base models, and the two networks that are made of them."""

import os

import torch
from tokenizers import BertWordPieceTokenizer
from torch import nn
from transformers import BertConfig, BertModel

CLS, SEP, PAD = 101, 102, 0
HIDDEN = 384
ATTENTION_HEADS = 12
WIDENED = 4 * HIDDEN
TOKEN_DIMENSIONS = 64
MAX_QUESTION = 64
MAX_SOURCE = 32
MAX_TOKENS = 224
LENGTH_STEP = 16

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"

# A processor sees each question once at best, and dropping out takes it half as long again.
DROPOUT = 0.1 if DEVICE == "cuda" else 0.0

tokenizer = BertWordPieceTokenizer(os.path.join(os.path.dirname(__file__), "..", "vocabulary.txt"), lowercase=True)

# Word pieces that tell nothing about a passage; its vectors of these are not kept.
QUIET_WORDS = (
    "a an the of to in on at by for from with and or as is are was were be been has have had it its that this "
    "he she they his her their who which not but will would"
).split()


def quiet_ids() -> list[int]:
    pieces = tokenizer.get_vocab()
    marks = [i for piece, i in pieces.items() if not any(c.isalnum() for c in piece.removeprefix("##"))]
    special = [i for piece, i in pieces.items() if piece.startswith("[") and piece.endswith("]")]
    return sorted({*marks, *special, *(pieces[word] for word in QUIET_WORDS)})


def pieces_of(text: str):
    return tokenizer.encode(text, add_special_tokens=False)


def make_base(layers: int) -> BertModel:
    """A BERT of 384 dimensions. Its word embeddings are not trained: the questions don't hold most words."""
    config = BertConfig(
        vocab_size=tokenizer.get_vocab_size(),
        hidden_size=HIDDEN,
        num_hidden_layers=layers,
        num_attention_heads=ATTENTION_HEADS,
        intermediate_size=WIDENED,
        attn_implementation="sdpa" if DEVICE == "cuda" else "eager",
        hidden_dropout_prob=DROPOUT,
        attention_probs_dropout_prob=DROPOUT,
    )
    base = BertModel(config, add_pooling_layer=False)
    base.embeddings.word_embeddings.weight.requires_grad = False
    return base


def count_layers(state: dict[str, torch.Tensor]) -> int:
    return 1 + max(int(name.split("layer.")[1].split(".")[0]) for name in state if "encoder.layer." in name)


def load(kind: type, path: str) -> nn.Module:
    """A Finder or a Reader from its checkpoint, or begun from a base model's (bases.py)."""
    state = {name: value.float() for name, value in torch.load(path, map_location="cpu").items()}
    state = {name if name.startswith(("base.", *kind.HEADS)) else f"base.{name}": value for name, value in state.items()}
    model = kind(count_layers(state))
    if any(name.startswith("presence.") for name in state):
        model.presence = Presence()
    missing, unknown = model.load_state_dict(state, strict=False)
    begun = all(name.startswith(kind.HEADS) for name in missing)
    if not begun or any(name.startswith("base.") and "position_ids" not in name for name in unknown):
        raise ValueError(f"{path} is no checkpoint of a {kind.__name__}: lacks {missing[:3]}, has {unknown[:3]}")
    return model.to(DEVICE)


class Finder(nn.Module):
    """Late interaction: a vector for each token, and one for the whole text that chooses whom to compare closely."""

    HEADS = ("project.", "weigh.")

    def __init__(self, layers: int = 6):
        super().__init__()
        self.base = make_base(layers)
        self.project = nn.Linear(HIDDEN, TOKEN_DIMENSIONS, bias=False)
        self.weigh = nn.Linear(HIDDEN, 1)
        nn.init.zeros_(self.weigh.weight)
        nn.init.zeros_(self.weigh.bias)

    def forward(self, ids, mask):
        hidden = self.base(ids, attention_mask=mask).last_hidden_state.float()
        with in_full():
            tokens = nn.functional.normalize(self.project(hidden), dim=-1)
            kept = mask.unsqueeze(-1).float()
            whole = nn.functional.normalize((hidden * kept).sum(1) / kept.sum(1), dim=-1)
            logits = self.weigh(hidden).squeeze(-1).masked_fill(mask == 0, -1e4)
            return tokens, whole, torch.softmax(logits, dim=-1)


class Presence(nn.Module):
    """Whether the answer is there, by a last layer of its own for [CLS] alone: what it learns moves neither the order of
    passages nor the places of answers."""

    PARTS = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "gather": "attention.output.dense",
        "gathered_LayerNorm": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "narrowed_LayerNorm": "output.LayerNorm",
    }
    """Those of a layer of the base, by the names that they have there."""

    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.gather = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.widen, self.narrow = nn.Linear(HIDDEN, WIDENED), nn.Linear(WIDENED, HIDDEN)
        self.gathered_LayerNorm, self.narrowed_LayerNorm = (nn.LayerNorm(HIDDEN, eps=1e-12) for _ in range(2))
        self.activate = nn.GELU()
        self.judge = nn.Linear(HIDDEN, 1)

    def forward(self, hidden, mask):
        """Log-odds, one a row, from what the last layer but one made of all tokens."""
        first = hidden[:, :1]
        query, key, value = (
            part.view(part.shape[0], part.shape[1], ATTENTION_HEADS, -1).transpose(1, 2)
            for part in (self.query(first), self.key(hidden), self.value(hidden))
        )
        seen = nn.functional.scaled_dot_product_attention(query, key, value, mask[:, None, None, :].bool())
        gathered = self.gathered_LayerNorm(first + self.gather(seen.transpose(1, 2).reshape(first.shape)))
        narrowed = self.narrow(self.activate(self.widen(gathered)))
        read = self.narrowed_LayerNorm(gathered + narrowed).float()
        with in_full():
            return self.judge(read)[:, 0, 0]


class Reader(nn.Module):
    """Reads a question and a passage together: relevance, whether the answer is there, and where."""

    HEADS = ("judge.", "point.", "presence.")

    def __init__(self, layers: int = 6):
        super().__init__()
        self.base = make_base(layers)
        self.judge = nn.Linear(HIDDEN, 2)
        self.point = nn.Linear(HIDDEN, 2)
        self.presence: Presence | None = None
        """Where there is one, its word counts in the place of the second that `judge` says."""

    def forward(self, ids, mask, types):
        before, hidden = self.read(ids, mask, types)
        with in_full():
            judged, pointed = self.judge(hidden[:, 0]), self.point(hidden)
        there = judged[:, 1] if self.presence is None else self.presence(before, mask)
        return judged[:, 0], there, pointed[..., 0], pointed[..., 1]

    def read(self, ids, mask, types):
        """What the last layer but one and the last one made of all tokens."""
        read = self.base(ids, attention_mask=mask, token_type_ids=types, output_hidden_states=True)
        return read.hidden_states[-2], read.last_hidden_state.float()

    def begin_presence(self) -> Presence:
        """A presence that says what `judge` says, to go on from: a copy of the last layer."""
        self.presence = Presence().to(DEVICE)
        layer = self.base.encoder.layer[-1]
        for name, part in Presence.PARTS.items():
            self.presence.get_submodule(name).load_state_dict(layer.get_submodule(part).state_dict())
        self.presence.judge.load_state_dict({name: each[1:].clone() for name, each in self.judge.state_dict().items()})
        return self.presence


def pad(rows: list[list[int]], value: int = PAD) -> torch.Tensor:
    """Few lengths, or what is prepared and kept for each would fill a processor's memory."""
    longest = -(-max(map(len, rows)) // LENGTH_STEP) * LENGTH_STEP
    return torch.tensor([row + [value] * (longest - len(row)) for row in rows])


def in_half():
    """Products in bfloat16 on a GPU, the rest as it is. Without AMX a processor takes twice as long for them."""
    return torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=DEVICE == "cuda")


def in_full():
    """Within `in_half`: the last step, whose differences decide."""
    return torch.autocast(DEVICE, enabled=False)

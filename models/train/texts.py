"""Questions and passages as the networks see them: layouts of word pieces, tokenised once."""

from dataclasses import dataclass, field

from encoder import CLS, MAX_QUESTION, MAX_SOURCE, MAX_TOKENS, SEP, tokenizer
from questions import Passage, Question, describe_source, read_set, with_history


def piece_all(texts: list[str]):
    return tokenizer.encode_batch(texts, add_special_tokens=False)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Rough sentences; they only decide what is cut out of a passage."""
    ends = [n + 2 for n in range(len(text) - 2) if text[n] in ".!?" and text[n + 1] == " " and not text[n + 2].islower()]
    return list(zip([0, *ends], [*ends, len(text)]))


def cut_answer(question: Question, passage: Passage) -> str | None:
    """The passage without the sentences that hold the answer, or nothing if little else is left."""
    start, end = question.span
    rest = "".join(passage.text[a:b] for a, b in split_sentences(passage.text) if b <= start or a >= end).strip()
    return rest if len(rest) > 60 and passage.text[start:end].lower() not in rest.lower() else None


def lay_question(pieces: list[int]) -> list[int]:
    """[CLS] question [SEP], as the finder sees it; of a long one the end is kept."""
    return [CLS, *pieces[-(MAX_QUESTION - 2) :], SEP]


def lay_passage(source: list[int], text: list[int]) -> list[int]:
    """[CLS] headline, month and year [SEP] text [SEP], as the finder sees it."""
    return [CLS, *source[:MAX_SOURCE], SEP, *text][: MAX_TOKENS - 1] + [SEP]


@dataclass
class Pair:
    """A question and a passage in one row, as the reader sees them."""

    ids: list[int]
    types: list[int]
    start: int
    """The first piece of the text."""
    span: tuple[int, int] | None
    """First and last piece of the answer, where it is known and fits."""


def lay_pair(asked: list[int], source: list[int], text: list[int], span: tuple[int, int] | None = None) -> Pair:
    """[CLS] question [SEP] source [SEP] text [SEP]; `span` counts in pieces of the text."""
    asked, source = asked[-(MAX_QUESTION - 2) :], source[:MAX_SOURCE]
    before = [CLS, *asked, SEP, *source, *([SEP] if source else [])]
    ids = [*before, *text][: MAX_TOKENS - 1] + [SEP]
    types = [0] * (len(asked) + 2) + [1] * (len(ids) - len(asked) - 2)
    fits = span and span[1] + len(before) < len(ids) - 1
    return Pair(ids, types, len(before), (span[0] + len(before), span[1] + len(before)) if fits else None)


@dataclass
class Asked:
    """A question with its pieces."""

    question: Question
    pieces: list[int]
    span: tuple[int, int] | None = None
    """First and last piece of the answer in its passage's text."""
    cut: list[int] | None = None
    """The pieces of its passage without the sentence that answers."""
    weight: float = 1
    """How much a near miss counts among near misses."""


@dataclass
class Texts:
    """Passages by id with the pieces of source and text, and the questions of a part of the articles.
    A passage that two sets share is one."""

    passages: dict[str, Passage] = field(default_factory=dict)
    sources: dict[str, list[int]] = field(default_factory=dict)
    pieces: dict[str, list[int]] = field(default_factory=dict)
    offsets: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    questions: list[Asked] = field(default_factory=list)

    def read(self, folders: str, part: str) -> "Texts":
        """Folders are joined by plus signs."""
        for folder in folders.split("+"):
            self.read_folder(folder, part)
        return self

    def read_folder(self, folder: str, part: str) -> None:
        passages, questions = read_set(folder, part)
        new = [passage for name, passage in passages.items() if name not in self.passages]
        sources = piece_all([describe_source(passage) for passage in new])
        for passage, source, text in zip(new, sources, piece_all([passage.text for passage in new])):
            self.passages[passage.id] = passage
            self.sources[passage.id], self.pieces[passage.id] = source.ids, text.ids
            self.offsets[passage.id] = text.offsets
        rests = [question.span and cut_answer(question, self.passages[question.passage]) for question in questions]
        cuts = piece_all([rest or "" for rest in rests])
        for question, encoded, cut in zip(questions, piece_all([with_history(question) for question in questions]), cuts):
            asked = Asked(question, encoded.ids, cut=cut.ids or None)
            if question.span:
                offsets = self.offsets[question.passage]
                inside = [n for n, (a, b) in enumerate(offsets) if a < question.span[1] and b > question.span[0]]
                asked.span = (inside[0], inside[-1]) if inside else None
            self.questions.append(asked)

    def passage(self, name: str) -> list[int]:
        return lay_passage(self.sources[name], self.pieces[name])

    def pair(self, asked: Asked, name: str, with_source: bool = True) -> Pair:
        span = asked.span if name == asked.question.passage else None
        return lay_pair(asked.pieces, self.sources[name] if with_source else [], self.pieces[name], span)

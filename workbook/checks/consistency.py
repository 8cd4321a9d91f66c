"""All texts about one person beside each other: role, promise, name and claims, and where one of them differs (7.5)."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from workbook.checks.background import BIOS, Background
from workbook.checks.claims import claims_in, new_in_bio
from workbook.checks.own_name import name_differs
from workbook.checks.passage import Passage
from workbook.checks.terms import Terms
from workbook.checks.told import shortened
from workbook.model.workbook import Workbook
from workbook.reading import profile

STATEMENT: Final = "E4.2.own_voice"
HEADLINE: Final = "E5.4.final"
ABOUTS: Final = ("E6.4.revised", "E6.3.about")
MOST_WORDS: Final = 5
MOST_CLAIMS: Final = 2


class TextSeen(Struct, frozen=True):
    """One text: the words of role and promise as it says them, whether the name stands there, and its claims."""

    ref: str
    text: str
    role: tuple[str, ...]
    promise: tuple[str, ...]
    named: bool
    claims: tuple[str, ...]
    differs: tuple[str, ...]
    """Sentences about what this text has that the others have not, or the other way round."""


def consistency(workbook: Workbook) -> tuple[TextSeen, ...]:
    """Statement, headline, About and every short self that is written, in the order of the course."""
    background = Background(workbook)
    about = next((ref for ref in ABOUTS if workbook.text(ref).strip()), ABOUTS[-1])
    refs = (STATEMENT, HEADLINE, about, *(f"E7.5.{bio}" for bio in BIOS))
    texts = [(ref, profile.headline(workbook) if ref == HEADLINE else workbook.text(ref)) for ref in refs]
    passages = [Passage(text, ref, usual=background.language) for ref, text in texts if text.strip()]
    said = background.terms((workbook.text("E5.2.role"), workbook.owner.role))
    roles = [_words(passage, said) for passage in passages]
    return tuple(
        _seen(passage, role, roles, background) for passage, role in zip(passages, roles, strict=True)
    )  # fmt: skip


def _seen(
    passage: Passage, role: tuple[str, ...], roles: Sequence[tuple[str, ...]], background: Background
) -> TextSeen:
    promise = _words(passage, Terms(background.topics.stems | background.audience.stems))
    folded = passage.text.casefold()
    claims = tuple(shortened(claim.text) for claim in claims_in(passage, background))[:MOST_CLAIMS]
    return TextSeen(
        passage.ref, passage.text, role, promise,
        any(name.casefold() in folded for name in background.names),
        claims, tuple(_differences(passage, role, promise, roles, background)),
    )  # fmt: skip


def _differences(
    passage: Passage, role: tuple[str, ...], promise: tuple[str, ...], roles: Sequence[tuple[str, ...]],
    background: Background,
) -> list[str]:  # fmt: skip
    found: list[str] = []
    with_role = [words for words in roles if words]
    if not role and len(with_role) * 2 > len(roles):
        found.append(f"Says no role. Elsewhere: “{' '.join(with_role[0])}”.")
    if not promise and (background.topics or background.audience):
        found.append("Has none of your words and topics, and nobody it is for.")
    found += [
        f"Your name is “{seen.gaps['b']}” here and “{seen.gaps['a']}” elsewhere."
        for seen in name_differs(passage, background)
    ]
    if passage.ref.startswith("E7.5."):
        found += [f"A claim that stands only here: “{seen.gaps['claim']}”." for seen in new_in_bio(passage, background)]
    return found


def _words(passage: Passage, terms: Terms) -> tuple[str, ...]:
    words = [passage.text[slice(*passage.words.spans[at])] for at, _ in terms.places(passage.words)]
    return tuple({word.casefold(): word for word in reversed(words)}.values())[::-1][:MOST_WORDS]

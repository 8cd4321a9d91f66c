"""R-OUT in whole sentences: what a message has by each criterion, and what could come next."""

from collections.abc import Mapping

Step = tuple[str, str]
"""What is there at a level, and what would be next."""
STEPS: Mapping[str, tuple[Step, Step, Step]] = {
    "R-OUT-1": (
        ("Nothing you noticed is in it yet.", "one true thing you noticed"),
        ("A title or praise is in it.", "one exact thing they did or said"),
        ("Something particular is in it.", "something they chose, changed or care about"),
    ),
    "R-OUT-2": (
        ("It is mostly about me, who writes.", "more words about them"),
        ("It is more about me, who writes, than about them.", "more words about them"),
        ("It is as much about them as about me, who writes.", "a few more words about them"),
    ),
    "R-OUT-3": (
        ("No question is in it yet.", "one question they would like to answer"),
        ("The question is broad.", "a question about one exact thing"),
        ("The question is exact.", "a question only they could answer, in two minutes"),
    ),
    "R-OUT-4": (
        ("It offers something to buy or to book.", "the same message without the offer"),
        ("It asks for something beside the question.", "the same message without what it asks for"),
        ("It asks for nothing beside the question.", "a word of ease, such as “no hurry”"),
    ),
    "R-OUT-5": (
        ("It is nearly a text that exists already.", "words of your own"),
        ("It could be sent to many.", "words that are for this person only"),
        ("A few places in it are general.", "words that are for this person only"),
    ),
    "R-OUT-6": (
        ("It is over the limit of the place.", "fewer words"),
        ("It is longer than this situation needs.", "fewer words"),
        ("It fits its place.", "a few words less, so that it fits with room"),
    ),
    "R-OUT-7": (
        ("You say it is not kind and true.", "what would make it so"),
        ("You are not sure that it is kind and true.", "what would make you sure"),
        ("You say it is kind and true.", "what would make you glad to receive it"),
    ),
}
ONLY_YOU = "Whether it is kind and true, only you can say."


def sentence_of(words: str, step: tuple[str, int] | None, *, partial: bool) -> str:
    """How far a message is, what is there, what could be next by one criterion at its level, what only they can say."""
    parts = [f"So far: {words}." if partial else f"{words[:1].upper()}{words[1:]}."]
    if step is not None:
        criterion, level = step
        there, following = STEPS[criterion][level]
        parts += [there, f"Next could be {following}."]
    return " ".join((*parts, ONLY_YOU) if partial else parts)

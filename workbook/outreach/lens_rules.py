"""The rules of the lens: whom one sentence is about, each rule with the sentence that tells why (O4, O8).

They are tried in their order, and the first that speaks decides. A message that fits anybody (no observation in it) has
rules of its own: there, "you" is nobody yet.
"""

from collections.abc import Callable

from workbook.outreach.lens_line import COURTESY_WITHIN, About, Line
from workbook.outreach.theirs import IN_A_SENTENCE, reports, speakers
from workbook.outreach.word_lists import phrases
from workbook.writing.word_lists import listed_words

GREETING = 4
"""So few words, all of them greetings, say nothing yet."""
SIGNATURE = 6
"""In so few words one signs: a name, and perhaps what one does."""
SHORT = 8
"""In so few words, ease is all that is said."""
SEEN_WITHIN = 6
"""So soon after a verb of attention, "you" is what it looks at."""
THROUGH = "M4"
CIRCLE = "M8"
"""In an invitation to a circle, "we" are those whom they would sit with."""


def _greets(line: Line) -> About | None:
    """Greetings and thanks alone, formulas, and words that ease."""
    said = [place for place in line.places if place not in line.draft.name_places]
    greetings = listed_words("greetings", line.draft.language)
    if len(said) <= GREETING and all(line.draft.reading.words[place].base in greetings for place in said):
        return "nothing"
    if (
        line.has("ease")
        and not line.asks
        and line.theirs < IN_A_SENTENCE
        and (line.me == 0 or len(line.words) <= SHORT)
    ):
        return "nothing"
    return "nothing" if line.has("formulas") and not line.has_own_word else None


def _signs(line: Line) -> About | None:
    """The last line of a message that begins with the name of who writes, and speaks to nobody."""
    words, known = line.words, speakers(line.draft.language)
    last = line.places.stop == len(line.draft.reading.words)
    if not last or not words or len(words) > SIGNATURE or line.asks:
        return None
    signed = words[0].base in line.draft.owner_names and not any(word.base in known.all for word in words)
    return "nothing" if signed else None


def _is_joint(line: Line) -> About | None:
    """In a message that fits anybody, only what both would do together is about both."""
    return "us" if line.has("between_two", "joint") and not line.has("between_two", "not_joint") else None


def _fits_anybody(line: Line) -> About | None:
    """In a message that fits anybody "you" is nobody; a sentence mostly of "I" is about me."""
    return "nothing" if line.them and line.me < 2 * line.them else None


def _is_courtesy(line: Line) -> About | None:
    """A wish or courtesy at the beginning of a sentence that holds nothing of theirs."""
    if line.is_exact:
        return None
    at = line.first_of(phrases("courtesies", line.draft.language))
    return "nothing" if at is not None and at <= line.opening else None


def _is_stock(line: Line) -> About | None:
    """Sentences very many send, and praise, that hold nothing of theirs."""
    if line.has_own_word or line.asks:
        return None
    return "nothing" if line.has("stock_openings") or (line.me == 0 and line.has("praise")) else None


def _says_who_i_am(line: Line) -> About | None:
    """What one is, does or offers, said at the beginning of a sentence, also where "you" follows."""
    at = line.first_of(phrases("self_words", line.draft.language, "facts"))
    return "me" if at is not None and at <= line.opening else None


def _speaks_of_me(line: Line) -> About | None:
    """ "I", "we", "my" or "our"; "me" and "us" alone only receive."""
    return "me" if line.begins_with == "me" else None


def _says_me(line: Line) -> About | None:
    return "me" if line.me else None


def _asks_them(line: Line) -> About | None:
    """A question is theirs, unless its words join two people before "you" is said."""
    if not line.asks or (line.begins_with == "me" and line.has("between_two")):
        return None
    return "you"


def _joins_two(line: Line) -> About | None:
    """Words that join two people."""
    return "us" if line.has("between_two") else None


def _is_circle(line: Line) -> About | None:
    """In an invitation to a circle, "we" without "you"."""
    here = line.draft.situation is not None and line.draft.situation.id == CIRCLE
    plural = any(word.base in listed_words("self_words", line.draft.language, "circle") for word in line.words)
    return "us" if here and plural and line.them == 0 else None


def _goes_on(line: Line) -> About | None:
    """A sentence without "you" or "I" goes on about what the one before was about."""
    if line.them + line.me or not line.words:
        return None
    points_back = line.words[0].low in listed_words("you_words", line.draft.language, "going_on")
    return line.before if points_back or (len(line.words) >= GREETING and line.has_own_word) else None


def _is_through_somebody(line: Line) -> About | None:
    """In a note through somebody (M4), "he" or "she" is the one it is about."""
    through = line.draft.situation is not None and line.draft.situation.id == THROUGH
    others = listed_words("you_words", line.draft.language, "others")
    return "you" if through and any(word.base in others for word in line.words) else None


def _looks_at_them(line: Line) -> About | None:
    """ "I", a verb of attention and soon "you" or "your", or two words of theirs: their doing, one's own eyes."""
    if line.begins_with != "me":
        return None
    known, verbs = speakers(line.draft.language), listed_words("attention_verbs", line.draft.language)
    seen = [at for at, word in enumerate(line.words) if word.low in verbs]
    looks = any(near.base in known.you for at in seen for near in line.words[at + 1 : at + 1 + SEEN_WITHIN])
    return "you" if looks or line.theirs >= IN_A_SENTENCE or (line.theirs and reports(line.words, known)) else None


def _looks_at_nobody(line: Line) -> About | None:
    """The same in a message that fits anybody."""
    return "nothing" if _looks_at_them(line) else None


def _thanks(line: Line) -> About | None:
    """Thanks for something that only they did."""
    thanked = any(word.low in {"thank", "thanks"} for word in line.words[:COURTESY_WITHIN])
    return "you" if thanked and line.has_own_word else None


def _says_you(line: Line) -> About | None:
    if line.them == 0:
        return None
    return "you" if line.me == 0 or line.begins_with == "you" or line.them >= 2 * line.me else None


FITS_ANYBODY = "Nothing in this message shows who “you” is, so this fits anybody."
SAYS_ME = "It says something about me, who writes."
SIGNED = "It is how one signs."
Rule = tuple[Callable[[Line], About | None], str]
TO_ANYBODY: tuple[Rule, ...] = (
    (_signs, SIGNED),
    (_greets, "A greeting, thanks or a formula: it fits anybody."),
    (_is_joint, "It names something both did or would do together."),
    (_is_courtesy, "A wish or a courtesy: it fits anybody."),
    (_says_who_i_am, SAYS_ME),
    (_looks_at_nobody, FITS_ANYBODY),
    (_fits_anybody, FITS_ANYBODY),
    (_speaks_of_me, SAYS_ME),
)
"""The rules for a message that holds no observation."""
TO_ONE: tuple[Rule, ...] = (
    (_signs, SIGNED),
    (_greets, "A greeting, thanks or a formula: it fits anybody."),
    (_is_stock, "Very many write this sentence, and nothing of theirs is in it."),
    (_asks_them, "It asks them."),
    (_joins_two, "Its words join two people."),
    (_is_circle, "It invites: “we” are those they would sit with."),
    (_thanks, "It thanks them for something of theirs."),
    (_is_through_somebody, "In a note through somebody, “he” or “she” is the one it is about."),
    (_looks_at_them, "“I” only looks here: what it looks at is theirs."),
    (_says_you, "“You”, their name or something of theirs comes first, or more often than “I”."),
    (_is_courtesy, "A wish or a courtesy: it fits anybody."),
    (_says_me, "“I” or “we” comes first and does something of its own."),
    (_goes_on, "It goes on about what the sentence before was about."),
)
"""The rules for a message that holds an observation, or is too short to tell."""
NOBODY_HERE = "Nobody is in it."


def about_of(line: Line) -> tuple[About, str]:
    """Whom a sentence is about, and the sentence that tells why."""
    for rule, why in TO_ANYBODY if line.draft.is_to_nobody else TO_ONE:
        about = rule(line)
        if about is not None:
            return about, why
    return "nothing", NOBODY_HERE

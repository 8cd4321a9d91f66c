"""For every check one text where it asks and one where it is silent: (id, field, asking, what it points at, silent)."""

from dataclasses import dataclass

from tests.workbook.checks.books import (
    AUDIENCE,
    GOOD_ABOUT,
    STORY,
    CardSort,
    Checklist,
    Given,
    MultiChoice,
    Owner,
    book,
)
from workbook.model.workbook import Workbook

WHOLE = ""
"""The check speaks of the whole text, so it has no span."""


@dataclass(frozen=True)
class Case:
    """One check with a workbook in which it asks, the words it points at, and one in which it is silent."""

    check: str
    ref: str
    asks: Workbook
    at: str
    silent: Workbook


def text(check: str, ref: str, asks: str, at: str, silent: str, **around: Given) -> Case:
    """A case about one text field, with the same other answers on both sides (keys with "_" for ".")."""
    others = {key.replace("_", ".", 2): value for key, value in around.items()}
    return Case(check, ref, book({**others, ref: asks}), at, book({**others, ref: silent}))


def cell(  # noqa: PLR0917  a table reads best in columns
    check: str, ref: str, column: str, asks: str, at: str, silent: str, **values: str
) -> Case:
    """A case about one column of one row."""
    return Case(check, ref, book({ref: [{column: asks, **values}]}), at, book({ref: [{column: silent, **values}]}))


LONG_SENTENCE = " ".join(["word"] * 24) + " and then it goes on and on until nobody can follow it any more."
HEAD, ABOUT, STATEMENT, OPENING = "E5.4.final", "E6.3.about", "E4.2.own_voice", "E6.1.theirs"
NURSE = "Ward nurse for people who design screens"
PHRASES: dict[str, Given] = {
    "E3.3.phrases": [{"phrase": "alarm fatigue", "use": ("about",)}, {"phrase": "who reads this?", "use": ("about",)}]
}
CLAIMED: dict[str, Given] = {"E2.3.stories": [STORY], "E4.3.claims": [{"claim": "I count alarms", "story": "row_1"}]}
WEEK = {"week": 1, "kind": "W", "action": "Write", "status": "planned"}


def path(name: str) -> dict[str, Given]:
    """The answers of somebody on this goal path."""
    return {"E1.2.main": (name,)}


CASES = (
    cell("C-STORY-1", "E2.3.stories", "changed", "Everyone was happier.", WHOLE, "Nine of ten came back."),
    cell("C-STORY-2", "E2.3.stories", "did", "So we changed the rota.", "we", "We met, and I drew the rota."),
    cell("C-STORY-3", "E2.3.stories", "did", "I rang Mrs Ortega at night.", "Mrs Ortega", "I rang at night.",
         publish="changed_details"),
    Case("C-PORT-1", "E3.2.portrait",
         book({"E3.2.portrait": [{"needs": "time", "wants": "calm", "needs_mark": "guess"}]}), WHOLE,
         book({"E3.2.portrait": [{"needs": "time", "wants": "calm", "needs_mark": "know", "wants_mark": "heard"}]})),
    Case("C-WORD-1", "E4.1.words", book({"E4.1.words": [{"word": "innovative"}]}), "innovative",
         book({"E4.1.words": [{"word": "innovative", "story": "row_1"}]})),
    Case("C-VALUE-1", "E2.1.values",
         book({"E2.1.values": CardSort(top=("honesty",), notes={"honesty": "so I act with honesty"})}), "honesty",
         book({"E2.1.values": CardSort(top=("honesty",), notes={"honesty": "so I say when I was wrong"})})),
    cell("C-FACT-1", "E2.2.strengths", "fact", "I am good with people.", "I am good with people",
         "Three repeat calls in 2023, none since."),
    cell("C-CROWD-1", "E3.1.kinds", "who", "Recruiters, CEOs, potential partners",
         "Recruiters, CEOs, potential partners",
         "Hydrologists who graduated three to eight years ago"),
    Case("C-BRAND-1", STATEMENT, book({**AUDIENCE, STATEMENT: "I count alarms at night."}), WHOLE,
         book({**AUDIENCE, STATEMENT: "I count alarms with designers at night."})),
    text("C-BRAND-2", STATEMENT, "Dynamic engineer in an innovative environment.", WHOLE, "I ring the ones who left."),
    Case("C-BRAND-3", STATEMENT, book({STATEMENT: "I ring people."}), WHOLE,
         book({STATEMENT: "I ring people.", "E2.3.stories": [STORY], "E4.2.story": ("row_1",)})),
    text("C-BRAND-4", STATEMENT, "A dynamic, innovative and results-driven engineer.", "dynamic",
         "An innovative engineer."),
    text("C-BRAND-5", STATEMENT, LONG_SENTENCE, LONG_SENTENCE, "I ring the ones who left."),
    text("C-HEAD-1", HEAD, NURSE + " x" * 90, (NURSE + " x" * 90)[200:], NURSE),
    text("C-HEAD-2", HEAD, "Here where it all began, with a smile and a lot of heart in it",
         "Here where it all began, with a smile and a lot of heart in",
         "Pipe welder (TIG, stainless) for tight spots and short shutdowns"),
    text("C-HEAD-3", HEAD, "Innovative, dynamic nurse", "Innovative", "Innovative nurse for night crews"),
    text("C-HEAD-4", HEAD, "Nurse | Baker | Cook | Rower | Reader", " | Baker | Cook | Rower | ",
         "Nurse | Baker | Cook"),
    text("C-HEAD-5", HEAD, "Nurse for DESIGNERS of screens", "DESIGNERS", "Nurse for UNICEF and TIG crews"),
    Case("C-HEAD-6", HEAD, book({HEAD: "Senior  accountant", "E7.2.roles": [{"title": "Senior Accountant"}]}),
         "Senior  accountant", book({HEAD: "Accountant for cafés", "E7.2.roles": [{"title": "Senior Accountant"}]})),
    text("C-HEAD-7", HEAD, "Nurse 🚀 for 👩‍💻 crews 🇫🇷", "🚀 for 👩‍💻 crews 🇫🇷", "Nurse 🚀 for crews 👩‍💻"),
    text("C-HEAD-8", HEAD, "Seeking new things", "Seeking", "Nurse seeking night crews who count"),
    text("C-HEAD-9", HEAD, "Leading baker", "Leading", "Leading baker: 3 medals"),
    text("C-HEAD-10", HEAD, "Nurse, NMC, RCN, TVN", "NMC, RCN, TVN", "Nurse, NMC and RCN"),
    text("C-OPEN-1", OPENING, LONG_SENTENCE, LONG_SENTENCE, "The letter arrives on a Friday."),
    text("C-OPEN-2", OPENING, "I am a nurse.", "I am a", "The letter arrives on a Friday."),
    text("C-OPEN-3", OPENING, "and so on " * 25, ("and so on " * 25)[:200], "It rang. And " + "so on " * 40),
    text("C-AB-1", ABOUT, "Short. " * 260, ("Short. " * 260)[1800:], GOOD_ABOUT),
    text("C-AB-3", ABOUT, "I like my work and my colleagues.", WHOLE, GOOD_ABOUT),
    Case("C-AB-4", ABOUT, book({**PHRASES, ABOUT: "I like my work."}), WHOLE,
         book({**PHRASES, ABOUT: "Alarm fatigue: I ask who reads it."})),
    text("C-AB-5", ABOUT, "I am glad that I have my work and my garden.", WHOLE, GOOD_ABOUT),
    text("C-AB-6", ABOUT, "It is so. " * 50, ("It is so. " * 50).rstrip(), GOOD_ABOUT),
    text("C-AB-7", ABOUT, LONG_SENTENCE, LONG_SENTENCE, GOOD_ABOUT),
    text("C-AB-8", ABOUT, "I like my work. It is calm.", "It is calm.", "I like my work. Write to me about drains."),
    text("C-AB-9", ABOUT, "I am dynamic, innovative, passionate and results-driven.", "dynamic", GOOD_ABOUT),
    Case("C-AB-10", ABOUT, book({ABOUT: "Amina works in Lyon."}, Owner(name="Amina El Fassi")), "Amina",
         book({ABOUT: "I am Amina and I work in Lyon."}, Owner(name="Amina El Fassi"))),
    Case("C-AB-11", ABOUT,
         book({ABOUT: "Once a patient sang.", "E1.5.ticks": Checklist(states={"no_cases": "done"})}), "patient",
         book({ABOUT: "Patients sing.", "E1.5.ticks": Checklist(states={"no_cases": "done"})})),
    Case("C-BIO-1", "E7.5.c160", book({STATEMENT: "I count alarms.", "E7.5.c160": "Dad, coffee."}), WHOLE,
         book({STATEMENT: "I count alarms.", "E7.5.c160": "Counting alarms."})),
    Case("C-BIO-2", "E7.5.w50", book({"E7.5.w50": "Nguyen counts."}, Owner(name="Nguyễn Minh Anh")), "Nguyen",
         book({"E7.5.w50": "Nguyễn counts."}, Owner(name="Nguyễn Minh Anh"))),
    Case("C-BIO-3", "E7.5.c160", book({**CLAIMED, "E7.5.c160": "Nurse. Cut costs by 37 %."}), "Cut costs by 37 %",
         book({**CLAIMED, "E7.5.c160": "Nurse. 1,312 alarms counted."})),
    Case("C-PLAN-1", "E10.2.weeks", book({"E10.2.weeks": [{**WEEK, "minutes": 90}]}), WHOLE,
         book({"E10.2.weeks": [{**WEEK, "minutes": 50}]})),
    Case("C-PLAN-2", "E10.2.weeks", book({"E10.2.weeks": [{**WEEK, "kind": "A", "minutes": 5}]}), WHOLE,
         book({"E10.2.weeks": [{**WEEK, "kind": "G", "minutes": 5}, {**WEEK, "kind": "A", "minutes": 5}]})),
    cell("C-PLAN-3", "E10.3.if_then", "if", "If I'm busy", "busy", "If I'm tired after shift"),
    Case("C-PLAN-4", "E10.4.measures", book({"E10.4.measures": MultiChoice(other="Profile views")}), WHOLE,
         book({"E10.4.measures": MultiChoice(chosen=("K1",), other="Profile views")})),
    text("C-GOAL-1", "E10.1.met", "500 connections", "500 connections", "Two from the shipyard"),
    text("C-STOCK-1", ABOUT, "I always go the extra mile and have attention to detail.", "attention to detail",
         GOOD_ABOUT),
    text("C-VOICE-1", HEAD, "Nurse at the intersection of care and code", "at the intersection of", NURSE),
    text("C-VOICE-2", HEAD, "Innovative, dynamic, passionate nurse", "Innovative, dynamic, passionate",
         "Innovative nurse"),
    Case("C-CLAIM-1", ABOUT, book({**CLAIMED, ABOUT: "I am a trusted voice in Lyon."}), "I am a trusted voice in Lyon",
         book({**CLAIMED, ABOUT: "In one week, 1,312 alarms."})),
    text("C-SIGN-1", HEAD, "Nurse 𝐟𝐨𝐫 crews", "𝐟𝐨𝐫", NURSE),
    text("C-SIGN-2", HEAD, "Nurse for crews!!", "!!", NURSE + "!"),
    text("C-READ-1", "E7.5.c500", LONG_SENTENCE, LONG_SENTENCE, "I count alarms."),
    Case("C-SAME-1", "E5.3.drafts",
         book({"E5.3.drafts": [{"text": "Nurse, counter, reader"}, {"text": "Reader, nurse, counter"}]}),
         "Reader, nurse, counter",
         book({"E5.3.drafts": [{"text": "Nurse, counter, reader"}, {"text": "I weld pipes where nobody fits"}]})),
    Case("C-OWN-1", ABOUT, book({ABOUT: "I liaise with you?"}, Owner(words_i_never_use=("liaise",))), "liaise",
         book({ABOUT: "I talk with you?"}, Owner(words_i_never_use=("liaise",)))),
    cell("C-DUTY-1", "E7.2.roles", "composed", "Responsible for day-to-day work.", "Responsible for",
         "I drew the rota."),
    Case("C-REC-1", "E7.4.recommendations",
         book({"E7.4.recommendations": [{"text": "Great team player, highly recommend!"}]}), "Great team player",
         book({"E7.4.recommendations": [{"text": "Great team player. In February she taped 2 thermometers."}]})),
    Case("C-PATH-1", HEAD, book({**path("G1"), HEAD: "Ward nurse, Leeds"}), WHOLE,
         book({**path("G1"), HEAD: "Ward nurse moving into software"})),
    Case("C-PATH-3", ABOUT, book({**path("G3"), ABOUT: "Join our team, will you?"}), "Join our team",
         book({**path("G2"), ABOUT: "Join our team, will you?"})),
    Case("C-PATH-6", "E4.1.topics", book({**path("G6"), "E4.1.topics": [{"topic": "rivers"}]}), WHOLE,
         book({**path("G6"), "E4.1.topics": [{"topic": "rivers"}, {"topic": "rain"}, {"topic": "maps"}]})),
    text("C-LANG-1", ABOUT, "Ich zähle nachts die Alarme auf der Station, und dann reden wir mit den Leuten.", WHOLE,
         GOOD_ABOUT),
)  # fmt: skip

"""What the rest of the workbook says that a check of one text needs: people, role, phrases, topics, stories, claims."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from msgspec import Struct

from workbook.checks.terms import Terms, terms_from
from workbook.model.answers import Row
from workbook.model.workbook import Workbook

NOT_YET_SHOWN = "not_yet_shown"
PIECES_ABOUT_PEOPLE = ("E5.2.people", "E5.2.problem")
BIOS = ("one_line", "c80", "c150", "c160", "c256", "c500", "w50", "w100", "w150", "signature")


class Background(Struct, frozen=True, dict=True):
    """The workbook around a text; each part is worked out once and only when a check asks for it."""

    workbook: Workbook
    today: date | None = None

    @property
    def language(self) -> str:
        """The language the person is taken to write in where a text is too short to tell."""
        return self.workbook.owner.curriculum_language

    @cached_property
    def paths(self) -> frozenset[str]:
        """The goal paths chosen: the main one, and the side one if there is one."""
        return frozenset(path for path in (self.workbook.path, self.workbook.side_path) if path)

    def terms(self, texts: Iterable[str]) -> Terms:
        """The terms of some texts, worked out once for each set of texts."""
        return terms_from(tuple(text for text in texts if text.strip()), self.language)

    def column(self, ref: str, *columns: str) -> tuple[str, ...]:
        """The words in some columns of all rows of a field."""
        return tuple(row.text(column) for row in self.workbook.rows(ref) for column in columns)

    @cached_property
    def first_audience(self) -> str:
        """The first kind of people in the person's own words (E3.1), else the people among the pieces (E5.2)."""
        kinds = (row.text("who").strip() for row in self.workbook.rows("E3.1.kinds"))
        return next((who for who in kinds if who), "") or self.workbook.text("E5.2.people").strip()

    @cached_property
    def audience(self) -> Terms:
        """What the person's people are called, by themselves and by others."""
        told = self.column("E3.1.kinds", "who")
        portrait = tuple(word for row in self.workbook.rows("E3.2.portrait") for word in row.words("words"))
        return self.terms((*told, *portrait, self.workbook.text("E5.2.people")))

    @cached_property
    def role(self) -> Terms:
        """What the person is: role piece, role on the title page, plain titles of roles."""
        titles = self.column("E7.2.roles", "title", "plain")
        return self.terms((self.workbook.text("E5.2.role"), self.workbook.owner.role, *titles))

    @cached_property
    def titles(self) -> frozenset[str]:
        """Position titles as they are printed, folded for comparing."""
        titles = (*self.column("E7.2.roles", "title"), self.workbook.owner.role)
        return frozenset(" ".join(title.casefold().split()) for title in titles if title.strip())

    def phrases_for(self, use: str) -> tuple[str, ...]:
        """The phrases collected in E3.3 that are meant for a use ("headline", "about"); all of them when none is."""
        rows = [row for row in self.workbook.rows("E3.3.phrases") if row.text("phrase").strip()]
        marked = [row for row in rows if use in row.words("use")]
        return tuple(row.text("phrase").strip() for row in marked or rows)

    @cached_property
    def topics(self) -> Terms:
        """The three words and the topics of E4.1."""
        return self.terms((*self.column("E4.1.words", "word"), *self.column("E4.1.topics", "topic")))

    @cached_property
    def brand(self) -> Terms:
        """Everything that makes a short bio recognisable: statement, About, headline, words, topics and people."""
        texts = tuple(self.workbook.text(ref) for ref in ("E4.2.own_voice", "E5.4.final", "E6.3.about"))
        stems = self.terms(texts).stems | self.topics.stems | self.audience.stems | self.role.stems
        return Terms(stems)

    @cached_property
    def claims(self) -> tuple[Row, ...]:
        """The claims of E4.3 with words in them."""
        return tuple(row for row in self.workbook.rows("E4.3.claims") if row.text("claim").strip())

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The person's name as they spell it, and in its original script."""
        owner = self.workbook.owner
        return tuple(name.strip() for name in (owner.name, owner.name_original_script) if name.strip())

"""Words become glyphs: fallback by cluster, then HarfBuzz; every word is shaped once and remembered."""

import functools
import unicodedata
from itertools import groupby, pairwise
from typing import Any

import regex
from msgspec import Struct

from workbook.pdf.faces import Face, Family, faces_for, hb
from workbook.pdf.own_fonts import own_face

_CLUSTERS = regex.compile(r"\X")
_IGNORABLE = frozenset("\u200b\u200c\u200d\ufe0e\ufe0f\u034f\u180e")
_REPLACEMENT = "\ufffd"


class Cluster(Struct, frozen=True):
    """The smallest piece of text with its own glyphs, each with its place; all in units of the font."""

    text: str
    parts: tuple[tuple[int, int, int], ...]
    advance: int

    @property
    def flat_glyph(self) -> int | None:
        """The one glyph that stands on the line where it was put, if that is all there is."""
        (glyph, right, up), *others = self.parts
        return glyph if not others and not right and not up else None


class Run(Struct, frozen=True, eq=False):
    """Clusters of one face in drawing order; width in thousandths of an em."""

    face: Face
    clusters: tuple[Cluster, ...]
    width: float


class Word(Struct, frozen=True, eq=False):
    """A shaped piece of text of one direction, its width in thousandths of an em, and characters without a glyph."""

    text: str
    runs: tuple[Run, ...]
    width: float
    missing: tuple[str, ...] = ()


@functools.lru_cache(maxsize=60_000)
def shape_word(text: str, family: Family, *, rtl: bool = False, tabular: bool = False) -> Word:
    """Shape text of one direction with fallback faces; characters nobody can draw become a replacement sign."""
    faces = faces_for(family)
    if faces[0].coverage.issuperset(text):
        run = _shape(faces[0], text, rtl=rtl, tabular=tabular)
        return Word(text, (run,), run.width)
    runs: list[Run] = []
    missing: list[str] = []
    for face, piece in _itemise(text, faces):
        if face is None:
            runs.append(_replacement_run(faces[0], piece))
            missing.extend(char for char in piece if char not in _IGNORABLE)
        else:
            runs.append(_shape(face, piece, rtl=rtl, tabular=tabular))
    if rtl:
        runs.reverse()
    return Word(text, tuple(runs), sum(run.width for run in runs), tuple(missing))


def _itemise(text: str, faces: tuple[Face, ...]) -> list[tuple[Face | None, str]]:
    """Group clusters by the first face that covers them whole; a cluster is never torn between faces."""
    pieces: list[tuple[Face | None, str]] = []
    for match in _CLUSTERS.finditer(text):
        cluster = match.group()
        needed = [char for char in cluster if char not in _IGNORABLE]
        face = next((face for face in faces if face.coverage.issuperset(needed)), None)
        if face is None and len(needed) > 1 and all(map(unicodedata.combining, needed[1:])):
            face = next((face for face in faces if needed[0] in face.coverage), None)
        if "\ufe0f" in cluster and face is not None and face.typographic and "\ufe0f" not in face.coverage:
            face = next((other for other in reversed(faces) if other.coverage.issuperset(needed)), face)
        if face is None:
            face = own_face(text, needed)
        if pieces and (pieces[-1][0] is face or (not needed and face is faces[0])):
            pieces[-1] = (pieces[-1][0], pieces[-1][1] + cluster)
        else:
            pieces.append((face, cluster))
    return pieces


@functools.lru_cache(maxsize=60_000)
def _shape(face: Face, text: str, *, rtl: bool, tabular: bool) -> Run:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    # Text faces turn "->" into an arrow by contextual alternates; a person's signs stay as typed.
    features: dict[str, bool] = {"calt": False, "tnum": tabular} if face.typographic else {}
    hb.shape(face.font, buffer, features)
    clusters = _clusters(text, buffer.glyph_infos or [], buffer.glyph_positions or [])
    return Run(face, clusters, sum(cluster.advance for cluster in clusters) * 1000 / face.units)


def _clusters(text: str, infos: list[Any], places: list[Any]) -> tuple[Cluster, ...]:
    starts = sorted({int(info.cluster) for info in infos})
    ends = dict(pairwise([*starts, len(text)]))
    clusters: list[Cluster] = []
    for start, group in groupby(zip(infos, places, strict=True), key=_cluster_of):
        pen = 0
        parts: list[tuple[int, int, int]] = []
        for info, place in group:
            parts.append((int(info.codepoint), pen + int(place.x_offset), int(place.y_offset)))
            pen += int(place.x_advance)
        # What shaping swallowed at the very beginning belongs to the first letter that is left.
        own = text[0 if start == starts[0] else start : ends[start]]
        clusters.append(Cluster(own, tuple(parts), pen))
    return tuple(clusters)


def _cluster_of(pair: tuple[Any, Any]) -> int:
    return int(pair[0].cluster)


def _replacement_run(face: Face, text: str) -> Run:
    glyph = face.glyph(_REPLACEMENT)
    advance = round(face.advance(glyph) * face.units / 1000)
    clusters = tuple(Cluster(char, ((glyph, 0, 0),), advance) for char in text if char not in _IGNORABLE)
    return Run(face, clusters, face.advance(glyph) * len(clusters))

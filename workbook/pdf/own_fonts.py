"""Chinese, Japanese and Korean: fonts for them are too large to bring along, so those of the computer are asked."""

import functools
import locale
import logging
import os
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from workbook.pdf.faces import Face, hb
from workbook.writing.east_asian import EastAsian, east_asian

_LOG = logging.getLogger(__name__)
_ENDINGS: Final = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_SIGNS: Final[dict[EastAsian, str]] = {"zh": "的一", "ja": "あア日", "ko": "한글"}
"""What a font must hold to count for a language."""
_WANTED: Final[dict[EastAsian, tuple[tuple[str, int], ...]]] = {
    "ja": (
        ("notosanscjk-regular", 0), ("notosanscjkjp-regular", 0), ("notosansjp-regular", 0), ("notosansjp[wght]", 0),
        ("notosansjp-variablefont_wght", 0), ("sourcehansans-regular", 0), ("sourcehansansjp-regular", 0),
        ("yugothr", 0), ("yugothm", 0), ("meiryo", 0), ("msgothic", 0), ("ヒラギノ角ゴシック w3", 0),
        ("hiragino sans w3", 0), ("ipaexg", 0), ("ipag", 0), ("takaogothic", 0), ("vl-gothic-regular", 0),
    ),
    "zh": (
        ("notosanscjk-regular", 2), ("notosanscjksc-regular", 0), ("notosanssc-regular", 0), ("notosanssc[wght]", 0),
        ("notosanssc-variablefont_wght", 0), ("sourcehansans-regular", 2), ("sourcehansanssc-regular", 0),
        ("msyh", 0), ("deng", 0), ("simhei", 0), ("simsun", 0), ("pingfang", 0), ("hiragino sans gb", 0),
        ("stheiti light", 0), ("songti", 0), ("wqy-microhei", 0), ("wqy-zenhei", 0), ("droidsansfallbackfull", 0),
        ("uming", 0), ("notosanscjktc-regular", 0), ("notosanstc-regular", 0), ("msjh", 0), ("mingliu", 0),
    ),
    "ko": (
        ("notosanscjk-regular", 1), ("notosanscjkkr-regular", 0), ("notosanskr-regular", 0), ("notosanskr[wght]", 0),
        ("notosanskr-variablefont_wght", 0), ("sourcehansans-regular", 1), ("sourcehansanskr-regular", 0),
        ("malgun", 0), ("applesdgothicneo", 0), ("applegothic", 0), ("nanumgothic", 0), ("nanumbarungothic", 0),
        ("gulim", 0), ("undotum", 0),
    ),
}  # fmt: skip
"""File names without ending, in lower case, and the face in a collection; the plainest sans of each system first."""
_RESTRICTED: Final = 0x2
"""The bit of OS/2 fsType by which a maker allows no embedding."""


def own_face(text: str, needed: Iterable[str]) -> Face | None:
    """A face of this computer that has the signs `needed` of a word `text`; None where there is none."""
    signs = frozenset(needed)
    language = east_asian(text)
    if language is None or not signs:
        return None
    first = _here() if language == "zh" else language
    order = dict.fromkeys((first or language, language, "zh", "ja", "ko"))
    faces = (_face(one) for one in order)
    return next((face for face in faces if face is not None and face.coverage.issuperset(signs)), None)


def look_for(language: EastAsian, folders: Iterable[Path]) -> Face | None:
    """The first wanted font of a language in some folders that can be read and may be embedded."""
    files = _fonts_in(folders)
    for stem, index in _WANTED[language]:
        path = files.get(stem)
        face = _read(path, index) if path is not None else None
        if face is not None and face.coverage.issuperset(_SIGNS[language]):
            return face
    return None


def font_folders(platform: str, home: Path, environ: Mapping[str, str]) -> tuple[Path, ...]:
    """Where a system keeps fonts, the person's own first; not all need exist."""
    if platform == "win32":
        local = environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        return (
            Path(local, "Microsoft", "Windows", "Fonts"),
            Path(environ.get("WINDIR", r"C:\Windows"), "Fonts"),
        )
    if platform == "darwin":
        shared = ("/Library/Fonts", "/System/Library/Fonts", "/System/Library/AssetsV2")
        return (home / "Library" / "Fonts", *map(Path, shared))
    own = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    shared = (environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    within = ("/run/host/user-fonts", "/run/host/fonts")  # a program in a Flatpak sees the system's fonts here
    return (own / "fonts", home / ".fonts", *(Path(one, "fonts") for one in shared if one), *map(Path, within))


@functools.lru_cache(maxsize=8)
def _face(language: EastAsian) -> Face | None:
    return look_for(language, font_folders(sys.platform, Path.home(), os.environ))


def _here() -> EastAsian | None:
    """The language of this computer, which says how a Han sign is drawn best."""
    name = (locale.getlocale()[0] or "").lower()
    languages: dict[str, EastAsian] = {"ja": "ja", "ko": "ko", "zh": "zh", "ch": "zh"}
    return languages.get(name[:2]) if name else None


def _fonts_in(folders: Iterable[Path]) -> dict[str, Path]:
    """Font files by their name in lower case without ending; the first folder that has one counts."""
    found: dict[str, Path] = {}
    for folder in folders:
        for root, inner, names in os.walk(folder):
            inner.sort()
            for name in sorted(names):
                path = Path(root, name)
                if path.suffix.lower() in _ENDINGS:
                    found.setdefault(unicodedata.normalize("NFC", path.stem).lower(), path)
    return found


def _read(path: Path, index: int) -> Face | None:
    try:
        source = path.read_bytes()
    except OSError as error:
        _LOG.info("The font %s cannot be read: %s", path.name, error.strerror)
        return None
    face = hb.Face(source, index)
    if not face.glyph_count or not face.unicodes or _is_restricted(face):
        _LOG.info("The font %s cannot be used on paper.", path.name)
        return None
    font = hb.Font(face)
    font.set_variations({"wght": 400})  # of a font with weights, the plain one
    coverage = frozenset(chr(point) for point in face.unicodes)
    return Face(path.stem, source, face, font, int(face.upem), coverage, drawn=True)


def _is_restricted(face: Any) -> bool:
    table = bytes(face.reference_table("OS/2").data)
    return len(table) >= 10 and bool(int.from_bytes(table[8:10], "big") & _RESTRICTED)

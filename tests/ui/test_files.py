"""Names and papers for new workbooks."""

import pytest
from PySide6.QtCore import QLocale

from ui.files import usual_paper


@pytest.mark.parametrize(
    ("where", "paper"),
    [("en_US", "letter"), ("es_MX", "letter"), ("fr_CA", "letter"), ("en_GB", "a4"), ("vi_VN", "a4"), ("C", "a4")],
)
def test_new_workbooks_have_the_paper_of_their_country(where, paper):
    assert usual_paper(QLocale(where)) == paper

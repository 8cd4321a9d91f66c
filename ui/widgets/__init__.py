"""Dumb parts of the windows: they show plain values, emit typed signals and know nothing of workbooks.

Words       labels (Heading, Text, Caption, Quote), text_lines, fold_preview, own_words, empty_state
Writing     text_box (TextBox, LineBox), meter (Count, Meter), stepper, scale_row
Doing       buttons (button), segmented, notice (Notice, Offer), notice_bar (NoticeBar), save_line
Showing     rail (Rail, RailChapter, RailItem, Place), ring, profile_card (Profile), findings_list (FindingLine)
Laying out  card (Card, rule, ground), flow_layout (FlowLayout, flow_row), middle_row, scroll_page, responsive
For all     announce, roles (Spoken), icon_mark

Sizes, fonts and colours come from `ui.theme.look.look()`. Every part takes them again when the Look changes: what a
page has many of is `Styled`, the others connect `look().changed`, as a page does that sets margins of its own. A part
may be used at 80 to 200 % text and in either reading direction. Buttons that share a row belong into `flow_row` or
`MiddleRow`, which wrap.
"""

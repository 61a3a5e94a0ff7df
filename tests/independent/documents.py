"""Reads the documents of a folder back with python-docx and holds them against Decree 30/2020/ND-CP."""

import sys
from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

# Style, size in points, bold, italic.
LETTERS = [
    ("Quốc hiệu và tên cơ quan", 12, True, None),
    ("Tiêu ngữ", 13, True, None),
    ("Số và ký hiệu", 13, None, None),
    ("Địa danh và thời gian", 14, None, True),
    ("Title", 14, True, None),
    ("Căn cứ", 14, None, True),
    ("Body Text", 14, None, None),
    ("Nơi nhận", 12, True, True),
    ("Nơi nhận - danh sách", 11, None, None),
    ("Signature", 13, True, None),
    ("Header", 14, None, None),
]


def near(one, other):
    assert abs(one - other) < Mm(0.2), (one.mm, other.mm)


def check_styles(document):
    for name, size, bold, italic in LETTERS:
        font = document.styles[name].font
        assert font.size == Pt(size), (name, font.size.pt)
        assert (font.bold, font.italic) == (bold, italic), name
    for level in range(1, 5):
        properties = document.styles[f"Heading {level}"].element.pPr
        assert properties.find(qn("w:outlineLvl")).get(qn("w:val")) == str(level - 1)
        assert properties.find(qn("w:keepNext")) is not None
    body = document.styles["Body Text"].paragraph_format
    near(body.first_line_indent, Mm(12.7))
    assert body.space_after >= Pt(6) and 1 <= body.line_spacing <= 1.5
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    assert set(defaults.find(qn("w:rFonts")).attrib.values()) == {"Times New Roman"}
    assert defaults.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"
    assert defaults.find(qn("w:color")).get(qn("w:val")) == "000000"


def check_sections(document):
    for number, section in enumerate(document.sections):
        sides = [section.top_margin, section.bottom_margin, section.left_margin, section.right_margin]
        size = [section.page_width, section.page_height]
        if section.orientation == WD_ORIENT.LANDSCAPE:
            wanted = [Mm(35), Mm(20), Mm(20), Mm(25)]
            size.reverse()
        else:
            wanted = [Mm(25), Mm(20), Mm(35), Mm(20)]
        for one, other in zip(sides + size, wanted + [Mm(210), Mm(297)]):
            near(one, other)
        assert number > 0 or section.different_first_page_header_footer
        header = section.header.paragraphs[0]
        assert " PAGE " in [field.get(qn("w:instr")) for field in header._p.iter(qn("w:fldSimple"))]


def check_tables(document):
    ruled = 0
    widest = {WD_ORIENT.PORTRAIT: Mm(155.1), WD_ORIENT.LANDSCAPE: Mm(252.1)}
    for table in document.tables:
        width = sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid) * 635
        assert width <= max(widest[section.orientation] for section in document.sections), Mm(width)
        if table.style.name != "Table Grid":
            continue
        ruled += 1
        rows = list(table._tbl.iterchildren(qn("w:tr")))
        assert rows[0].find(qn("w:trPr")).find(qn("w:tblHeader")) is not None
        assert all(row.find(qn("w:trPr")).find(qn("w:cantSplit")) is not None for row in rows)
    return ruled


def main(folder):
    documents = sorted(Path(folder).glob("*.docx"))
    tables = 0
    for path in documents:
        document = Document(path)
        check_styles(document)
        check_sections(document)
        tables += check_tables(document)
        assert document.core_properties.title and document.core_properties.author, path
        assert document.core_properties.language == "vi-VN"
        body = document.element.body
        assert not list(body.iter(qn("w:pict"), qn("w:drawing"))), "no text boxes"
        kind = path.name.split("-")[0]
        sections = len(document.sections)
        assert sections == (1 if kind in ("plan", "list") else 6), (path.name, sections)
        if kind == "list":
            assert len(document.tables) in (2, 3), path.name
    print(f"{len(documents)} documents, {tables} tables")


main(sys.argv[1])

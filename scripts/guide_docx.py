"""The looks of the printed guide: what pandoc makes of HUONG-DAN.md becomes a document of an office.

guide_docx.py reference DEFAULT.docx REFERENCE.docx   styles for pandoc, from its own reference document
guide_docx.py finish PANDOC.docx GUIDE.docx [PDF.txt] captions, tables, page numbers and contents; the pages of the contents
                                                      from the text of a PDF that was made without them
guide_docx.py dated PDF…                              the day of SOURCE_DATE_EPOCH and a number made from the rest, in place of
                                                      the moment and the random number that the PDF was made with
"""

import copy
import hashlib
import os
import re
import sys
import time
import zipfile

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT, CODE_FONT = "Times New Roman", "Courier New"
INK = RGBColor(0x1F, 0x38, 0x64)
# A4 and the margins of Decree 30/2020/NĐ-CP, in millimetres.
PAGE, TOP, BOTTOM, LEFT, RIGHT = (210, 297), 20, 20, 30, 15
TEXT_WIDTH = PAGE[0] - LEFT - RIGHT
CONTENTS = "MỤC LỤC"
# The order of properties that the schema asks for; pandoc's is another one.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens "
    "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden "
    "color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders "
    "shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "settings": "writeProtection view zoom removePersonalInformation embedTrueTypeFonts embedSystemFonts saveSubsetFonts "
    "hideSpellingErrors hideGrammaticalErrors proofState attachedTemplate stylePaneFormatFilter trackRevisions doNotTrackMoves "
    "doNotTrackFormatting documentProtection defaultTabStop autoHyphenation hyphenationZone evenAndOddHeaders "
    "drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery "
    "doNotUseMarginsForDrawingGridOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl savePreviewPicture "
    "doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml updateFields "
    "hdrShapeDefaults footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats "
    "shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr "
    "tblPr trPr tcPr tblStylePr",
}
# Levels of headings that the contents show.
SHOWN = {"Heading 1": 1, "Heading 2": 2}


def font(style, points, name=FONT, bold=None, italic=None, colour=RGBColor(0, 0, 0)):
    style.font.name, style.font.size, style.font.bold, style.font.italic = name, Pt(points), bold, italic
    style.font.color.rgb = colour
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    # Themes of Word would count before the names.
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), name)


def spaced(style, before, after, keep=False):
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.keep_with_next = keep


def bordered(element, sides, colour, size="4", space="0"):
    for side in sides:
        border = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", size), ("space", space), ("color", colour)):
            border.set(qn(f"w:{name}"), value)
        element.append(border)


def shaded(properties, fill):
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shading.set(qn(f"w:{name}"), value)
    properties.append(shading)


def ordered(root):
    for name, order in ORDER.items():
        places = {qn(f"w:{child}"): place for place, child in enumerate(order.split())}
        for element in list(root.iter(qn(f"w:{name}"))):
            element[:] = sorted(element, key=lambda child: places.get(child.tag, len(places)))


def reference(source, target):
    document = docx.Document(source)
    styles = document.styles
    # Word calls its own styles so.
    for name in styles.element.findall(f"{qn('w:style')}/{qn('w:name')}"):
        name.set(qn("w:val"), re.sub(r"^Heading (?=\d)", "heading ", name.get(qn("w:val"))))
    known = {style.name for style in styles}
    # Otherwise Word marks every word as misspelt.
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "vi-VN")
    for level, name in ((1, "toc 1"), (2, "toc 2")):
        if name not in known:
            style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = styles["Normal"]
        style = styles[name]
        font(style, 13)
        spaced(style, 0, 2)
        style.paragraph_format.left_indent = Mm(6 * (level - 1))
        style.paragraph_format.tab_stops.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    for section in document.sections:
        section.page_width, section.page_height = Mm(PAGE[0]), Mm(PAGE[1])
        section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
        section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
        section.header_distance = section.footer_distance = Mm(10)
    for name in ("Normal", "Body Text", "First Paragraph", "Compact"):
        font(styles[name], 13)
        spaced(styles[name], 0, 6 if name != "Compact" else 2)
    for name in ("Body Text", "First Paragraph"):
        styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    font(styles["Title"], 18, bold=True, colour=INK)
    styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    spaced(styles["Title"], 0, 12)
    for name, points, before in (("Heading 1", 15, 18), ("Heading 2", 13.5, 12), ("Heading 3", 13, 9)):
        font(styles[name], points, bold=True, colour=INK)
        spaced(styles[name], before, 4, keep=True)
    font(styles["Image Caption"], 11.5, italic=True)
    styles["Image Caption"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    spaced(styles["Image Caption"], 2, 10)
    font(styles["Block Text"], 12)
    block = styles["Block Text"]
    spaced(block, 3, 6)
    block.paragraph_format.left_indent, block.paragraph_format.right_indent = Mm(6), Mm(0)
    properties = block.element.get_or_add_pPr()
    edge = OxmlElement("w:pBdr")
    bordered(edge, ("left",), "8496B0", "18", "8")
    properties.append(edge)
    shaded(properties, "F2F5F9")
    if "Source Code" not in known:
        styles.add_style("Source Code", WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    code = styles["Source Code"]
    font(code, 10.5, CODE_FONT)
    spaced(code, 3, 8)
    shaded(code.element.get_or_add_pPr(), "F0F0F0")
    font(styles["Verbatim Char"], 11, CODE_FONT)
    document.save(target)


def field(paragraph, instruction, shown):
    """A field of Word with the result that is shown until somebody updates it."""

    def sign(kind):
        run = paragraph.add_run()
        element = OxmlElement("w:fldChar")
        element.set(qn("w:fldCharType"), kind)
        run._r.append(element)

    sign("begin")
    code = OxmlElement("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    paragraph.add_run()._r.append(code)
    sign("separate")
    paragraph.add_run(shown)
    sign("end")


def contents(document, pages):
    """The contents behind the title: each line leads to its heading, and knows its page."""
    entries = []
    for paragraph in document.paragraphs:
        level = SHOWN.get(paragraph.style.name)
        if level:
            entries.append((level, paragraph.text, f"_muc{len(entries) + 1}", paragraph))
    for number, (_, _, name, paragraph) in enumerate(entries):
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), str(90_000 + number))
        start.set(qn("w:name"), name)
        paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
        paragraph._p.append(end)
    if pages and len(pages) != len(entries):
        sys.exit(f"{len(entries)} headings, but {len(pages)} pages: {pages}")
    title = next(p for p in document.paragraphs if p.style.name == "Title")
    first = title._p.getnext()
    heading = document.paragraphs[0].insert_paragraph_before(CONTENTS)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.runs[0].bold = True
    lines = [heading]
    for number, (level, text, name, _) in enumerate(entries):
        line = document.paragraphs[0].insert_paragraph_before()
        line.style = document.styles[f"toc {level}"]
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), name)
        link.append(line.add_run(text)._r)
        link.append(line.add_run("\t")._r)
        line._p.append(link)
        field(line, f"PAGEREF {name} \\h", str(pages[number]) if pages else "0")
        lines.append(line)
    for line in lines:
        first.addprevious(line._p)
    # The guide itself begins on a page of its own, and so does what each message means.
    following = document.paragraphs[[p._p for p in document.paragraphs].index(lines[-1]._p) + 1]
    for paragraph in (following, [p for level, _, _, p in entries if level == 1][-1]):
        paragraph.paragraph_format.page_break_before = True


def tables(document):
    for table in document.tables:
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        properties = table._tbl.tblPr
        for name in ("tblW", "tblBorders", "tblLayout"):
            for element in properties.findall(qn(f"w:{name}")):
                properties.remove(element)
        width = OxmlElement("w:tblW")
        width.set(qn("w:w"), str(Mm(TEXT_WIDTH).twips))
        width.set(qn("w:type"), "dxa")
        layout = OxmlElement("w:tblLayout")
        layout.set(qn("w:type"), "fixed")
        borders = OxmlElement("w:tblBorders")
        bordered(borders, ("top", "left", "bottom", "right", "insideH", "insideV"), "7F7F7F")
        for element in (width, borders, layout):
            properties.append(element)
        # The first of two columns is names; the texts need the room.
        longest = max(len(row.cells[0].text) for row in table.rows)
        first = min(max(16, 3 + 2.4 * longest), 52)
        widths = [Mm(first), Mm(TEXT_WIDTH - first)]
        for column, size in zip(table.columns, widths):
            column.width = size
        for number, row in enumerate(table.rows):
            lasting = OxmlElement("w:cantSplit")
            row._tr.get_or_add_trPr().append(lasting)
            for repeated in row._tr.trPr.findall(qn("w:tblHeader")):
                repeated.attrib.pop(qn("w:val"), None)
            for cell, size in zip(row.cells, widths):
                cell.width = size
                # The first rows are not left alone at the foot of a page.
                for paragraph in cell.paragraphs if number < 2 else ():
                    paragraph.paragraph_format.keep_with_next = True
                if number == 0:
                    shaded(cell._tc.get_or_add_tcPr(), "D9E2EC")
                    for run in (run for paragraph in cell.paragraphs for run in paragraph.runs):
                        run.bold = True
        # What follows stands as far below as one paragraph below the other.
        following = table._tbl.getnext()
        if following is not None and following.tag == qn("w:p"):
            docx.text.paragraph.Paragraph(following, table._parent).paragraph_format.space_before = Pt(6)


def pictures(document):
    """A picture alone in its paragraph is in the middle, with its words below it."""
    for paragraph in list(document.paragraphs):
        drawings = paragraph._p.findall(f".//{qn('wp:docPr')}")
        if len(drawings) != 1 or paragraph.text.strip():
            continue
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_before = Pt(6)
        after = paragraph._p.getnext()
        style = after.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") if after is not None else None
        if style is not None and style.get(qn("w:val")) == "ImageCaption":
            continue
        caption = copy.deepcopy(paragraph._p)
        paragraph._p.addnext(caption)
        caption = docx.text.paragraph.Paragraph(caption, paragraph._parent)
        caption.clear()
        caption.style = document.styles["Image Caption"]
        caption.paragraph_format.keep_with_next = False
        caption.add_run(drawings[0].get("descr") or "")


def together(document):
    """What is said of a quotation, a command or a table stands on its page, and so does all that is said of a rule."""
    rule = []
    for paragraph in document.paragraphs:
        if paragraph.style.name.startswith("Heading"):
            for part in rule[:-1]:
                part.paragraph_format.keep_with_next = True
            rule = [paragraph] if paragraph.style.name == "Heading 3" else []
        elif rule:
            rule.append(paragraph)
    for part in rule[:-1]:
        part.paragraph_format.keep_with_next = True
    for paragraph in document.paragraphs:
        following = paragraph._p.getnext()
        if following is None or paragraph.style.name in ("Block Text", "Source Code"):
            continue
        style = following.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        leads = style is not None and style.get(qn("w:val")) in ("BlockText", "SourceCode")
        if leads or following.tag == qn("w:tbl"):
            paragraph.paragraph_format.keep_with_next = True


def page_numbers(document):
    """In the middle of the upper margin, and none on the first page."""
    for section in document.sections:
        section.different_first_page_header_footer = True
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        field(paragraph, "PAGE", "2")


def finish(source, target, pdf_text=None):
    document = docx.Document(source)
    pages = []
    if pdf_text:
        with open(pdf_text, encoding="utf-8") as file:
            whole = file.read()
        listed = whole[whole.index(CONTENTS):]
        pages = [int(page) for page in re.findall(r"\.{4,}\s*(\d+)\s*$", listed, re.MULTILINE)]
    tables(document)
    pictures(document)
    together(document)
    page_numbers(document)
    contents(document, pages)
    properties = document.core_properties
    ordered(document.element)
    ordered(document.styles.element)
    # Small things in which pandoc's parts are not as the schema wants them.
    for number in document.part.numbering_part.element.iter(qn("w:nsid")):
        number.set(qn("w:val"), number.get(qn("w:val")).rjust(8, "0")[:8])
    settings = document.settings.element
    for mathematics in [child for child in settings if child.tag.endswith("}mathPr")]:
        settings.remove(mathematics)
    ordered(settings)
    properties.language, properties.author, properties.last_modified_by = "vi-VN", "ntm-xlsx", "ntm-xlsx"
    document.save(target)
    same_bytes(target)


def same_bytes(path):
    """The parts again, with one date for all of them."""
    with zipfile.ZipFile(path) as package:
        parts = [(name, package.read(name)) for name in sorted(package.namelist(), key=lambda n: (n[0] != "[", n))]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def dated(*paths):
    moment = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))
    day = time.strftime("D:%Y%m%d%H%M%SZ", moment).encode()
    for path in paths:
        with open(path, "rb") as file:
            content = file.read()
        # Each is as long as what it replaces, or stands behind all that has a place in the file's table.
        content = re.sub(rb"(/(?:CreationDate|ModDate) ?\()D:\d{14}Z", rb"\1" + day, content)
        content = re.sub(rb"/DocChecksum /[0-9A-F]{32}", b"/DocChecksum /" + b"0" * 32, content)
        head, trailer = content[: content.rindex(b"trailer")], content[content.rindex(b"trailer"):]
        number = hashlib.sha256(head).hexdigest()[:32].upper().encode()
        identity = b"/ID [ <" + number + b"> <" + number + b"> ]"
        trailer = re.sub(rb"/ID \[.*?[)>]\s*\]", identity, trailer, count=1, flags=re.DOTALL)
        with open(path, "wb") as file:
            file.write(head + trailer)


if __name__ == "__main__":
    {"reference": reference, "finish": finish, "dated": dated}[sys.argv[1]](*sys.argv[2:])

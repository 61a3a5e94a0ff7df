#!/usr/bin/env python3
"""Draws ntm-xlsx.ico: a sheet with a ticked table on the green of a rice field. Needs Pillow; run by hand when the drawing changes."""
from pathlib import Path

from PIL import Image, ImageDraw

SIZES = [16, 20, 24, 32, 48, 64, 256]
FIELD, SHEET, LINE, TICK = "#2e7d32", "#ffffff", "#81a784", "#c62828"


def drawn(size: int) -> Image.Image:
    scale = 8
    edge = size * scale
    image = Image.new("RGBA", (edge, edge))
    draw = ImageDraw.Draw(image)
    at = lambda *parts: [part * edge / 16 for part in parts]
    draw.rounded_rectangle([0, 0, edge - 1, edge - 1], radius=edge / 6, fill=FIELD)
    draw.rectangle(at(3, 2, 13, 14), fill=SHEET)
    # A small picture has room for two rows, and lines of a whole pixel.
    rows, width = ((5.5, 9.5), scale) if size < 32 else ((5, 8, 11), max(scale, edge // 32))
    for row in rows:
        draw.line(at(3, row, 13, row), fill=LINE, width=width)
    draw.line(at(6.5, 2, 6.5, 14), fill=LINE, width=width)
    draw.line(at(5.5, 8.5, 8.5, 12, 15, 4), fill=TICK, width=edge // 8, joint="curve")
    return image.resize((size, size), Image.Resampling.LANCZOS)


largest = drawn(SIZES[-1])
largest.save(Path(__file__).with_name("ntm-xlsx.ico"), sizes=[(size, size) for size in SIZES], append_images=[drawn(size) for size in SIZES[:-1]])

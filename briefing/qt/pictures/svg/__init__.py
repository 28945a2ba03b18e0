"""SVG from a stranger → SVG that draws shapes and does nothing else."""

from briefing.qt.pictures.svg.rebuild import SafeSvg, UnsafeSvg, is_svg, rebuilt

__all__ = ["SafeSvg", "UnsafeSvg", "is_svg", "rebuilt"]

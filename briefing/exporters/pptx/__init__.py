"""Scenes in, a native and editable `.pptx` out. `write_pptx` writes one, `lint` judges any."""

from briefing.exporters.pptx.writer import write_pptx

__all__ = ["write_pptx"]

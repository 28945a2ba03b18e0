"""The ways in which a slide of each kind can be composed: what an author names, a person chooses,
and the rhythm of a deck alternates. Which of them a slide's content can fill is said in
`briefing/layout/variants`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing.model.message import T
from briefing.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.model.deck import Kind

Silhouette = Literal["top", "panel", "full", "centred", "picture"]
"""What a page looks like from afar: a title above, a panel at one side, a ground of colour, a text
in the middle, a picture to the edges.
"""


@record
class VariantInfo:
    """One way to compose a kind."""

    label: str
    """English, for people; translated in the context `Variants`."""
    silhouette: Silhouette = "top"


VARIANT_INFO: Mapping[Kind, Mapping[str, VariantInfo]] = {
    "points": {
        "rows": VariantInfo(T("Variants", "Rows")),
        "columns": VariantInfo(T("Variants", "Columns")),
        "split": VariantInfo(T("Variants", "Split"), "panel"),
        "steps": VariantInfo(T("Variants", "Steps")),
        "ledger": VariantInfo(T("Variants", "Ledger")),
        "facts": VariantInfo(T("Variants", "Facts")),
        "list": VariantInfo(T("Variants", "List")),
    },
    "speaker": {
        "panel": VariantInfo(T("Variants", "Panel"), "panel"),
        "headline": VariantInfo(T("Variants", "Headline"), "centred"),
    },
    "cards": {
        "columns": VariantInfo(T("Variants", "Columns")),
        "split": VariantInfo(T("Variants", "Split"), "panel"),
        "rows": VariantInfo(T("Variants", "Rows")),
    },
    "figure": {
        "number": VariantInfo(T("Variants", "Number")),
        "split": VariantInfo(T("Variants", "Split"), "panel"),
    },
    "timeline": {
        "line": VariantInfo(T("Variants", "Line")),
        "list": VariantInfo(T("Variants", "List")),
    },
    "picture": {
        "full": VariantInfo(T("Variants", "Full page"), "picture"),
        "half": VariantInfo(T("Variants", "Half page"), "panel"),
        "inset": VariantInfo(T("Variants", "Inset")),
    },
}
"""In the order in which they are offered; kinds that are not here have one way."""

KIND_SILHOUETTES: Mapping[Kind, Silhouette] = {
    "cover": "full",
    "agenda": "full",
    "section": "full",
    "closing": "full",
    "statement": "full",
    "quote": "centred",
}
"""Of kinds that have one way; those that are not here have their title above."""


def silhouette_of(kind: Kind, variant: str) -> Silhouette:
    """Of a slide of `kind`, composed as `variant`."""
    info = VARIANT_INFO.get(kind, {}).get(variant)
    return info.silhouette if info else KIND_SILHOUETTES.get(kind, "top")


def is_variant(kind: Kind, variant: str) -> bool:
    """Whether slides of `kind` can be composed so at all."""
    return variant in VARIANT_INFO.get(kind, {})

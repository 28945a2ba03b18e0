"""Which elements, attributes and properties of SVG draw something and can do nothing else. All
that is not here is left out.

Names are those of SVG 2 and of the Filter Effects and Masking modules.
"""

from __future__ import annotations

FILTERS = frozenset({
    *("filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite"),
    *("feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur"),
    *("feMerge", "feMergeNode", "feMorphology", "feOffset"),
})  # fmt: skip
ELEMENTS = FILTERS | {
    *("svg", "g", "defs", "symbol", "use", "switch", "a", "title", "desc", "style"),
    *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
    *("text", "tspan", "textPath", "image"),
    *("linearGradient", "radialGradient", "stop", "pattern", "marker", "clipPath", "mask"),
}
"""By their local names, in SVG's namespace or in none."""

PROPERTIES = frozenset({
    *("alignment-baseline", "baseline-shift", "clip-path", "clip-rule", "color"),
    *("color-interpolation", "color-interpolation-filters", "direction", "display"),
    *("dominant-baseline", "fill", "fill-opacity", "fill-rule", "filter", "flood-color"),
    *("flood-opacity", "font", "font-family", "font-size", "font-stretch", "font-style"),
    *("font-variant", "font-weight", "isolation", "letter-spacing", "lighting-color", "marker"),
    *("marker-end", "marker-mid", "marker-start", "mask", "mix-blend-mode", "opacity", "overflow"),
    *("paint-order", "shape-rendering", "stop-color", "stop-opacity", "stroke"),
    *("stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin"),
    *("stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor", "text-decoration"),
    *("text-rendering", "transform", "transform-origin", "unicode-bidi", "vector-effect"),
    *("visibility", "white-space", "word-spacing", "writing-mode"),
    *("x", "y", "cx", "cy", "r", "rx", "ry", "width", "height", "d"),
})  # fmt: skip
"""In style sheets, in `style` and as attributes."""

ATTRIBUTES = PROPERTIES | {
    *("id", "class", "version", "viewBox", "preserveAspectRatio", "href", "style", "type"),
    *("x1", "x2", "y1", "y2", "fx", "fy", "fr", "dx", "dy", "rotate", "points", "pathLength"),
    *("offset", "gradientUnits", "gradientTransform", "spreadMethod", "textLength", "lengthAdjust"),
    *("patternUnits", "patternContentUnits", "patternTransform", "startOffset", "method"),
    *("markerWidth", "markerHeight", "markerUnits", "refX", "refY", "orient"),
    *("clipPathUnits", "maskUnits", "maskContentUnits", "filterUnits", "primitiveUnits"),
    *("in", "in2", "result", "mode", "operator", "values", "k1", "k2", "k3", "k4"),
    *("stdDeviation", "radius", "edgeMode", "tableValues", "slope", "intercept", "amplitude"),
    *("exponent", "systemLanguage", "requiredFeatures", "side", "spacing"),
}
"""Besides `xlink:href` and `xml:space`."""

RULES_FOR_MEDIA = frozenset({"all", "screen"})

"""The Markdown of the open briefing beside the slide: written, coloured, completed and mended."""
